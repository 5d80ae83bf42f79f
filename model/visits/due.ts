import { addDays } from '../dates/days.ts';
import type { EntryId, IsoDate } from '../ids.ts';
import type { SalonService } from '../salon.ts';
import type { ServiceRhythm } from './rhythms.ts';

/** A service that a client is to come for again. */
export interface Due {
  readonly serviceId: EntryId;
  readonly last: IsoDate;
  /** The day on which it is time. */
  readonly on: IsoDate;
  /** Days from the last time to that day. */
  readonly days: number;
  /** By the client's own rhythm; otherwise as the salon recommends for the service. */
  readonly isOwn: boolean;
}

/**
 * When a client is to come again for each service they had that the salon still does, the soonest first: after the interval that
 * the salon recommends, or, from the third visit for it on, after the client's own. A service without a recommended interval is not
 * one that people come back for regularly, and is never due.
 */
export function dueOf(
  rhythms: readonly ServiceRhythm[],
  services: readonly Pick<SalonService, 'id' | 'intervalDays' | 'active'>[],
): readonly Due[] {
  const due = rhythms.flatMap(({ serviceId, last, days }) => {
    const service = services.find((one) => one.id === serviceId);
    if (!service?.active || service.intervalDays <= 0) return [];
    const after = days || service.intervalDays;
    const on = addDays(last, after);
    return on === '' ? [] : { serviceId, last, on, days: after, isOwn: days > 0 };
  });
  return due.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
