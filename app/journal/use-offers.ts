import type { ClientCard } from '../../model/card.ts';
import { addDays } from '../../model/dates/days.ts';
import type { EntryId, IsoDate } from '../../model/ids.ts';
import { minutesOf } from '../../model/journal/clock.ts';
import { timesOfParts } from '../../model/journal/day-parts.ts';
import { freeSlots, LIKES_NOTHING, type Liked, type Offer } from '../../model/journal/free-slots.ts';
import { offersOnDays } from '../../model/journal/other-days.ts';
import type { WallTime } from '../../model/journal/salon-now.ts';
import { usualStaff } from '../../model/journal/usual-staff.ts';
import { whoDoes } from '../../model/journal/who-does.ts';
import type { Salon } from '../../model/salon.ts';
import type { CardSummary } from '../../model/summary.ts';
import type { JournalVisit } from '../../workers/contracts/search.ts';
import { nearOffers } from './near-offers.ts';
import { useJournal } from './use-journal.ts';
import type { When } from './when-fields.tsx';

const SHOWN = 6;
const SHOWN_AHEAD = 3;
/** So many days after the chosen one are looked at. */
const AHEAD = 10;

export interface Offers {
  /** Of the chosen day; null until it is known. */
  readonly sameDay: readonly Offer[] | null;
  /** Of days after it: where it has none, or where another day is more as the client likes it. */
  readonly otherDays: readonly Offer[];
  /** The visits of the chosen day. */
  readonly visits: readonly JournalVisit[];
}

/** What is booked, and for whom. */
interface Booked {
  readonly serviceIds: readonly EntryId[];
  /** Its row of the list, and the card where it is open. */
  readonly client: CardSummary | null;
  readonly card: ClientCard | null;
}

/** When such a booking could be, with those who do it, as the client likes it first. */
export function useOffers(
  { date, time, minutes, staffId, room }: When,
  salon: Salon,
  { serviceIds, client, card }: Booked,
  now: WallTime,
): Offers {
  const journal = useJournal(date, date);
  const liked = likedBy(card);
  const isKnown = journal?.from === date;
  const wanted = {
    minutes,
    staffIds: whoDoes(staffInOrder(salon, staffId), serviceIds, salon),
    of: { card: client?.id, client },
    roomId: room as EntryId | '',
    notBefore: date === now.date ? now.minutes : 0,
  };
  const visits = isKnown ? journal.visits : [];
  const free = isKnown ? freeSlots(date, salon, visits, wanted, liked, Number.POSITIVE_INFINITY) : null;
  const isFull = free?.length === 0;
  const isUnliked = free !== null && !isFull && likesAnything(liked) && !free.some((one) => fits(one, liked));
  const first = addDays(date, 1) || date;
  // A day, unless more are needed: reading it costs nothing, it is there.
  const ahead = useJournal(first, isFull || isUnliked ? addDays(first, AHEAD - 1) || first : first);
  const days = isFull || isUnliked ? daysFrom(first) : [];
  const isAheadKnown = ahead !== null && ahead.from === first && ahead.to >= (days.at(-1) ?? first);
  const theirs = wanted.staffIds.filter((id) => id === staffId || liked.staff.includes(id));
  const later = { ...wanted, notBefore: 0, staffIds: staffId === '' || theirs.length === 0 ? wanted.staffIds : theirs };
  return {
    sameDay: free && nearOffers(free, staffId, minutesOf(time), SHOWN),
    otherDays: isAheadKnown ? offersOnDays(days, salon, ahead.visits, later, liked, { most: SHOWN_AHEAD, onlyFitting: !isFull }) : [],
    visits,
  };
}

function likedBy(card: ClientCard | null): Liked {
  if (!card) return LIKES_NOTHING;
  return { staff: usualStaff(card), days: card.marks.preferredDays, times: timesOfParts(card.marks.preferredTimes) };
}

function fits({ liked }: Offer, { staff, days, times }: Liked): boolean {
  return (staff.length === 0 || liked.staff) && (days.length === 0 || liked.day) && (times.length === 0 || liked.time);
}

function likesAnything({ staff, days, times }: Liked): boolean {
  return staff.length + days.length + times.length > 0;
}

function daysFrom(first: IsoDate): readonly IsoDate[] {
  return Array.from({ length: AHEAD }, (_, index) => addDays(first, index)).filter(Boolean);
}

/** Whoever was chosen first, then the others. */
function staffInOrder({ staff }: Salon, chosen: EntryId | ''): readonly EntryId[] {
  const all = staff.filter((one) => one.active).map(({ id }) => id);
  return chosen === '' ? all : [chosen, ...all.filter((one) => one !== chosen)];
}
