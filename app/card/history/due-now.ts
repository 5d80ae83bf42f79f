import type { Visit } from '../../../model/card.ts';
import { addDays } from '../../../model/dates/days.ts';
import type { IsoDate } from '../../../model/ids.ts';
import type { SalonService } from '../../../model/salon.ts';
import { type Due, dueOf } from '../../../model/visits/due.ts';
import { isOpenVisit } from '../../../model/visits/next-statuses.ts';
import { rhythmsOf } from '../../../model/visits/rhythms.ts';

/** So many days ahead somebody may be asked whether they come again. */
const AHEAD = 7;
/** What was due longer ago than its own interval again is no question of this week. */
const LONGEST = 2;

/** What it is time for, or soon will be, the longest due first; not what the client is booked for already. */
export function dueNow(visits: readonly Visit[], services: readonly SalonService[], today: IsoDate): readonly Due[] {
  const booked = new Set(
    visits
      .filter(({ date, status }) => date >= today && isOpenVisit(status))
      .flatMap((visit) => visit.services.map((one) => one.serviceId)),
  );
  return dueOf(rhythmsOf({ visits }), services).filter(
    ({ serviceId, on, last, days }) =>
      !booked.has(serviceId) && on <= addDays(today, AHEAD) && addDays(last, days * (LONGEST + 1)) >= today,
  );
}
