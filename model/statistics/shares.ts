import type { Visit } from '../card.ts';
import type { EntryId } from '../ids.ts';
import { grouped } from './grouped.ts';

/** How much of a client's visits falls to one service, or to one of the staff. */
export interface Share {
  /** The id in the salon's list, or the name where it was only typed. */
  readonly key: string;
  /** As written on the latest of the visits; '' where it goes by its id. */
  readonly name: string;
  /** In the order of the card. It counts once a visit, however often it stands on it. */
  readonly visits: readonly Visit[];
  /** `visits.length` ÷ the sum of that over all shares, 0–1: all together make the whole. */
  readonly part: number;
}

/**
 * The services a client had, most often first; of those had as often, the latest first. A service is the salon's, whatever it was
 * called at the time; one that was only typed is the salon's where it is called the same, but for case and spaces. Those without a
 * name and an id are passed over.
 *
 * @param happened visits that took place, newest first
 */
export function serviceShares(happened: readonly Visit[]): readonly Share[] {
  const services = happened.flatMap((visit) => visit.services.map((service) => ({ visit, ...service })));
  const ids = new Map<string, EntryId>();
  for (const { serviceId, name } of services) if (serviceId && name && !ids.has(folded(name))) ids.set(folded(name), serviceId);
  return shares(services.map(({ visit, serviceId, name }) => ({ visit, name, key: serviceId || (ids.get(folded(name)) ?? folded(name)) })));
}

/** Who served a client, most often first. `key` is the staff member's id. */
export function staffShares(happened: readonly Visit[]): readonly Share[] {
  return shares(happened.flatMap((visit) => visit.staff.map((key) => ({ visit, name: '', key }))));
}

function shares(entries: readonly { readonly visit: Visit; readonly name: string; readonly key: string }[]): readonly Share[] {
  const groups = grouped(
    entries.filter(({ key }) => key !== ''),
    ({ key }) => key,
  );
  const found = [...groups].map(([key, those]) => ({
    key,
    name: those.find(({ name }) => name !== '')?.name ?? '',
    visits: [...new Set(those.map(({ visit }) => visit))],
  }));
  const whole = found.reduce((sum, { visits }) => sum + visits.length, 0);
  return found.map((one) => ({ ...one, part: one.visits.length / whole })).sort((a, b) => b.visits.length - a.visits.length);
}

function folded(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
