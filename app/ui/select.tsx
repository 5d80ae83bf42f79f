import { ChevronDown } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button, type ButtonProps } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import styles from './field.module.css';
import own from './select.module.css';
import { SelectOptions } from './select-options.tsx';
import { useTypedChoice } from './use-typed-choice.ts';

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

/**
 * One of a few. For long lists that one types into see `ComboBox`. While it is closed it is a button and nothing more: a screen
 * holds many of them, and few are ever opened.
 */
export function Select<K extends string>(props: SelectProps<K>) {
  const {
    label,
    'aria-label': ariaLabel,
    description,
    error,
    placeholder = ' ',
    options,
    value,
    onChange,
    inPlace,
    isDisabled = false,
  } = props;
  const id = useId();
  const box = useRef<HTMLButtonElement>(null);
  /** Where the keyboard begins in the open list, if nothing is chosen; null: closed. */
  const [opened, open] = useState<'first' | 'last' | null>(null);
  const chosen = options.find((one) => one.id === value);
  const choose = (option: Option<K> | undefined) => {
    if (option && option.id !== value) onChange(option.id);
  };
  const onType = useTypedChoice(options, choose);
  const onKeyDown: ButtonProps['onKeyDown'] = (event) => {
    if (event.ctrlKey || event.metaKey) return event.continuePropagation();
    const at = options.findIndex((one) => one.id === value);
    if (event.key === 'ArrowDown') open('first');
    else if (event.key === 'ArrowUp') open('last');
    else if (event.key === 'ArrowRight') choose(options[at + 1]);
    else if (event.key === 'ArrowLeft') choose(options[at === -1 ? 0 : at - 1]);
    else if (!onType(event.key)) return event.continuePropagation();
    event.preventDefault();
  };
  const named = label ? `${id}-label` : `${id}-box`;
  const told = error ?? description;
  return (
    <div
      className={`${styles.field} ${inPlace ? styles.inPlace : ''}`}
      data-invalid={Boolean(error) || undefined}
      data-disabled={isDisabled || undefined}
    >
      {label && (
        <Label id={`${id}-label`} className={styles.label} elementType="span" onClick={() => box.current?.focus()}>
          {label}
        </Label>
      )}
      <Button
        ref={box}
        id={`${id}-box`}
        className={`${styles.box} ${own.button}`}
        aria-label={ariaLabel}
        aria-labelledby={`${id}-value ${named}`}
        aria-describedby={told ? `${id}-told` : undefined}
        aria-haspopup="listbox"
        aria-expanded={opened !== null}
        aria-controls={opened ? `${id}-list` : undefined}
        isDisabled={isDisabled}
        onKeyDown={onKeyDown}
        // As native ones do: a mouse opens it when it is pressed, a finger when it is lifted.
        onPressStart={({ pointerType, target }) => {
          if (pointerType === 'touch' || pointerType === 'keyboard') return;
          (target as HTMLElement).focus({ preventScroll: true });
          open('first');
        }}
        onPress={({ pointerType }) => {
          if (pointerType === 'touch' || pointerType === 'keyboard') open('first');
        }}
      >
        <span id={`${id}-value`} className={own.value} data-placeholder={chosen ? undefined : true}>
          {chosen?.label ?? placeholder}
        </span>
        <ChevronDown aria-hidden="true" />
      </Button>
      {told && (
        <span id={`${id}-told`} className={error ? styles.error : styles.description}>
          {told}
        </span>
      )}
      {opened && (
        <SelectOptions
          id={`${id}-list`}
          named={named}
          beside={box}
          begin={opened}
          options={options}
          value={value}
          onChange={(chosenId) => choose(options.find((one) => one.id === chosenId))}
          onClose={() => open(null)}
        />
      )}
    </div>
  );
}
