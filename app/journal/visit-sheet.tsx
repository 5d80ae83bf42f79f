import { CalendarClock, IdCard, Phone, UserCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit, VisitStatus } from '../../model/card.ts';
import { addDays } from '../../model/dates/days.ts';
import type { EntryId, IsoDate } from '../../model/ids.ts';
import { rescheduleEdits } from '../../model/journal/book-again.ts';
import { clashesOf } from '../../model/journal/clashes.ts';
import { clockOf } from '../../model/journal/clock.ts';
import { freeSlots, type Offer } from '../../model/journal/free-slots.ts';
import { moveTo } from '../../model/journal/move.ts';
import { lengthOf, spanOf } from '../../model/journal/span.ts';
import { formatPhone } from '../../model/phones/format-phone.ts';
import type { Salon } from '../../model/salon.ts';
import { statusEdit } from '../../model/visits/give-status.ts';
import { isOpenVisit, nextStatuses } from '../../model/visits/next-statuses.ts';
import type { JournalVisit } from '../../workers/contracts/search.ts';
import { newEntryId } from '../new-entry-id.ts';
import type { ScreenActions } from '../shell/screen-actions.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useFormat } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { useGiven } from '../who/writer.ts';
import { GiveToClient } from './give-to-client.tsx';
import { Offers } from './offers.tsx';
import { useClientCard } from './use-client-card.ts';
import { useJournal } from './use-journal.ts';
import { useSalonNow } from './use-salon-now.ts';
import { useChangeVisit } from './use-visit-changes.ts';
import styles from './visit-sheet.module.css';
import { type When, WhenFields } from './when-fields.tsx';
import { useWhoOf } from './who.ts';

const SHOWN_OFFERS = 6;

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
  const who = useWhoOf()(visit);
  const [part, setPart] = useState<'whole' | 'move' | 'give'>('whole');
  const card = useClientCard(visit.card);
  const whole = card?.visits.find((one) => one.id === visit.id) ?? null;
  const span = spanOf(visit, salon.services);
  const staff = visit.staff.map((id) => salon.staff.find((one) => one.id === id)?.name ?? t('visit:unknownStaff')).join(', ');
  const room = salon.rooms.find(({ id }) => id === visit.room)?.name ?? visit.room;
  const [phone] = visit.client?.phones ?? [];
  const give = (status: VisitStatus) =>
    void change(visit, t('statusGiven', { who, status: t(`visit:statuses.${status}`) }), (one) => [statusEdit(one, status, given())]);
  const next = nextStatuses(visit, now.date);
  return (
    <Dialog isOpen onClose={onClose} title={who} width="wide">
      <div className={styles.sheet}>
        <div className={styles.facts}>
          <span className={styles.when}>
            {format.date(visit.date)}
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
        <Rivals visit={whole} salon={salon} onSettle={give} />
        <ClashWayOut visit={visit} salon={salon} onMove={(offer) => void moveToOffer(offer)} />
        {part === 'whole' && (
          <>
            <div className={styles.statuses}>
              {next
                .filter((status) => status !== 'rescheduled')
                .map((status, index) => (
                  <Button key={status} look={index === 0 && isOpenVisit(status) ? 'primary' : 'plain'} onPress={() => give(status)}>
                    {t(`give.${status}`)}
                  </Button>
                ))}
            </div>
            <div className={styles.ways}>
              <Button icon={<IdCard aria-hidden="true" />} onPress={() => actions.open(visit.card, { kind: 'thatVisit', id: visit.id })}>
                {t('openCard')}
              </Button>
              {isOpenVisit(visit.status) && (
                <Button icon={<CalendarClock aria-hidden="true" />} onPress={() => setPart('move')}>
                  {t('otherTime')}
                </Button>
              )}
              {visit.client?.kind === 'walkIn' && (
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

/** What other devices said of it at the same time, to be settled by a touch. */
function Rivals({
  visit,
  salon,
  onSettle,
}: {
  readonly visit: Visit | null;
  readonly salon: Salon;
  readonly onSettle: (status: VisitStatus) => void;
}) {
  const { t } = useTranslation(['journal', 'visit']);
  const format = useFormat();
  if (!visit || visit.rivals.length === 0) return null;
  return (
    <Notice
      tone="warn"
      title={t('disputed')}
      actions={[visit.status, ...visit.rivals.map(({ status }) => status)].map((status) => (
        <Button key={status} onPress={() => onSettle(status)}>
          {t('keep', { status: t(`visit:statuses.${status}`) })}
        </Button>
      ))}
    >
      {visit.rivals.map(({ id, status, at, staffId, moved }) => (
        <div key={id}>
          {[
            moved ? t('movedElsewhere', { time: visit.time }) : t(`visit:statuses.${status}`),
            format.moment(at),
            salon.staff.find((one) => one.id === staffId)?.name,
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
      ))}
    </Notice>
  );
}

/** What it can't take place beside, and where it could be instead. */
function ClashWayOut({
  visit,
  salon,
  onMove,
}: {
  readonly visit: JournalVisit;
  readonly salon: Salon;
  readonly onMove: (offer: Offer) => void;
}) {
  const { t } = useTranslation('journal');
  const now = useSalonNow();
  const whoOf = useWhoOf();
  const journal = useJournal(visit.date, visit.date);
  const clashes = journal
    ? clashesOf(journal.visits, salon).filter(({ first, second }) => first.id === visit.id || second.id === visit.id)
    : [];
  if (!journal || clashes.length === 0) return null;
  const others = clashes.map(({ first, second }) => (first.id === visit.id ? second : first));
  const offers = offersFor(visit, salon, journal.visits, visit.date === now.date ? now.minutes : 0);
  return (
    <Notice tone="warn" title={t('clash')}>
      {others.map((other) => {
        const span = spanOf(other, salon.services);
        return (
          <div key={other.id}>
            {whoOf(other)} {span && `${other.time}–${clockOf(span.to)}`}
          </div>
        );
      })}
      {offers.length === 0 && <p className={styles.soft}>{t('noFreeToday')}</p>}
      <Offers title={t('moveThisTo')} offers={offers} salon={salon} withDate={false} onChoose={onMove} />
    </Notice>
  );
}

/** Another time: this day by moving it, another one by a new booking in its place. */
function OtherTime({
  visit,
  salon,
  onDone,
  onLeave,
}: {
  readonly visit: JournalVisit;
  readonly salon: Salon;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}) {
  const { t } = useTranslation('journal');
  const now = useSalonNow();
  const change = useChangeVisit();
  const given = useGiven();
  const who = useWhoOf()(visit);
  const [when, setWhen] = useState<When>(() => ({
    date: laterOf(visit.date, now.date),
    time: visit.time,
    minutes: lengthOf(visit, salon.services),
    staffId: visit.staff[0] ?? '',
    room: visit.room,
  }));
  const journal = useJournal(when.date, addDays(when.date, 2) || when.date);
  const offers = journal
    ? [0, 1, 2].flatMap((days) => {
        const date = addDays(when.date, days) || when.date;
        return offersFor({ ...visit, date }, salon, journal.visits, date === now.date ? now.minutes : 0, when.staffId, 3);
      })
    : [];
  const save = async ({ date, time, minutes, staffId, room }: When) => {
    const from = visit.staff[0] ?? '';
    const isDone = await change(visit, t('moved', { who, time: time || date }), (one) => {
      if (one.date === date) return moveTo(one, { time, minutes, room, staff: { from, to: staffId } }, given());
      const others = one.staff.filter((id) => id !== from && id !== staffId);
      const staff = staffId ? [staffId, ...others] : others;
      const newIds = (count: number) => Array.from({ length: count }, newEntryId);
      return rescheduleEdits(one, { date, time, minutes, room, staff }, given(), newIds).edits;
    });
    if (isDone) onDone();
  };
  return (
    <div className={styles.sheet}>
      <WhenFields value={when} today={now.date} salon={salon} onChange={(changes) => setWhen((was) => ({ ...was, ...changes }))} />
      <Offers
        title={t('freeTimes')}
        offers={offers}
        salon={salon}
        withDate
        onChoose={({ date, time, staffId }) => setWhen((was) => ({ ...was, date, time, staffId }))}
      />
      <div className={styles.ways}>
        <Button onPress={onLeave}>{t('notNow')}</Button>
        <Button look="primary" onPress={() => void save(when)}>
          {t('moveHere')}
        </Button>
      </div>
    </div>
  );
}

function offersFor(
  visit: JournalVisit,
  salon: Salon,
  visits: readonly JournalVisit[],
  notBefore: number,
  first: EntryId | '' = visit.staff[0] ?? '',
  most = SHOWN_OFFERS,
): readonly Offer[] {
  const active = salon.staff.filter((one) => one.active).map(({ id }) => id);
  const staffIds = first === '' ? active : [first, ...active.filter((one) => one !== first)];
  const wanted = { minutes: lengthOf(visit, salon.services), staffIds, roomId: visit.room as EntryId | '', notBefore, except: visit.id };
  const liked = { staff: first === '' ? [] : [first], days: [], times: [] };
  return freeSlots(visit.date, salon, visits, wanted, liked, most).map((offer) => ({
    ...offer,
    liked: { staff: false, day: false, time: false },
  }));
}

function laterOf(a: IsoDate, b: IsoDate): IsoDate {
  return [a, b].sort()[1] ?? a;
}
