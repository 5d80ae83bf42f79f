import * as v from 'valibot';
import { VISIT_STATUSES, type VisitStatus } from '../card.ts';
import type { EntryId } from '../ids.ts';

/** One step of a visit from a status to another, or, with the status it had, to another time. */
export interface StatusChange {
  readonly id: EntryId;
  readonly status: VisitStatus;
  /** ISO date-time (UTC), by the clock of the device. */
  readonly at: string;
  /** Who: a staff member's id, or ''. */
  readonly staffId: EntryId | '';
  /** Where nobody signed it: what the device is called that it was made on, if it is called anything. */
  readonly device?: string;
  /** The latest changes that whoever made this one knew of. Two that don't know of each other were made apart. */
  readonly after: readonly EntryId[];
  /** The visit was put to another time, and its status left as it was. */
  readonly moved: boolean;
  /** Of one that was moved: the day and time it had before, `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; not known of every one. */
  readonly from?: string;
}

const NOTHING = '-';
/** No staff member's id begins so: a device's name follows. */
const DEVICE = '@';
/** Left of a sign where a name was cut in its middle; it can't be written down. */
const HALF_SIGN = /\p{Surrogate}/gu;
const Text = v.pipe(v.string(), v.regex(/^\S+ \S+ \S+ \S+( moved(:[-T:\d]+)?)?$/));
const Status = v.picklist(VISIT_STATUSES);

/** As it is stored: one value, so that a year of visits costs little to load. */
export function printStatusChange({ status, at, staffId, device, after, moved, from }: Omit<StatusChange, 'id'>): string {
  return `${status} ${at} ${staffId || printDevice(device)} ${after.join(',') || NOTHING}${moved ? ` moved${from ? `:${from}` : ''}` : ''}`;
}

/** What was stored under an id; null where it can't be read, or is of a status not known here. */
export function readStatusChange(id: EntryId, stored: string): StatusChange | null {
  const text = v.safeParse(Text, stored);
  if (!text.success) return null;
  const [word = '', at = '', who = '', after = '', moved] = text.output.split(' ');
  const status = v.safeParse(Status, word);
  if (!status.success) return null;
  return {
    id,
    status: status.output,
    at,
    ...readWho(who),
    after: after === NOTHING ? [] : (after.split(',') as EntryId[]),
    moved: moved !== undefined,
    ...(moved?.includes(':') && { from: moved.slice(moved.indexOf(':') + 1) }),
  };
}

function printDevice(name = ''): string {
  return name === '' ? NOTHING : `${DEVICE}${encodeURIComponent(name.replace(HALF_SIGN, ''))}`;
}

function readWho(who: string): Pick<StatusChange, 'staffId' | 'device'> {
  if (who === NOTHING) return { staffId: '' };
  if (!who.startsWith(DEVICE)) return { staffId: who as EntryId };
  try {
    return { staffId: '', device: decodeURIComponent(who.slice(DEVICE.length)) };
  } catch {
    return { staffId: '' };
  }
}

/**
 * From when to when a step moved its visit, each `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; null where it didn't or it is not known. `now`: the
 * visit's day and time.
 */
export function movedBetween(changes: readonly StatusChange[], step: StatusChange, now: { readonly date: string; readonly time: string }) {
  if (!step.moved || !step.from) return null;
  const next = changes.slice(changes.indexOf(step) + 1).find((one) => one.moved && one.from);
  const to = next?.from ?? momentOf(now);
  return to === step.from ? null : { from: step.from, to };
}

/** A day and time of a visit in one. */
export function momentOf({ date, time }: { readonly date: string; readonly time: string }): string {
  return time === '' ? date : `${date}T${time}`;
}

/** The changes that no other one was made after: one, unless devices set the status apart. */
export function latestChanges(changes: readonly StatusChange[]): readonly StatusChange[] {
  const outdated = new Set(changes.flatMap((change) => change.after));
  return changes.filter((change) => !outdated.has(change.id));
}

/**
 * Which of the statuses given apart holds: what certainly happened before what was only meant to. Money was taken; the client is
 * here; there is another booking instead, which somebody has to know of; then what ended it, then what it was waiting for.
 */
const WEIGHT: readonly VisitStatus[] = ['paid', 'arrived', 'rescheduled', 'cancelled', 'noShow', 'confirmed', 'booked'];

/**
 * The status that a visit has, the same on every device, whatever reached it first; and the changes made apart from the one that
 * gave it and saying otherwise. `made`: the status it was put on the card with.
 */
export function settledStatus(
  made: VisitStatus,
  changes: readonly StatusChange[],
): { readonly status: VisitStatus; readonly rivals: readonly StatusChange[] } {
  const latest = [...latestChanges(changes)].sort((a, b) => WEIGHT.indexOf(a.status) - WEIGHT.indexOf(b.status) || (a.id < b.id ? -1 : 1));
  const [first, ...others] = latest;
  if (!first) return { status: made, rivals: [] };
  return { status: first.status, rivals: others.filter((one) => one.status !== first.status) };
}
