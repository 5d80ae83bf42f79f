import { Repeat2, Sparkles } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../model/card.ts';
import { invertClientEdit } from '../../../model/edits/invert.ts';
import { correctedFormulas } from '../../../model/formula/corrected.ts';
import type { EntryId } from '../../../model/ids.ts';
import { carriedNote } from '../../../model/visits/carried-note.ts';
import { lastToRepeat, repeatEdits, visitToday } from '../../../model/visits/repeat.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { Button } from '../../ui/button.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useStaffName } from '../../who/staff-name.ts';
import { useGiven } from '../../who/writer.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import { bringVisit } from './bring-visit.ts';
import { Corrections } from './corrections.tsx';
import { DueChips } from './due-chips.tsx';
import styles from './last-time.module.css';
import { quarterOf } from './time-now.ts';
import { newVisit } from './visit-edits.ts';

interface LastTimeProps {
  readonly onVisit: (id: EntryId) => void;
  /** In smaller words: the visit itself is in sight, or one scrolls to it. */
  readonly isBrief?: boolean;
}

/** What was done the last time, to be done again at a touch; what is to be done otherwise; and what it is time for. */
export function LastTime({ onVisit, isBrief = false }: LastTimeProps) {
  const { today } = useCard();
  const { t } = useTranslation('visit');
  const visits = useOnCard((card) => card.visits);
  const last = useMemo(() => lastToRepeat({ visits }, today), [visits, today]);
  return (
    <div className={styles.lines} data-brief={isBrief || undefined}>
      {last && <Repeating last={last} onVisit={onVisit} />}
      {last && <Corrections last={last} />}
      {last?.nextTime && (
        <p className={styles.line}>
          <Sparkles aria-hidden="true" />
          <span className={styles.words}>
            <strong>{t('nextTimeWas')}</strong> {last.nextTime}
          </span>
        </p>
      )}
      <DueChips />
    </div>
  );
}

function Repeating({ last, onVisit }: { readonly last: Visit; readonly onVisit: (id: EntryId) => void }) {
  const { t } = useTranslation(['visit', 'formula']);
  const toasts = useToasts();
  const { session, services, salon, today, currency, format } = useCard();
  const staffName = useStaffName();
  const visits = useOnCard((card) => card.visits);
  const given = useGiven();
  const plan = () => {
    const now = new Date();
    const made = given();
    const time = quarterOf(now, salon?.zone ?? '');
    const blank = newVisit(newEntryId(), today, currency, made.staffId ? [made.staffId] : last.staff, made, time);
    return {
      last,
      services,
      note: carriedNote(last.note, t('formula:again.noteOf', { date: format.date(last.date) })),
      newId: newEntryId,
      blank,
    };
  };
  const repeat = () => {
    session.flush();
    const card = session.shown;
    if (!card) return;
    const repeating = plan();
    const into = visitToday(card, today)?.id ?? repeating.blank.id;
    const edits = repeatEdits(card, repeating);
    session.edit('repeat', ...edits);
    onVisit(into);
    bringVisit(into);
    const made = () => ({ id: newEntryId(), at: new Date().toISOString() });
    const back = edits.flatMap((edit) => invertClientEdit(card, edit, made) ?? []).reverse();
    const isCorrected = correctedFormulas(last.formulas, last.addenda).taken.length > 0;
    toasts.showUndo(t(isCorrected ? 'formula:again.doneCorrected' : 'formula:again.done'), () => session.edit('repeat', ...back));
  };
  if (repeatEdits({ visits }, plan()).length === 0) return null;
  const told = [
    format.date(last.date),
    last.services
      .map((one) => one.name)
      .filter(Boolean)
      .join(', ') || t('visit:noService'),
    last.staff.map(staffName).join(', '),
  ];
  return (
    <div className={styles.line}>
      <Repeat2 aria-hidden="true" />
      <span className={styles.words}>
        <strong>{t('visit:lastTime')}</strong> {told.filter(Boolean).join(' · ')}
      </span>
      <Button onPress={repeat}>{t('visit:repeat')}</Button>
    </div>
  );
}
