import { useEffect, useEffectEvent } from 'react';
import { displayName } from '../../../model/names/display-name.ts';
import { Printed } from '../../ui/printed.tsx';
import { useOnCard } from '../card-context.tsx';
import styles from './printed-formula.module.css';

interface PrintedFormulaProps {
  readonly text: string;
  readonly onDone: () => void;
}

/** One formula on paper, for the place where it is mixed. */
export function PrintedFormula({ text, onDone }: PrintedFormulaProps) {
  const profile = useOnCard((card) => card.profile);
  const done = useEffectEvent(onDone);
  useEffect(() => {
    window.addEventListener('afterprint', done, { once: true });
    window.print();
    return () => window.removeEventListener('afterprint', done);
  }, []);
  return (
    <Printed title={displayName({ ...profile, phones: [], emails: [] })}>
      <p className={styles.text}>{text}</p>
    </Printed>
  );
}
