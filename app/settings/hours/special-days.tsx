import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../../model/ids.ts';
import { specialDays } from '../../../model/journal/set-hours.ts';
import type { Hours } from '../../../model/journal/working-hours.ts';
import type { HoursFields, Salon } from '../../../model/salon.ts';
import { useToday } from '../../list/use-today.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { Button } from '../../ui/button.tsx';
import { useSalonEdits } from '../use-salon-edits.ts';
import styles from './hours.module.css';
import { SpecialDay } from './special-day.tsx';

interface SpecialDaysProps {
  readonly salon: Salon;
  /** '' for the salon. */
  readonly staffId: EntryId | '';
}

const BLANK: HoursFields = { staffId: '', weekday: 0, date: '', until: '', from: '', to: '', name: '', active: true };

/** Holidays and days with other hours. One that is begun is kept from its first day on, and its row stays where the caret is. */
export function SpecialDays({ salon, staffId }: SpecialDaysProps) {
  const { t } = useTranslation('settings');
  const today = useToday();
  const edit = useSalonEdits(salon);
  const [begun, setBegun] = useState<Hours | null>(null);
  const [showsOver, setShowsOver] = useState(false);
  const { ahead, over } = specialDays(salon, staffId, today);
  const listed = showsOver ? [...ahead, ...over] : ahead;
  const isListed = (id: EntryId) => salon.hours.some((one) => one.id === id);
  // Once it is on the list it lives by that: taken off again, it must not come back from here.
  if (begun && isListed(begun.id)) setBegun(null);
  const rows = begun && !isListed(begun.id) ? [...listed, begun] : listed;
  const set = (day: Hours, changes: Partial<HoursFields>) => {
    if (isListed(day.id)) return edit({ type: 'setSalonEntry', collection: 'hours', id: day.id, changes }, t('changed'));
    const next = { ...day, ...changes };
    setBegun(next);
    const { id, ...fields } = next;
    // What is on the list already is not added again, only set.
    if (fields.date !== '')
      edit(
        [
          { type: 'addSalonEntry', collection: 'hours', id, fields },
          { type: 'setSalonEntry', collection: 'hours', id, changes: fields },
        ],
        t('hours.dates.added'),
      );
  };
  const remove = ({ id, name }: Hours) => {
    if (begun?.id === id) setBegun(null);
    if (isListed(id))
      edit({ type: 'setSalonEntryRemoved', collection: 'hours', id, removed: true }, t('removed', { name: name || t('hours.dates.day') }));
  };
  return (
    <>
      {rows.length === 0 && <p className={styles.empty}>{t('hours.dates.empty')}</p>}
      <ul className={styles.dates}>
        {rows.map((one) => (
          <SpecialDay
            key={one.id}
            fields={one}
            today={today}
            isNew={!isListed(one.id)}
            onSet={(changes) => set(one, changes)}
            onRemove={() => remove(one)}
          />
        ))}
      </ul>
      <div className={styles.actions}>
        <Button
          icon={<Plus aria-hidden="true" />}
          isDisabled={begun !== null && begun.date === ''}
          onPress={() => setBegun({ ...BLANK, staffId, id: newEntryId() })}
        >
          {t('hours.dates.add')}
        </Button>
        {over.length > 0 && (
          <Button look="quiet" onPress={() => setShowsOver(!showsOver)} aria-expanded={showsOver}>
            {showsOver ? t('hours.dates.hideOver') : t('hours.dates.over', { count: over.length })}
          </Button>
        )}
      </div>
    </>
  );
}
