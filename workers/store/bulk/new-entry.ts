import type { Made } from '../../../model/edits/invert.ts';
import type { EntryId } from '../../../model/ids.ts';
import type { StorePorts } from '../ports.ts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new entry's id (a ULID) and time. */
export function newEntry({ clock, random }: StorePorts): Made {
  const now = Math.max(0, clock.now());
  let time = '';
  for (let left = now, digit = 0; digit < 10; digit++, left = Math.floor(left / 32)) time = `${CROCKFORD[left % 32]}${time}`;
  const rest = Array.from(random.bytes(16), (byte) => CROCKFORD[byte % 32]).join('');
  return { id: `${time}${rest}` as EntryId, at: isoTime(now) };
}

/** ISO date-time (UTC), or '' where a clock shows none. */
export function isoTime(ms: number): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
