import type { EntryId } from '../ids.ts';
import type { Salon } from '../salon.ts';
import { isOpenVisit } from '../visits/next-statuses.ts';
import { type Interval, overlap } from './intervals.ts';
import { isSameClient, type Placed, spanOf } from './span.ts';

/** Two visits that can't both take place. */
export interface Clash<T extends Placed = Placed> {
  /** The one that begins first. */
  readonly first: T;
  readonly second: T;
  /** Who would have to be with both. */
  readonly staff: readonly EntryId[];
  /** The room that is full: its id, or as the visits say it; '' for none. */
  readonly room: string;
  /** Both are of one client. */
  readonly client: boolean;
}
export type ClashSalon = Pick<Salon, 'services' | 'rooms'>;

interface Timed<T> extends Interval {
  readonly visit: T;
}

/** The visits, open ones only, that are at the same time with the same person, in a room that is full then, or of the same client; in the order of the day. */
export function clashesOf<T extends Placed>(visits: readonly T[], salon: ClashSalon): readonly Clash<T>[] {
  const days = new Map<string, Timed<T>[]>();
  for (const visit of visits) {
    const span = isOpenVisit(visit.status) ? spanOf(visit, salon.services) : null;
    if (span === null) continue;
    const day = days.get(visit.date);
    if (day) day.push({ visit, ...span });
    else days.set(visit.date, [{ visit, ...span }]);
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, day]) => clashesOfDay(day, salon));
}

function clashesOfDay<T extends Placed>(day: Timed<T>[], salon: ClashSalon): readonly Clash<T>[] {
  day.sort((a, b) => a.from - b.from || (a.visit.id < b.visit.id ? -1 : 1));
  return day.flatMap((first, index) =>
    day.slice(index + 1).flatMap((second): readonly Clash<T>[] => {
      if (!overlap(first, second)) return [];
      const staff = first.visit.staff.filter((one) => second.visit.staff.includes(one));
      const room = isFull(day, first, second, salon) ? knownRoom(second.visit.room, salon.rooms) : '';
      const client = isSameClient(first.visit, second.visit);
      return staff.length > 0 || room !== '' || client ? [{ first: first.visit, second: second.visit, staff, room, client }] : [];
    }),
  );
}

/** Whether the room that both are in has, at some moment of both, more visits than places. */
function isFull(day: readonly Timed<Placed>[], first: Timed<Placed>, second: Timed<Placed>, { rooms }: ClashSalon): boolean {
  const key = roomKey(first.visit.room, rooms);
  if (key === '' || key !== roomKey(second.visit.room, rooms)) return false;
  const places = rooms.find(({ id }) => id === key)?.places || 1;
  if (places === 1) return true;
  const both = { from: Math.max(first.from, second.from), to: Math.min(first.to, second.to) };
  const there = day.filter((one) => roomKey(one.visit.room, rooms) === key && overlap(one, both));
  // Between two beginnings nobody comes: the room is fullest at one of them.
  return there.some(({ from }) => {
    const moment = Math.max(from, both.from);
    return there.filter((one) => one.from <= moment && moment < one.to).length > places;
  });
}

function knownRoom(room: string, rooms: Salon['rooms']): string {
  const key = roomKey(room, rooms);
  return rooms.some(({ id }) => id === key) ? key : room.trim();
}

/** By what a room is known: its id; a name that was only written counts for the room that is called so, or for itself. */
export function roomKey(room: string, rooms: Salon['rooms']): string {
  const written = room.trim().toLocaleLowerCase();
  if (written === '' || rooms.some(({ id }) => id === room)) return room.trim();
  return rooms.find(({ name }) => name.trim().toLocaleLowerCase() === written)?.id ?? written;
}
