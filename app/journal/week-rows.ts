import type { EntryId, IsoDate } from '../../model/ids.ts';
import type { Salon } from '../../model/salon.ts';
import type { JournalVisit } from '../../workers/contracts/search.ts';
import { columnsByRoom, columnsByStaff, type GridColumn, type Shown } from './grid-columns.ts';

/** One of the staff, or a room, over the days of a week. */
export interface WeekRow {
  readonly key: string;
  readonly title: string;
  readonly color: string;
  readonly cells: readonly WeekCell[];
}

export interface WeekCell {
  readonly date: IsoDate;
  readonly staffId: EntryId | '';
  readonly room: string;
  /** Somebody is there that day, or something is booked. */
  readonly isOpen: boolean;
  /** Why nobody is. */
  readonly note: string;
  /** Those without a time first, then in the order of the day. */
  readonly visits: readonly JournalVisit[];
  readonly colors: GridColumn['colors'];
}

/** The week of the whole salon, a row for each of its people or rooms who has anything to do with it. */
export function weekRows(dates: readonly IsoDate[], by: 'staff' | 'rooms', shown: Shown, { staff, rooms }: Pick<Salon, 'staff' | 'rooms'>) {
  const days = dates.map((date) => ({ date, columns: by === 'rooms' ? columnsByRoom(date, shown) : columnsByStaff(date, shown) }));
  const order = (by === 'rooms' ? rooms : staff).map(({ id }) => id as string);
  const keys = [...new Set(days.flatMap(({ columns }) => columns.map((one) => one.key)))];
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return keys
    .sort((a, b) => place(a) - place(b))
    .map((key): WeekRow => {
      const own = days.map(({ date, columns }) => ({ date, column: columns.find((one) => one.key === key) }));
      const known = own.find(({ column }) => column)?.column;
      return {
        key,
        title: known?.title ?? '',
        color: known?.color ?? '',
        cells: own.map(({ date, column }) => ({
          date,
          staffId: known?.place.staffId ?? '',
          room: known?.place.room ?? '',
          isOpen: (column?.open.length ?? 0) > 0,
          note: column?.note ?? '',
          visits: column ? [...column.untimed, ...column.lanes.map((lane) => lane.visit)] : [],
          colors: column?.colors ?? null,
        })),
      };
    });
}
