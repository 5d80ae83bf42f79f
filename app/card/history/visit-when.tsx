import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../model/card.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { useCard } from '../card-context.tsx';
import { roomName } from './room-name.ts';
import { useVisitEdits } from './use-visit-edits.ts';
import { VisitDateEntry, VisitMinutesEntry, VisitTimeEntry } from './visit-day.tsx';
import { visitFieldEdits } from './visit-edits.ts';
import styles from './visit-when.module.css';

/** When and where: told in a line, which unfolds to be changed. */
export function VisitWhen({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('visit');
  const { format, today, salon } = useCard();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) {
    return (
      <div className={styles.fields}>
        <VisitDateEntry visit={visit} />
        <VisitTimeEntry visit={visit} />
        <VisitMinutesEntry visit={visit} />
        <RoomEntry visit={visit} />
      </div>
    );
  }
  const told = [
    visit.date === today ? t('today') : format.date(visit.date),
    visit.time,
    visit.minutes > 0 && t('minutesLong', { count: visit.minutes }),
    roomName(visit.room, salon),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <div className={styles.told}>
      <Button look="quiet" icon={<Pencil aria-hidden="true" />} aria-label={t('changeWhen', { told })} onPress={() => setOpen(true)}>
        {told}
      </Button>
    </div>
  );
}

function RoomEntry({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('visit');
  const { salon } = useCard();
  const { choose } = useVisitEdits(visit);
  const rooms = (salon?.rooms ?? [])
    .filter((one) => one.active || one.id === visit.room)
    .map(({ id, name }) => ({ id: String(id), label: name }));
  // One that came with an import is kept as it was written.
  const imported = visit.room !== '' && !rooms.some((one) => one.id === visit.room) ? [{ id: visit.room, label: visit.room }] : [];
  const options = [{ id: 'none', label: t('noRoom') }, ...rooms, ...imported];
  if (options.length === 1) return null;
  return (
    <Select
      label={t('room')}
      inPlace
      value={visit.room || 'none'}
      options={options}
      onChange={(id) => choose('visitRoom', (card) => visitFieldEdits(card, visit, { room: id === 'none' ? '' : id }))}
    />
  );
}
