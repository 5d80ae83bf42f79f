import type { HTMLAttributes, Ref } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
} from 'react-aria-components/TextField';
import styles from './field.module.css';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  /** Always given, even where the design shows none: then as `aria-label`. */
  readonly label?: string;
  readonly description?: string;
  /** Refuses the value, with what to do. */
  readonly error?: string;
  /** Keeps the value and marks it: "this number could not be read". */
  readonly doubt?: string;
  readonly placeholder?: string;
  /** Looks like text until pointed at or focused. */
  readonly inPlace?: boolean;
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly autoCapitalize?: 'characters' | 'words' | 'none';
}

/** A line of text. */
export function TextField({
  label,
  description,
  error,
  doubt,
  placeholder,
  inPlace,
  inputMode,
  inputRef,
  autoCapitalize,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} className={`${styles.field} ${inPlace ? styles.inPlace : ''}`}>
      {label && <Label className={styles.label}>{label}</Label>}
      <Input ref={inputRef} className={styles.box} placeholder={placeholder} inputMode={inputMode} autoCapitalize={autoCapitalize} />
      {doubt && !error && (
        <Text slot="description" className={styles.doubtful}>
          {doubt}
        </Text>
      )}
      {description && !doubt && !error && (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </AriaTextField>
  );
}
