import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../model/dates/days.ts';
import type { EntryId, IsoDate } from '../../model/ids.ts';
import { rescheduleEdits } from '../../model/journal/book-again.ts';
import { freeSlots, type Offer } from '../../model/journal/free-slots.ts';
import { moveTo } from '../../model/journal/move.ts';
import { lengthOf } from '../../model/journal/span.ts';
import { whoDoes } from '../../model/journal/who-does.ts';
import type { Salon } from '../../model/salon.ts';
import type { JournalVisit } from '../../workers/contracts/search.ts';
import { newEntryId } from '../new-entry-id.ts';
import { Button } from '../ui/button.tsx';
import { useGiven } from '../who/writer.ts';
import { newWarnings } from './new-warnings.ts';
import { Offers } from './offers.tsx';
import { useJournal } from './use-journal.ts';
import { useSalonNow } from './use-salon-now.ts';
import { useChangeVisit } from './use-visit-changes.ts';
import styles from './visit-sheet.module.css';
import { Warnings } from './warnings.tsx';
import { type When, WhenFields } from './when-fields.tsx';
import { useWhoOf } from './who.ts';

const SHOWN_OFFERS = 6;

/** Another time: this day by moving it, another one by a new booking in its place. */
export function OtherTime({
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
  const staffWith = (staffId: When['staffId']) => {
    const others = visit.staff.filter((id) => id !== visit.staff[0] && id !== staffId);
    return staffId ? [staffId, ...others] : others;
  };
  const warnings = newWarnings(visit, { ...when, staff: staffWith(when.staffId) }, { salon, visits: journal?.visits ?? [], now });
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
      <WhenFields
        value={when}
        today={now.date}
        salon={salon}
        doing={whoDo(visit, salon)}
        onChange={(changes) => setWhen((was) => ({ ...was, ...changes }))}
      />
      <Warnings warnings={warnings} salon={salon} />
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

/** Where a visit could be on its day, with whoever it is with before the others. */
export function offersFor(
  visit: JournalVisit,
  salon: Salon,
  visits: readonly JournalVisit[],
  notBefore: number,
  first: EntryId | '' = visit.staff[0] ?? '',
  most = SHOWN_OFFERS,
): readonly Offer[] {
  const doing = whoDo(visit, salon);
  const wanted = {
    minutes: lengthOf(visit, salon.services),
    staffIds: doing.includes(first as EntryId) ? [first as EntryId, ...doing.filter((one) => one !== first)] : doing,
    roomId: visit.room as EntryId | '',
    notBefore,
    except: visit.id,
    of: visit,
  };
  const liked = { staff: first === '' ? [] : [first], days: [], times: [] };
  return freeSlots(visit.date, salon, visits, wanted, liked, most).map((offer) => ({
    ...offer,
    liked: { staff: false, day: false, time: false },
  }));
}

/** Those at work in this salon who do what a visit is for. */
function whoDo({ services }: JournalVisit, salon: Salon): readonly EntryId[] {
  const active = salon.staff.filter((one) => one.active).map(({ id }) => id);
  return whoDoes(
    active,
    services.map(({ serviceId }) => serviceId),
    salon,
  );
}

function laterOf(a: IsoDate, b: IsoDate): IsoDate {
  return [a, b].sort()[1] ?? a;
}
