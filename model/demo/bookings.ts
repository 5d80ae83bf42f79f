import { addDays, daysBetween } from '../dates/days.ts';
import type { ClientEdit } from '../edits/client-edit.ts';
import type { EntryId, IsoDate } from '../ids.ts';
import { minutesOf } from '../journal/clock.ts';
import { isListed } from './care.ts';
import { clock, dayStart } from './days.ts';
import { entryId } from './entry-ids.ts';
import { type Random, seededRandom } from './random.ts';
import type { Floor } from './visits.ts';

type AddVisit = Extract<ClientEdit, { type: 'addVisit' }>;
type Booked = ReadonlyMap<number, AddVisit>;

/** How full the days are, from today on. */
const FULL = [0.8, 0.7, 0.65, 0.6, 0.5, 0.5, 0.45, 0.4, 0.35, 0.3, 0.3, 0.25] as const;
/** Who was here this long ago may well come again (days). */
const [SOONEST, LATEST] = [14, 100];
/** The shortest booking that another one is laid over (min). */
const LEAST = 45;
const DAY_MS = 86_400_000;

interface Guest {
  readonly index: number;
  readonly last: AddVisit;
}

/**
 * Bookings that fill the next days of the demo as a salon's days are filled: clients without one come once more for what they had
 * last, to the same person; and on the first of these days two come at once to one person, as happens when two devices book apart.
 * By chance of its own: who is in the salon does not hang on it. Tells which client (by place) gets which booking.
 */
export function fillDays(clients: readonly (readonly ClientEdit[])[], floor: Floor, seed: number): Booked {
  const random = seededRandom(seed * 31_337);
  const waiting = shuffled(
    random,
    clients.flatMap((edits, index) => guestOf(edits, index, floor.today) ?? []),
  );
  const out = new Map<number, AddVisit>();
  const staff = Object.values(floor.staff).flat();
  let isDoubled = false;
  for (const [later, full] of FULL.entries()) {
    const date = addDays(floor.today, later);
    for (const { id } of staff) {
      while (floor.calendar.taken(id, date) < full) {
        const guest = nextTo(waiting, id, date);
        const start = guest && floor.calendar.take(random, id, date, guest.last.fields.minutes);
        if (!guest || start === null || start === undefined) break;
        out.set(guest.index, again(random, guest, date, start, floor.today));
      }
    }
    if (isDoubled) continue;
    const twice = doubled(random, [...out.values()], waiting, floor.today);
    if (twice) out.set(twice.index, twice.visit);
    isDoubled = twice !== null;
  }
  return out;
}

function guestOf(edits: readonly ClientEdit[], index: number, today: IsoDate): Guest | null {
  const visits = edits.filter((edit): edit is AddVisit => edit.type === 'addVisit');
  const last = visits.findLast((one) => one.fields.status === 'paid');
  if (!last || last.staff.length === 0 || isListed(index) || visits.some((one) => one.fields.date >= today)) return null;
  return { index, last };
}

/** Takes the next one off the list who usually comes to this person. */
function nextTo(waiting: Guest[], staff: EntryId, date: IsoDate): Guest | undefined {
  const place = waiting.findIndex(({ last }) => {
    const days = daysBetween(last.fields.date, date) ?? 0;
    return last.staff[0] === staff && days >= SOONEST && days <= LATEST;
  });
  return place === -1 ? undefined : waiting.splice(place, 1)[0];
}

function again(random: Random, { last }: Guest, date: IsoDate, start: number, today: IsoDate): AddVisit {
  const madeAt = Math.min(dayStart(today), dayStart(date)) - random.int(1, 9) * DAY_MS + start * 60_000;
  return {
    type: 'addVisit',
    id: entryId(random, madeAt),
    fields: {
      date,
      time: clock(start),
      minutes: last.fields.minutes,
      status: random.chance(date <= addDays(today, 2) ? 0.75 : 0.3) ? 'confirmed' : 'booked',
      room: last.fields.room,
      note: '',
      currency: last.fields.currency,
      tips: 0,
      payment: '',
    },
    staff: last.staff,
    services: last.services.map((one, place) => ({ ...one, id: entryId(random, madeAt + place), discount: 0 })),
  };
}

/** One more client at a time that is taken already. */
function doubled(
  random: Random,
  booked: readonly AddVisit[],
  waiting: Guest[],
  today: IsoDate,
): { readonly index: number; readonly visit: AddVisit } | null {
  for (const { fields, staff } of booked) {
    const guest = staff[0] && fields.minutes >= LEAST ? nextTo(waiting, staff[0], fields.date) : undefined;
    if (!guest) continue;
    const visit = again(random, guest, fields.date, minutesOf(fields.time) ?? 0, today);
    // Within the other one, so that it is in nobody else's way.
    return { index: guest.index, visit: { ...visit, fields: { ...visit.fields, minutes: LEAST, status: 'booked' } } };
  }
  return null;
}

function shuffled<T>(random: Random, list: readonly T[]): T[] {
  return list
    .map((one) => ({ one, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
