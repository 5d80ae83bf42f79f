import { Check, ChevronDown } from 'lucide-react';
import {
  Select as AriaSelect,
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components/Select';
import styles from './field.module.css';
import own from './select.module.css';

export interface Option<K extends string = string> {
  readonly id: K;
  readonly label: string;
}

export interface SelectProps<K extends string> {
  readonly label?: string;
  readonly 'aria-label'?: string;
  readonly description?: string;
  readonly error?: string;
  readonly placeholder?: string;
  readonly options: readonly Option<K>[];
  readonly value: K | null;
  readonly onChange: (value: K) => void;
  readonly inPlace?: boolean;
  readonly isDisabled?: boolean;
}

/** One of a few. For long lists that one types into see `ComboBox`. */
export function Select<K extends string>({
  label,
  description,
  error,
  placeholder,
  options,
  value,
  onChange,
  inPlace,
  ...rest
}: SelectProps<K>) {
  const choose = (key: unknown) => {
    const option = options.find((one) => one.id === key);
    if (option && option.id !== value) onChange(option.id);
  };
  return (
    <AriaSelect
      {...rest}
      className={`${styles.field} ${inPlace ? styles.inPlace : ''}`}
      value={value}
      onChange={choose}
      isInvalid={Boolean(error)}
      placeholder={placeholder ?? ' '}
    >
      {label && <Label className={styles.label}>{label}</Label>}
      <Button className={`${styles.box} ${own.button}`}>
        <SelectValue className={own.value} />
        <ChevronDown aria-hidden="true" />
      </Button>
      {description && !error && (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
      <Popover className={styles.popover} offset={4}>
        <ListBox className={styles.options} items={options.map((one) => ({ ...one }))}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={styles.option}>
              {({ isSelected }) => (
                <>
                  <span>{option.label}</span>
                  {isSelected && <Check aria-hidden="true" />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
