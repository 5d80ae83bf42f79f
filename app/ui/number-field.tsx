import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
  FieldError,
  Input,
  Label,
  Text,
} from 'react-aria-components/NumberField';
import styles from './field.module.css';

export interface NumberFieldProps extends Omit<AriaNumberFieldProps, 'className' | 'style' | 'children'> {
  readonly label?: string;
  readonly description?: string;
  readonly error?: string;
  /** What stands in an empty one. */
  readonly placeholder?: string;
  readonly inPlace?: boolean;
}

/** A number as the language writes it; brings the number pad. Money: see `MoneyField`. */
export function NumberField({ label, description, error, placeholder, inPlace, ...rest }: NumberFieldProps) {
  return (
    <AriaNumberField {...rest} isInvalid={Boolean(error)} className={`${styles.field} ${inPlace ? styles.inPlace : ''}`}>
      {label && <Label className={styles.label}>{label}</Label>}
      <Input className={styles.box} placeholder={placeholder} />
      {description && !error && (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </AriaNumberField>
  );
}
