import type { EntryId, IsoDate } from '../../model/ids.ts';
import { type ClashSalon, clashesOf, roomKey } from '../../model/journal/clashes.ts';
import { columnsOf, type Lane } from '../../model/journal/columns.ts';
import { workingHours } from '../../model/journal/working-hours.ts';
import type { Salon } from '../../model/salon.ts';
import { isOpenVisit } from '../../model/visits/next-statuses.ts';
import type { JournalVisit } from '../../workers/contracts/search.ts';

/** What a visit becomes that is put into a column. `null`: it keeps what it has. */
export interface ColumnPlace {
  readonly date: IsoDate;
  /** '' : nobody's. */
  readonly staffId: EntryId | '' | null;
  /** '' : no room. */
  readonly room: string | null;
}

export interface GridColumn {
  readonly key: string;
  readonly title: string;
  /** Under the title: a reason, a number of visits. */
  readonly note: string;
  readonly color: string;
  /** Colours of the visits, where they are of different people. */
  readonly colors: ReadonlyMap<string, string> | null;
  /** When somebody is there, minutes of the day. */
  readonly open: readonly { readonly from: number; readonly to: number }[];
  readonly place: ColumnPlace;
  readonly lanes: readonly Lane<JournalVisit>[];
  /** Visits without a time. */
  readonly untimed: readonly JournalVisit[];
}

type ShownSalon = Pick<Salon, 'staff' | 'rooms' | 'services' | 'hours'>;

export interface Shown {
  readonly salon: ShownSalon;
  readonly visits: readonly JournalVisit[];
  /** Cancelled, missed and rescheduled ones as well. */
  readonly withOff: boolean;
  readonly words: { readonly nobody: string; readonly noRoom: string };
}

/** The day by who works: those at work, those who have visits, and, where there are any, visits that are nobody's. */
export function columnsByStaff(date: IsoDate, { salon, visits, withOff, words }: Shown): readonly GridColumn[] {
  const day = visits.filter((one) => one.date === date && isShown(one, withOff));
  const members = salon.staff.flatMap((member) => {
    const own = day.filter((one) => one.staff.includes(member.id));
    const hours = workingHours(salon, member.id, date);
    if (own.length === 0 && (!member.active || (hours.intervals.length === 0 && hours.reason === ''))) return [];
    return column({
      key: member.id,
      title: member.name,
      note: hours.intervals.length === 0 ? hours.reason : '',
      color: member.color,
      colors: null,
      open: hours.intervals,
      place: { date, staffId: member.id, room: null },
      visits: own,
      salon,
    });
  });
  const known = new Set<string>(salon.staff.map(({ id }) => id));
  const others = day.filter((one) => !one.staff.some((id) => known.has(id)));
  if (others.length === 0 && members.length > 0) return members;
  const open = workingHours(salon, '', date).intervals;
  const place = { date, staffId: '', room: null } as const;
  return [
    ...members,
    column({ key: 'nobody', title: words.nobody, note: '', color: '', colors: null, open, place, visits: others, salon }),
  ];
}

/** The day by rooms, and what is in none. */
export function columnsByRoom(date: IsoDate, { salon, visits, withOff, words }: Shown): readonly GridColumn[] {
  const colors = new Map<string, string>(salon.staff.map(({ id, color }) => [id, color]));
  const day = visits.filter((one) => one.date === date && isShown(one, withOff));
  const open = workingHours(salon, '', date).intervals;
  const rooms = salon.rooms.flatMap((room) => {
    const own = day.filter((one) => roomKey(one.room, salon.rooms) === room.id);
    if (own.length === 0 && !room.active) return [];
    const place = { date, staffId: null, room: room.id };
    return column({ key: room.id, title: room.name, note: '', color: '', colors, open, place, visits: own, salon });
  });
  const known = new Set<string>(salon.rooms.map(({ id }) => id));
  const others = day.filter((one) => !known.has(roomKey(one.room, salon.rooms)));
  const place = { date, staffId: null, room: '' };
  return [...rooms, column({ key: 'noRoom', title: words.noRoom, note: '', color: '', colors, open, place, visits: others, salon })];
}

/** Days side by side, of everybody, of one person or of one room. */
export function columnsByDay(
  dates: readonly IsoDate[],
  { staffId, room }: { readonly staffId: EntryId | ''; readonly room: EntryId | '' },
  { salon, visits, withOff }: Shown,
  titleOf: (date: IsoDate) => string,
): readonly GridColumn[] {
  const colors = new Map<string, string>(salon.staff.map(({ id, color }) => [id, color]));
  const isOf = (one: JournalVisit) =>
    (staffId === '' || one.staff.includes(staffId)) && (room === '' || roomKey(one.room, salon.rooms) === room);
  return dates.map((date) => {
    const own = visits.filter((one) => one.date === date && isShown(one, withOff) && isOf(one));
    const hours = workingHours(salon, staffId, date);
    return column({
      key: date,
      title: titleOf(date),
      note: hours.intervals.length === 0 ? hours.reason : '',
      color: '',
      colors,
      open: hours.intervals,
      place: { date, staffId: null, room: null },
      visits: own,
      salon,
    });
  });
}

/** The visits that can't all take place, by their ids: those that share a person or a full room at the same time. */
export function clashingIds(visits: readonly JournalVisit[], salon: ClashSalon): ReadonlySet<EntryId> {
  return new Set(clashesOf(visits, salon).flatMap(({ first, second }) => [first.id, second.id]));
}

/** In a column of one person everything has their colour; among several each visit has that of the first who serves it. */
export function colorOf({ color, colors }: GridColumn, { staff: [first] }: JournalVisit): string {
  return (first !== undefined && colors?.get(first)) || color;
}

export function isOff({ status }: Pick<JournalVisit, 'status'>): boolean {
  return !isOpenVisit(status) && status !== 'paid';
}

/** What devices said differently of waits for somebody to settle it: it is not put away with the others. */
function isShown(visit: JournalVisit, withOff: boolean): boolean {
  return withOff || visit.disputed || !isOff(visit);
}

function column({
  visits,
  salon,
  ...rest
}: Omit<GridColumn, 'lanes' | 'untimed'> & { readonly visits: readonly JournalVisit[]; readonly salon: ShownSalon }): GridColumn {
  return { ...rest, lanes: columnsOf(visits, salon.services), untimed: visits.filter((one) => one.time === '') };
}
