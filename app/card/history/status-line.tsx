import { ArrowRight, CalendarClock, ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Visit, type VisitStatus, visitTotal } from '../../../model/card.ts';
import type { EntryId } from '../../../model/ids.ts';
import { nextStatuses } from '../../../model/visits/next-statuses.ts';
import { useSalonNow } from '../../journal/use-salon-now.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useToldStep } from '../../who/use-told-step.ts';
import { WhoSigns } from '../../who/who-signs.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import { PayDialog } from '../loyalty/pay-dialog.tsx';
import { usePayOffers } from '../loyalty/use-pay-offers.ts';
import { RescheduleDialog } from './reschedule-dialog.tsx';
import styles from './status-line.module.css';
import { STATUS_TONES } from './status-tones.ts';
import { useStatus } from './use-status.ts';
import { useVisitEdits } from './use-visit-edits.ts';

/** From these the next step is asked for as a rule; from the others one only goes back. */
const GOES_ON: readonly VisitStatus[] = ['booked', 'confirmed', 'arrived'];

/** Where a visit stands and how it came there; the likeliest next step is one touch away. */
export function StatusLine({ visit, onVisit }: { readonly visit: Visit; readonly onVisit: (id: EntryId) => void }) {
  const { t } = useTranslation('visit');
  const now = useSalonNow();
  const { currency, format } = useCard();
  const { isOnCard } = useVisitEdits(visit);
  const offers = usePayOffers(visit);
  const give = useStatus(visit);
  const [asked, setAsked] = useState<'pay' | 'reschedule' | null>(null);
  const next = isOnCard ? nextStatuses(visit, now) : firstStatuses(visit, now.date);
  const likely = !isOnCard || GOES_ON.includes(visit.status) ? next[0] : undefined;
  const others = next.filter((one) => one !== likely);
  // What could be paid with something else than money is asked; else a touch takes what it costs, and the rest is beside it.
  const asks = isOnCard && offers.isAny;
  const cost = likely === 'paid' ? visitTotal(visit) : 0;
  const go = (status: VisitStatus) => {
    if (status === 'rescheduled') setAsked('reschedule');
    else if (status === 'paid' && asks) setAsked('pay');
    else give(status);
  };
  const word = (status: VisitStatus) => (status === 'rescheduled' ? t('reschedule') : t(`statuses.${status}`));
  return (
    <div className={styles.status}>
      <div className={styles.line}>
        {isOnCard && <Chip tone={STATUS_TONES[visit.status]}>{t(`statuses.${visit.status}`)}</Chip>}
        {likely && (
          <Button look={isOnCard ? 'primary' : 'plain'} icon={<ArrowRight aria-hidden="true" />} onPress={() => go(likely)}>
            {[word(likely), cost > 0 && format.money(cost, visit.currency || currency)].filter(Boolean).join(' · ')}
          </Button>
        )}
        {likely === 'paid' && isOnCard && !asks && <Button onPress={() => setAsked('pay')}>{t('pay.more')}</Button>}
        {others.length > 0 && (
          <Menu
            label={t('otherStatus')}
            entries={others.map((status) => ({ id: status, label: word(status), onAction: () => go(status) }))}
          >
            <Button look="quiet" icon={<ChevronDown aria-hidden="true" />}>
              {t('otherStatus')}
            </Button>
          </Menu>
        )}
        {likely && <WhoSigns />}
      </div>
      {isOnCard && <Steps visit={visit} />}
      <MovedLinks visit={visit} onVisit={onVisit} />
      {asked === 'pay' && <PayDialog visit={visit} offers={offers} onClose={() => setAsked(null)} />}
      {asked === 'reschedule' && <RescheduleDialog visit={visit} onVisit={onVisit} onClose={() => setAsked(null)} />}
    </div>
  );
}

/** What a visit that was only begun may be: one that is to come is booked; who pays today has come first. */
function firstStatuses({ date }: Visit, today: string): readonly VisitStatus[] {
  if (date > today) return ['booked', 'confirmed'];
  return date === today ? ['arrived', 'booked', 'confirmed'] : ['arrived', 'paid', 'booked', 'confirmed'];
}

function Steps({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('visit');
  const told = useToldStep();
  const { changes } = visit;
  if (changes.length === 0) return null;
  return (
    <ol className={styles.steps} aria-label={t('steps')}>
      {changes.map((one) => (
        <li key={one.id}>{told(one, visit)}</li>
      ))}
    </ol>
  );
}

/** The visit that stands for this one, and the one that this stands for. */
function MovedLinks({ visit, onVisit }: { readonly visit: Visit; readonly onVisit: (id: EntryId) => void }) {
  const { t } = useTranslation('visit');
  return (
    <>
      {visit.movedTo && <MovedLink id={visit.movedTo} word={(when) => t('movedTo', { when })} onVisit={onVisit} />}
      {visit.movedFrom && <MovedLink id={visit.movedFrom} word={(when) => t('movedFrom', { when })} onVisit={onVisit} />}
    </>
  );
}

interface MovedLinkProps {
  readonly id: EntryId;
  readonly word: (when: string) => string;
  readonly onVisit: (id: EntryId) => void;
}

function MovedLink({ id, word, onVisit }: MovedLinkProps) {
  const { format } = useCard();
  const other = useOnCard((card) => card.visits.find((one) => one.id === id));
  if (!other) return null;
  return (
    <span className={styles.link}>
      <Button look="quiet" icon={<CalendarClock aria-hidden="true" />} onPress={() => onVisit(id)}>
        {word([format.date(other.date), other.time].filter(Boolean).join(', '))}
      </Button>
    </span>
  );
}
