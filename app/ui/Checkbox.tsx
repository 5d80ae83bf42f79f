import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import styles from './Checkbox.module.css';

export interface CheckboxProps {
  readonly children?: ReactNode;
  readonly 'aria-label'?: string;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly isDisabled?: boolean;
}

/** A yes or no among others. */
export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={styles.checkbox}>
      <span className={styles.box} aria-hidden="true">
        <Check />
      </span>
      {children !== undefined && <span>{children}</span>}
    </AriaCheckbox>
  );
}
