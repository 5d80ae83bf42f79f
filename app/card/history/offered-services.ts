import { type Visit, visitHappened } from '../../../model/card.ts';
import type { EntryId } from '../../../model/ids.ts';
import type { SalonService, StaffMember } from '../../../model/salon.ts';

export interface OfferedServices {
  /** What this client comes for, the most usual first. */
  readonly own: readonly SalonService[];
  /** What those who serve the client do, by their work. */
  readonly staffs: readonly SalonService[];
  /** All others by their group; '' for those without one, last. */
  readonly groups: readonly { readonly name: string; readonly services: readonly SalonService[] }[];
}

const OWN = 6;

/** The salon's services in the order in which they are likely wanted at this visit; those it has already are not among them. */
export function offeredServices(
  visit: Visit,
  visits: readonly Visit[],
  services: readonly SalonService[],
  staff: readonly StaffMember[],
): OfferedServices {
  const there = new Set(visit.services.map((one) => one.serviceId));
  const active = services.filter((one) => one.active && !there.has(one.id));
  const counts = countsOf(visits.filter((one) => one.id !== visit.id));
  const own = active
    .filter((one) => counts.has(one.id))
    .sort((a, b) => compareUses(counts.get(a.id), counts.get(b.id)))
    .slice(0, OWN);
  const works = new Set(staff.filter((one) => visit.staff.includes(one.id)).map((one) => folded(one.work)));
  const left = active.filter((one) => !own.includes(one));
  const staffs = left.filter((one) => one.group !== '' && works.has(folded(one.group)));
  const names = [...new Set(left.map((one) => one.group))].sort((a, b) => Number(a === '') - Number(b === ''));
  const groups = names
    .map((name) => ({ name, services: left.filter((one) => one.group === name && !staffs.includes(one)) }))
    .filter((one) => one.services.length > 0);
  return { own, staffs, groups };
}

interface Uses {
  readonly count: number;
  readonly last: string;
}

/** The latest come first. */
function countsOf(visits: readonly Visit[]): ReadonlyMap<EntryId | '', Uses> {
  const counts = new Map<EntryId | '', Uses>();
  for (const { status, date, services } of visits) {
    if (!visitHappened(status)) continue;
    for (const { serviceId } of services) {
      const { count, last } = counts.get(serviceId) ?? { count: 0, last: '' };
      if (serviceId !== '') counts.set(serviceId, { count: count + 1, last: last || date });
    }
  }
  return counts;
}

function compareUses(a: Uses | undefined, b: Uses | undefined): number {
  return (b?.count ?? 0) - (a?.count ?? 0) || ((a?.last ?? '') < (b?.last ?? '') ? 1 : -1);
}

function folded(word: string): string {
  return word.trim().toLocaleLowerCase();
}
