import { CalendarClock, CalendarPlus, IdCard, Phone, UserCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientCard, type VisitStatus, visitHappened } from '../../model/card.ts';
import { clockOf } from '../../model/journal/clock.ts';
import type { Offer } from '../../model/journal/free-slots.ts';
import { moveTo } from '../../model/journal/move.ts';
import { spanOf } from '../../model/journal/span.ts';
import { givingBack } from '../../model/loyalty/giving-back.ts';
import { formatPhone } from '../../model/phones/format-phone.ts';
import type { Salon } from '../../model/salon.ts';
import { statusEdit } from '../../model/visits/give-status.ts';
import { isOpenVisit, nextStatuses } from '../../model/visits/next-statuses.ts';
import type { JournalVisit } from '../../workers/contracts/search.ts';
import { MustKnow } from '../card/alerts/must-know.tsx';
import { PayVisit } from '../card/loyalty/pay-visit.tsx';
import type { ScreenActions } from '../shell/screen-actions.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useFormat } from '../ui/format.ts';
import { useStaffName } from '../who/staff-name.ts';
import { useToldStep } from '../who/use-told-step.ts';
import { WhoSigns } from '../who/who-signs.tsx';
import { useGiven } from '../who/writer.ts';
import { BookingDialog } from './booking-dialog.tsx';
import { ClashWayOut } from './clash-way-out.tsx';
import { GiveToClient } from './give-to-client.tsx';
import { nextBooking } from './next-booking.ts';
import { OtherTime } from './other-time.tsx';
import { Rivals } from './rivals.tsx';
import { useClientCard } from './use-client-card.ts';
import { useSalonNow } from './use-salon-now.ts';
import { useChangeVisit } from './use-visit-changes.ts';
import styles from './visit-sheet.module.css';
import { useWhoOf } from './who.ts';

/** What a touch makes of a visit; one that is put to another time is asked when. */
type Given = Exclude<VisitStatus, 'rescheduled'>;
/** Of somebody who is here, or has paid, the same status is said otherwise. */
const OTHERWISE: Readonly<Record<string, 'notHereYet' | 'leftWithout' | 'notPaidYet'>> = {
  'arrived booked': 'notHereYet',
  'arrived cancelled': 'leftWithout',
  'paid arrived': 'notPaidYet',
};

/** One visit of the journal: who, what, its next status in one touch, another time, and the way to the card. */
export function VisitSheet({
  visit,
  salon,
  actions,
  onClose,
}: {
  readonly visit: JournalVisit;
  readonly salon: Salon;
  readonly actions: ScreenActions;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['journal', 'visit']);
  const format = useFormat();
  const now = useSalonNow();
  const change = useChangeVisit();
  const given = useGiven();
  const told = useToldStep();
  const who = useWhoOf()(visit);
  const [part, setPart] = useState<'whole' | 'move' | 'give' | 'again' | 'pay'>('whole');
  const card = useClientCard(visit.card);
  const whole = card?.visits.find((one) => one.id === visit.id) ?? null;
  const span = spanOf(visit, salon.services);
  const staff = visit.staff.map(useStaffName()).join(', ');
  const room = salon.rooms.find(({ id }) => id === visit.room)?.name ?? visit.room;
  const [phone] = visit.client?.phones ?? [];
  const word = (status: Given) => t(`give.${OTHERWISE[`${visit.status} ${status}`] ?? status}`);
  const give = (status: VisitStatus) => {
    if (status === 'paid') return setPart('pay');
    // Of a payment that is taken back, so is what paid for it.
    const back = (of: ClientCard) => (visit.status === 'paid' ? givingBack(of, visit.id, given) : []);
    void change(visit, t('statusGiven', { who, status: t(`visit:statuses.${status}`) }), (one, of) => [
      statusEdit(one, status, given()),
      ...back(of),
    ]);
  };
  const next = nextStatuses(visit, now).filter((status) => status !== 'rescheduled');
  const isOpen = isOpenVisit(visit.status);
  // Who is expected today comes, as a rule; that they confirm first is seldom.
  const likely = isOpen ? (next.find((status) => status === 'arrived') ?? next[0]) : undefined;
  const openCard = (look: 'plain' | 'primary') => (
    <Button look={look} icon={<IdCard aria-hidden="true" />} onPress={() => actions.open(visit.card, { kind: 'thatVisit', id: visit.id })}>
      {t('openCard')}
    </Button>
  );
  const { client } = visit;
  if (part === 'again' && client)
    return <BookingDialog start={nextBooking(visit, client, salon.services, now.date)} salon={salon} onClose={onClose} />;
  if (part === 'pay') return <PayVisit of={visit} who={who} onClose={() => setPart('whole')} />;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={who}
      width="wide"
      actions={
        part === 'whole' &&
        (likely ? (
          <>
            <WhoSigns />
            {openCard('plain')}
            <Button look="primary" onPress={() => give(likely)}>
              {word(likely)}
            </Button>
          </>
        ) : (
          openCard('primary')
        ))
      }
    >
      <div className={styles.sheet}>
        <div className={styles.facts}>
          <span className={styles.when}>
            {format.near(visit.date, now.date)}
            {span && ` · ${visit.time}–${clockOf(span.to)}`}
          </span>
          <Chip tone={visit.status === 'paid' ? 'ok' : isOpenVisit(visit.status) ? 'info' : 'warn'}>
            {t(`visit:statuses.${visit.status}`)}
          </Chip>
          <span>
            {visit.services
              .map((one) => one.name)
              .filter(Boolean)
              .join(', ') || t('visit:noService')}
          </span>
          <span className={styles.soft}>{[staff, room].filter(Boolean).join(' · ')}</span>
          {visit.total > 0 && <strong>{format.money(visit.total, visit.currency || salon.currency)}</strong>}
        </div>
        {whole && whole.changes.length > 0 && <p className={styles.soft}>{whole.changes.map((step) => told(step, whole)).join(' · ')}</p>}
        {isOpen && <MustKnow of={visit.card} />}
        {whole && <Rivals visit={whole} onSettle={give} />}
        <ClashWayOut visit={visit} salon={salon} onMove={(offer) => void moveToOffer(offer)} onCancel={() => give('cancelled')} />
        {part === 'whole' && (
          <>
            <div className={styles.statuses}>
              {next
                .filter((status) => status !== likely)
                .map((status) => (
                  <Button key={status} onPress={() => give(status)}>
                    {word(status)}
                  </Button>
                ))}
            </div>
            <div className={styles.ways}>
              {isOpen && visit.status !== 'arrived' && (
                <Button icon={<CalendarClock aria-hidden="true" />} onPress={() => setPart('move')}>
                  {t('otherTime')}
                </Button>
              )}
              {client && client.kind !== 'walkIn' && visitHappened(visit.status) && (
                <Button icon={<CalendarPlus aria-hidden="true" />} onPress={() => setPart('again')}>
                  {t('bookNext')}
                </Button>
              )}
              {client?.kind === 'walkIn' && (
                <Button icon={<UserCheck aria-hidden="true" />} onPress={() => setPart('give')}>
                  {t('giveToClient')}
                </Button>
              )}
              {phone && (
                <a className={styles.phone} href={`tel:${phone}`}>
                  <Phone aria-hidden="true" />
                  {formatPhone(phone)}
                </a>
              )}
            </div>
          </>
        )}
        {part === 'move' && <OtherTime visit={visit} salon={salon} onDone={onClose} onLeave={() => setPart('whole')} />}
        {part === 'give' && card && whole && <GiveToClient visit={whole} from={card} country={salon.country} onDone={onClose} />}
      </div>
    </Dialog>
  );

  async function moveToOffer({ date, time, staffId }: Offer): Promise<void> {
    const from = visit.staff[0] ?? '';
    await change(visit, t('moved', { who, time }), (one) => moveTo(one, { date, time, staff: { from, to: staffId } }, given()));
  }
}
