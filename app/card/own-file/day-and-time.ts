import type { Format } from '../../ui/format.ts';

/** A moment (ISO date-time) as the dates beside it on the paper are written; '' stays ''. */
export function dayAndTime(at: string, format: Format): string {
  if (at === '') return '';
  const moment = new Date(at);
  const [month, date] = [moment.getMonth() + 1, moment.getDate()].map((number) => String(number).padStart(2, '0'));
  return `${format.dateShort(`${moment.getFullYear()}-${month}-${date}`)} ${format.time(at)}`;
}
