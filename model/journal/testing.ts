import type { EntryId } from '../ids.ts';
import type { Placed } from './span.ts';
import type { Hours } from './working-hours.ts';

export const id = (name: string) => name as EntryId;

/** A booking on Tuesday, 10 March 2026. */
export function booking(name: string, time: string, minutes: number, staff = '', room = ''): Placed {
  return {
    id: id(name),
    date: '2026-03-10',
    time,
    minutes,
    status: 'booked',
    staff: staff
      .split(' ')
      .filter(Boolean)
      .map((one) => id(one)),
    room,
    services: [],
  };
}

/** One line of the salon's hours: `1 09:00-13:00` of a weekday, `2026-03-10..2026-03-12 off Illness` of dates, after whose it is (`ilze: …`). */
export function hours(line: string): Hours {
  const [, whose = '', when = '', from = '', to = '', name = ''] =
    /^(?:(\w+): )?(\d|[\d-]+(?:\.\.[\d-]+)?) (?:off|(\d\d:\d\d)-(\d\d:\d\d))(?: (.+))?$/.exec(line) ?? [];
  const [date = '', until = ''] = when.length > 1 ? when.split('..') : [];
  return { id: id(line), staffId: id(whose), weekday: when.length === 1 ? Number(when) : 0, date, until, from, to, name, active: true };
}
