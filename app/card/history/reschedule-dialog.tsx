import { type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../model/card.ts';
import type { EntryId, IsoDate } from '../../../model/ids.ts';
import { rescheduleEdits } from '../../../model/journal/book-again.ts';
import { newEntryIds } from '../../new-entry-id.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useGiven } from '../../who/writer.ts';
import { useCard } from '../card-context.tsx';
import { Fields } from '../group.tsx';
import styles from '../loyalty/dialog-form.module.css';
import { readTime } from '../wall-clock.ts';

interface RescheduleDialogProps {
  readonly visit: Visit;
  readonly onVisit: (id: EntryId) => void;
  readonly onClose: () => void;
}

/** To which day and time: the booking stays as rescheduled, a new one stands for it, and each leads to the other. */
export function RescheduleDialog({ visit, onVisit, onClose }: RescheduleDialogProps) {
  const { t } = useTranslation(['visit', 'common']);
  const { session, today, format } = useCard();
  const given = useGiven();
  const form = useId();
  const [date, setDate] = useState<IsoDate | ''>('');
  // Enter in the field of the day reads it and sends the form in one stroke.
  const latest = useRef(date);
  const [time, setTime] = useState(visit.time);
  const read = readTime(time);
  const services = visit.services
    .map((one) => one.name)
    .filter(Boolean)
    .join(', ');
  const save = (event: FormEvent) => {
    event.preventDefault();
    const day = latest.current;
    if (day === '' || read === null) return;
    session.flush();
    const now = session.shown?.visits.find((one) => one.id === visit.id) ?? visit;
    const { id, edits } = rescheduleEdits(now, { date: day, time: read }, given(), newEntryIds);
    session.edit('visitRescheduled', ...edits);
    onClose();
    onVisit(id);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('visit:rescheduleTitle')}
      actions={
        <>
          {/* Not "cancel": that is what one does with a booking. */}
          <Button onPress={onClose}>{t('common:close')}</Button>
          <Button look="primary" type="submit" form={form}>
            {t('visit:rescheduleAction')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={save}>
        <p>
          <strong>{[format.date(visit.date), visit.time].filter(Boolean).join(', ')}</strong> {services}
        </p>
        <Fields>
          <DateField
            label={t('visit:date')}
            value={date}
            today={today}
            onChange={(typed) => {
              latest.current = typed;
              setDate(typed);
            }}
            autoFocus
          />
          <TextField
            label={t('visit:time')}
            value={time}
            onChange={setTime}
            inputMode="numeric"
            autoComplete="off"
            {...(read === null && { doubt: t('visit:timeUnread') })}
          />
        </Fields>
      </form>
    </Dialog>
  );
}
