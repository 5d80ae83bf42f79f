import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import {
  ComboBox as AriaComboBox,
  Button,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components/ComboBox';
import own from './combo-box.module.css';
import styles from './field.module.css';
import type { Option } from './select.tsx';

export interface ComboBoxProps<K extends string> {
  readonly label?: string;
  readonly 'aria-label'?: string;
  readonly description?: string;
  readonly error?: string;
  readonly placeholder?: string;
  readonly options: readonly Option<K>[];
  readonly value: K | null;
  /** An option was chosen. */
  readonly onChange: (value: K) => void;
  /** Given: what was typed may stay without being one of the options (a service's name, a city). Told on leaving the field or Enter. */
  readonly onText?: (text: string) => void;
  /** With `onText`: the text as saved. */
  readonly text?: string;
  readonly inPlace?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}

/** A list one types into. */
export function ComboBox<K extends string>(props: ComboBoxProps<K>) {
  const { label, description, error, placeholder, options, value, onChange, onText, text = '', inPlace, ...rest } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const choose = (key: unknown) => {
    const option = options.find((one) => one.id === key);
    if (!option) return;
    setTyped(null);
    onChange(option.id);
  };
  const keep = () => {
    if (typed !== null && typed !== text && !options.some((one) => one.id === value && one.label === typed)) onText?.(typed);
    setTyped(null);
  };
  return (
    <AriaComboBox
      {...rest}
      className={`${styles.field} ${inPlace ? styles.inPlace : ''}`}
      defaultItems={options.map((one) => ({ ...one }))}
      value={value}
      onChange={choose}
      {...(onText ? { allowsCustomValue: true, inputValue: typed ?? text, onInputChange: setTyped, onBlur: keep } : {})}
      isInvalid={Boolean(error)}
      menuTrigger="focus"
    >
      {label && <Label className={styles.label}>{label}</Label>}
      <div className={own.row}>
        <Input
          className={`${styles.box} ${own.input}`}
          placeholder={placeholder}
          onKeyDown={({ key, currentTarget }) => {
            // With an option lit, Enter chooses that.
            if (key === 'Enter' && onText && !currentTarget.getAttribute('aria-activedescendant')) keep();
          }}
        />
        <Button className={own.open}>
          <ChevronDown aria-hidden="true" />
        </Button>
      </div>
      {description && !error && (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
      <Popover className={styles.popover} offset={4}>
        <ListBox<Option<K>> className={styles.options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={styles.option}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
