import { FilePen } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../model/card.ts';
import { correctedFormulas } from '../../../model/formula/corrected.ts';
import { lastToRepeat } from '../../../model/visits/repeat.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import styles from './last-time.module.css';

/** What was added to the note of a visit that can be repeated, and whether it is what a repetition takes. */
export function Corrections({ last: { formulas, addenda } }: { readonly last: Pick<Visit, 'formulas' | 'addenda'> }) {
  const { t } = useTranslation('formula');
  const taken = useMemo(() => correctedFormulas(formulas, addenda).taken, [formulas, addenda]);
  return addenda.map((one) => (
    <p key={one.id} className={styles.line}>
      <FilePen aria-hidden="true" />
      <span className={styles.words}>
        <strong>{t(taken.includes(one) ? 'again.correctionTaken' : 'again.correctionTold')}</strong> {one.text}
      </span>
    </p>
  ));
}

/** Beside the formula of today: what was corrected of the last one. */
export function LastCorrections({ visit }: { readonly visit: Visit }) {
  const { today } = useCard();
  const visits = useOnCard((card) => card.visits);
  const last = useMemo(() => lastToRepeat({ visits }, today), [visits, today]);
  if (visit.date !== today || !last || last.id === visit.id || last.addenda.length === 0 || visit.formulas.length === 0) return null;
  return (
    <div className={styles.lines} data-brief>
      <Corrections last={last} />
    </div>
  );
}
