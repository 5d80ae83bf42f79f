import type { EntryId, IsoDate } from '../ids.ts';
import type { Salon } from '../salon.ts';
import { isOpenVisit } from '../visits/next-statuses.ts';
import { roomKey } from './clashes.ts';
import { clockOf, weekdayOf } from './clock.ts';
import { type Interval, joined } from './intervals.ts';
import { isSameClient, type Placed, spanOf } from './span.ts';
import { workingHours } from './working-hours.ts';

/** What is looked for. */
export interface Wanted {
  /** How long it takes. */
  readonly minutes: number;
  /** Who may do it, in the order in which they are offered. */
  readonly staffIds: readonly EntryId[];
  /** Where it has to be, if anywhere. */
  readonly roomId?: EntryId | '';
  /** Nothing is offered before this minute: today, the time it is. */
  readonly notBefore?: number;
  /** A visit that is about to be moved away from where it stands. */
  readonly except?: EntryId;
  /** For whom, where that is known: not while they are somewhere else in the salon. */
  readonly of?: Pick<Placed, 'card' | 'client'>;
}

/** What the client likes: as the card's marks have it, and times of day. */
export interface Liked {
  readonly staff: readonly string[];
  /** Of the week, '1' Monday … '7' Sunday. */
  readonly days: readonly string[];
  readonly times: readonly Interval[];
}

export interface Offer {
  readonly date: IsoDate;
  /** `HH:MM`. */
  readonly time: string;
  readonly from: number;
  readonly staffId: EntryId;
  /** The client likes to be with them, on such a day, at such a time. */
  readonly liked: { readonly staff: boolean; readonly day: boolean; readonly time: boolean };
}

export const LIKES_NOTHING: Liked = { staff: [], days: [], times: [] };
const STEP = 15;
const FINE = 5;

/** When somebody is free for so long on a day: whom and when the client likes first, then by the time of day; at most `most`. */
export function freeSlots(
  day: IsoDate,
  salon: Pick<Salon, 'hours' | 'services' | 'rooms'>,
  visits: readonly Placed[],
  wanted: Wanted,
  liked: Liked = LIKES_NOTHING,
  most = 12,
): readonly Offer[] {
  const open = visits.filter((one) => one.date === day && isOpenVisit(one.status) && one.id !== wanted.except);
  const timesOf = (ofWhom: (one: Placed) => boolean) => open.flatMap((one) => (ofWhom(one) && spanOf(one, salon.services)) || []);
  const taken = [...fullTimes(open, salon, wanted.roomId ?? ''), ...timesOf((one) => isSameClient(one, wanted.of ?? {}))];
  const isLikedDay = liked.days.includes(String(weekdayOf(day)));
  const offers = wanted.staffIds.flatMap((staffId, order) => {
    const busy = [...taken, ...timesOf((one) => one.staff.includes(staffId))];
    const free = workingHours(salon, staffId, day).intervals.flatMap((one) => without(one, busy));
    return free.flatMap((one) =>
      startsIn(one, wanted).map((from) => {
        const time = liked.times.some((like) => like.from <= from && from < like.to);
        const offer: Offer = {
          date: day,
          time: clockOf(from),
          from,
          staffId,
          liked: { staff: liked.staff.includes(staffId), day: isLikedDay, time },
        };
        return { offer, order };
      }),
    );
  });
  offers.sort((a, b) => rank(a.offer) - rank(b.offer) || a.offer.from - b.offer.from || a.order - b.order);
  return offers.slice(0, most).map(({ offer }) => offer);
}

/** Whom they like weighs more than when. */
function rank({ liked: { staff, time } }: Offer): number {
  return (staff ? 0 : 2) + (time ? 0 : 1);
}

/** Where in a free time it can begin: on the quarters of an hour, and right after what is before it. */
function startsIn({ from, to }: Interval, { minutes, notBefore = 0 }: Wanted): readonly number[] {
  const first = Math.ceil(Math.max(from, notBefore) / FINE) * FINE;
  const starts = [first];
  for (let at = Math.ceil((first + 1) / STEP) * STEP; at < to; at += STEP) starts.push(at);
  // Right now is no better than the next quarter of an hour; right after somebody leaves no gap.
  const offered = first === from || first % STEP === 0 ? starts : starts.slice(1);
  return offered.filter((at) => at + minutes <= to);
}

/** What of an interval is left beside the others. */
function without(interval: Interval, others: readonly Interval[]): readonly Interval[] {
  const left: Interval[] = [];
  let { from } = interval;
  for (const one of joined(others)) {
    if (one.from > from) left.push({ from, to: Math.min(one.from, interval.to) });
    from = Math.max(from, one.to);
  }
  left.push({ from, to: interval.to });
  return left.filter((one) => one.from < one.to);
}

/** When a room has no place left. */
function fullTimes(
  visits: readonly Placed[],
  { rooms, services }: Pick<Salon, 'rooms' | 'services'>,
  roomId: EntryId | '',
): readonly Interval[] {
  if (roomId === '') return [];
  const places = rooms.find(({ id }) => id === roomId)?.places || 1;
  const there = visits.flatMap((one) => (roomKey(one.room, rooms) === roomId ? (spanOf(one, services) ?? []) : []));
  const moments = [...new Set(there.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  return moments.flatMap((from, index) => {
    const to = moments[index + 1];
    return to !== undefined && there.filter((one) => one.from <= from && from < one.to).length >= places ? { from, to } : [];
  });
}
