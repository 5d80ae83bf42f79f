import type { SalonEdit } from '../edits/salon-edit.ts';
import type { EntryId, IsoDate } from '../ids.ts';
import type { HoursFields, Salon } from '../salon.ts';
import type { NewIds } from './book-again.ts';
import { clockOf } from './clock.ts';
import { type Hours, USUAL_HOURS } from './working-hours.ts';

/** Times of a day as they are written, `HH:MM`. */
export interface Times {
  readonly from: string;
  readonly to: string;
}
/** What is said of a weekday: times with breaks between them; `[]`: off; null: nothing, so the salon's hours hold. */
export type DayTimes = readonly Times[] | null;

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const OFF: Times = { from: '', to: '' };
export const USUAL_TIMES: Times = { from: clockOf(USUAL_HOURS.from), to: clockOf(USUAL_HOURS.to) };

/** What the salon, or one of its staff, said of each weekday from Monday on; null where the salon never said anything. */
export function weekOf({ hours }: Pick<Salon, 'hours'>, staffId: EntryId | ''): readonly DayTimes[] | null {
  const own = hours.filter((one) => one.active && one.staffId === staffId && one.weekday > 0);
  if (staffId === '' && own.length === 0) return null;
  return WEEKDAYS.map((weekday) => {
    const said = own.filter((one) => one.weekday === weekday);
    // Of a day the salon says nothing of, beside others, it is closed.
    if (said.length === 0) return staffId === '' ? [] : null;
    const times = said.filter((one) => one.from !== '' || one.to !== '').map(({ from, to }) => ({ from, to }));
    return times.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  });
}

/**
 * The edits after which these weekdays say this. The first that a salon says of a day, it says of the whole week: a day that nobody
 * spoke of would be closed otherwise.
 */
export function setDays(
  salon: Pick<Salon, 'hours'>,
  staffId: EntryId | '',
  weekdays: readonly number[],
  times: DayTimes,
  newIds: NewIds,
): readonly SalonEdit[] {
  const isFirst = weekOf(salon, staffId) === null;
  return WEEKDAYS.flatMap((weekday) => {
    if (weekdays.includes(weekday)) return setDay(salon, staffId, weekday, times, newIds);
    return isFirst ? setDay(salon, staffId, weekday, [USUAL_TIMES], newIds) : [];
  });
}

function setDay(
  { hours }: Pick<Salon, 'hours'>,
  staffId: EntryId | '',
  weekday: number,
  times: DayTimes,
  newIds: NewIds,
): readonly SalonEdit[] {
  const there = hours.filter((one) => one.active && one.staffId === staffId && one.weekday === weekday);
  const wanted = times === null ? [] : times.length === 0 ? [OFF] : times;
  const ids = newIds(Math.max(0, wanted.length - there.length));
  const kept = wanted.slice(0, there.length).flatMap(({ from, to }, index): readonly SalonEdit[] => {
    const one = there[index];
    if (!one || (one.from === from && one.to === to)) return [];
    return [{ type: 'setSalonEntry', collection: 'hours', id: one.id, changes: { from, to } }];
  });
  const added = wanted.slice(there.length).flatMap(({ from, to }, index): readonly SalonEdit[] => {
    const id = ids[index];
    const fields: HoursFields = { staffId, weekday, date: '', until: '', from, to, name: '', active: true };
    return id ? [{ type: 'addSalonEntry', collection: 'hours', id, fields }] : [];
  });
  const gone = there
    .slice(wanted.length)
    .map(({ id }): SalonEdit => ({ type: 'setSalonEntryRemoved', collection: 'hours', id, removed: true }));
  return [...kept, ...added, ...gone];
}

/** Dates of which the salon, or one of its staff, said something else than of the weekday: those to come, the next first; then those that are over, the last first. */
export function specialDays(
  { hours }: Pick<Salon, 'hours'>,
  staffId: EntryId | '',
  today: IsoDate,
): { readonly ahead: readonly Hours[]; readonly over: readonly Hours[] } {
  const said = hours.filter((one) => one.active && one.staffId === staffId && one.weekday === 0);
  const byDate = (a: Hours, b: Hours) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1);
  const isOver = ({ date, until }: Hours) => (until || date) < today;
  return {
    ahead: said.filter((one) => !isOver(one)).sort(byDate),
    over: said.filter(isOver).sort(byDate).reverse(),
  };
}
