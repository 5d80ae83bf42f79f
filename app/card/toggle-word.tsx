import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import styles from './toggle-word.module.css';

export interface ToggleWordProps {
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  /** A dot of this colour before the word. */
  readonly dot?: string;
  readonly children: ReactNode;
}

/** A word that is on or off at a touch: one of the staff, "gets messages". */
export function ToggleWord({ isSelected, onChange, dot, children }: ToggleWordProps) {
  return (
    <ToggleButton className={styles.toggle ?? ''} isSelected={isSelected} onChange={onChange}>
      {isSelected ? <Check aria-hidden="true" /> : dot && <span className={styles.dot} style={{ background: dot }} aria-hidden="true" />}
      <span>{children}</span>
    </ToggleButton>
  );
}
