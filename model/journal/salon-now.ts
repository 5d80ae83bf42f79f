import type { IsoDate } from '../ids.ts';

/** What the salon's calendar and clock say at a moment. */
export interface WallTime {
  readonly date: IsoDate;
  /** Minutes since midnight. */
  readonly minutes: number;
}

/**
 * The date and time on the salon's wall, whatever zone the device was set to.
 *
 * @param zone IANA name; '' or one that this device does not know: the device's own
 */
export function salonNow(zone: string, at: Date): WallTime {
  const figures = new Map(
    formatIn(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes) => figures.get(type) ?? '';
  return { date: `${of('year')}-${of('month')}-${of('day')}`, minutes: Number(of('hour')) * 60 + Number(of('minute')) };
}

/**
 * How far the salon's clock is from the device's (minutes) at a moment: above 0 where the device's shows less.
 *
 * @param zone IANA name; '' or one that this device does not know: the device's own, which is never off
 */
export function salonAheadOfDevice(zone: string, at: Date): number {
  const told = (wall: WallTime): number => Date.parse(`${wall.date}T00:00:00Z`) / 60_000 + wall.minutes;
  return told(salonNow(zone, at)) - told(salonNow('', at));
}

/** A format costs a hundred times what formatting does. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = isZone(zone) ? makeFormat({ timeZone: zone }) : makeFormat({});
  formats.set(zone, made);
  return made;
}

function makeFormat(zone: { readonly timeZone?: string }): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...zone,
  });
}

/** Whether this device knows a zone by that name. */
export function isZone(zone: string): boolean {
  if (zone === '') return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
