import { addDays } from '../../model/dates/days.ts';
import type { IsoDate } from '../../model/ids.ts';
import type { Salon } from '../../model/salon.ts';
import type { CardSummary } from '../../model/summary.ts';
import type { JournalVisit } from '../../workers/contracts/search.ts';
import type { BookingStart } from './booking-dialog.tsx';

/** Days until somebody comes again, of whom nothing tells it. */
const USUALLY = 28;

/** The next booking of who is here: when it is time again for what was done, by the client's own rhythm, or as the salon recommends. */
export function nextBooking<Client extends Pick<CardSummary, 'rhythms'>>(
  { services: [done], staff }: Pick<JournalVisit, 'services' | 'staff'>,
  client: Client,
  services: Salon['services'],
  today: IsoDate,
): Omit<BookingStart, 'client'> & { readonly client: Client } {
  const own = client.rhythms.find((one) => one.serviceId === done?.serviceId)?.days;
  const days = own || services.find(({ id }) => id === done?.serviceId)?.intervalDays || USUALLY;
  return { date: addDays(today, days) || today, time: '', minutes: null, staffId: staff[0] ?? '', room: '', client };
}
