import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../../model/ids.ts';
import { specialDays } from '../../../model/journal/set-hours.ts';
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

/** Holidays and days with other hours. One that is begun is kept from its first day on. */
export function SpecialDays({ salon, staffId }: SpecialDaysProps) {
  const { t } = useTranslation('settings');
  const today = useToday();
  const edit = useSalonEdits(salon);
  const [begun, setBegun] = useState<HoursFields | null>(null);
  const [showsOver, setShowsOver] = useState(false);
  const { ahead, over } = specialDays(salon, staffId, today);
  const blank: HoursFields = { staffId, weekday: 0, date: '', until: '', from: '', to: '', name: '', active: true };
  const change = (changes: Partial<HoursFields>) => {
    const next = { ...blank, ...begun, ...changes };
    if (next.date === '') return setBegun(next);
    edit({ type: 'addSalonEntry', collection: 'hours', id: newEntryId(), fields: next }, t('hours.dates.added'));
    setBegun(null);
  };
  const shown = showsOver ? [...ahead, ...over] : ahead;
  return (
    <>
      {shown.length === 0 && !begun && <p className={styles.empty}>{t('hours.dates.empty')}</p>}
      <ul className={styles.dates}>
        {shown.map((one) => (
          <SpecialDay
            key={one.id}
            fields={one}
            today={today}
            onSet={(changes) => edit({ type: 'setSalonEntry', collection: 'hours', id: one.id, changes }, t('changed'))}
            onRemove={() =>
              edit(
                { type: 'setSalonEntryRemoved', collection: 'hours', id: one.id, removed: true },
                t('removed', { name: one.name || t('hours.dates.day') }),
              )
            }
          />
        ))}
        {begun && <SpecialDay fields={begun} today={today} isNew onSet={change} onRemove={() => setBegun(null)} />}
      </ul>
      <div className={styles.actions}>
        <Button icon={<Plus aria-hidden="true" />} isDisabled={begun !== null} onPress={() => setBegun(blank)}>
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
