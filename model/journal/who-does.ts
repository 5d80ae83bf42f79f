import type { EntryId } from '../ids.ts';
import type { Salon, SalonService, StaffMember } from '../salon.ts';

type Services = readonly Pick<SalonService, 'id' | 'group'>[];

/** Words that only hold others together, in the salon's languages. */
const BETWEEN = new Set(['and', 'the', 'for', 'con', 'per', 'del', 'для', 'или', 'або', 'vai', 'par']);
const SHORTEST = 3;

/**
 * Whether somebody does a service: their work names its group ("Hair, nails" does what stands under "Nails"). Of whom nothing is
 * said, or nothing that is a group of this salon, that is not known: they do everything; and everybody does what is in no group.
 */
export function doesService(member: Pick<StaffMember, 'work'>, service: Services[number], services: Services): boolean {
  if (service.group.trim() === '') return true;
  const theirs = servicesOf(member, services);
  return theirs.length === 0 || theirs.includes(service);
}

/** The services that stand in a group which somebody's work names; none where that is not known. */
export function servicesOf<S extends Services[number]>({ work }: Pick<StaffMember, 'work'>, services: readonly S[]): readonly S[] {
  const said = wordsOf(work);
  return said.length === 0 ? [] : services.filter(({ group }) => wordsOf(group).some((word) => said.includes(word)));
}

/**
 * Those of these people who do all of the services; where nobody does all, who does some of them. Everybody where nobody does any:
 * then the salon has not said who does it.
 */
export function whoDoes(
  staffIds: readonly EntryId[],
  serviceIds: readonly (EntryId | '')[],
  { staff, services }: Pick<Salon, 'staff' | 'services'>,
): readonly EntryId[] {
  const asked = services.filter(({ id }) => serviceIds.includes(id));
  const member = (id: EntryId) => staff.find((one) => one.id === id) ?? { work: '' };
  const count = (id: EntryId) => asked.filter((one) => doesService(member(id), one, services)).length;
  const all = staffIds.filter((id) => count(id) === asked.length);
  if (all.length > 0) return all;
  const some = staffIds.filter((id) => count(id) > 0);
  return some.length > 0 ? some : staffIds;
}

function wordsOf(text: string): readonly string[] {
  const words = text.toLocaleLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? [];
  return words.filter((one) => one.length >= SHORTEST && !BETWEEN.has(one));
}
