import { CalendarSync } from 'lucide-react';
import { useMemo } from 'react';
import { Dialog, DialogTrigger, Heading } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../../model/dates/days.ts';
import type { Due } from '../../../model/visits/due.ts';
import { PressableChip } from '../../ui/pressable-chip.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import styles from './due-chips.module.css';
import { dueNow } from './due-now.ts';

/** What it is time for; at a touch, why: how often the client comes for it, and when they did last. */
export function DueChips() {
  const { services, today } = useCard();
  const visits = useOnCard((card) => card.visits);
  const due = useMemo(() => dueNow(visits, services, today), [visits, services, today]);
  if (due.length === 0) return null;
  return (
    <div className={styles.chips}>
      {due.map((one) => (
        <DueChip key={one.serviceId} due={one} />
      ))}
    </div>
  );
}

function DueChip({ due: { serviceId, on, last, days, isOwn } }: { readonly due: Due }) {
  const { t } = useTranslation('visit');
  const { services, today, format } = useCard();
  const service = services.find((one) => one.id === serviceId)?.name;
  const away = daysBetween(today, on) ?? 0;
  const when = away > 0 ? t('due.soon', { count: away }) : away === 0 ? t('due.today') : t('due.since', { count: -away });
  const every = days % 7 === 0 ? t('due.everyWeeks', { count: days / 7 }) : t('due.everyDays', { count: days });
  return (
    <DialogTrigger>
      <PressableChip tone={away <= 0 ? 'warn' : 'plain'} icon={<CalendarSync aria-hidden="true" />}>
        <strong>{service}:</strong> {when}
      </PressableChip>
      <Popover className={styles.popover} placement="bottom start" offset={2}>
        <Dialog className={styles.why}>
          <Heading slot="title" className={styles.title}>
            {service}
          </Heading>
          <p>{t(isOwn ? 'due.usual' : 'due.recommended', { every })}</p>
          <p>{t('due.last', { date: format.date(last) })}</p>
          <p>{t('due.on', { date: format.date(on) })}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
