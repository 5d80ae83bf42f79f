import type { Format } from '../../ui/format.ts';
import { isoDay } from '../wall-clock.ts';

/** A moment (ISO date-time) as the dates beside it on the paper are written; '' stays ''. */
export function dayAndTime(at: string, format: Format): string {
  if (at === '') return '';
  return `${format.dateShort(isoDay(new Date(at)))} ${format.time(at)}`;
}
