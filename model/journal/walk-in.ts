import type { ClientCard, Visit } from '../card.ts';
import type { ClientEdit } from '../edits/client-edit.ts';
import { addVisitEdit } from '../visits/add-visit.ts';
import type { NewIds } from './book-again.ts';

/** The edits that make a card for somebody nobody knows yet, with their visit. */
export function walkInEdits(visit: Visit): readonly ClientEdit[] {
  return [{ type: 'setProfile', changes: { kind: 'walkIn' } }, addVisitEdit(visit)];
}

/** What gives a visit to a client: to be written on the client's card first, then on the one that it came from. Undo takes back both. */
export interface GivenVisit {
  readonly onClient: readonly ClientEdit[];
  readonly onWalkIn: readonly ClientEdit[];
}

/**
 * Gives the visit of somebody who was not known to a client, with everything on it: statuses, bowls, addenda; and those that it
 * stands for, or that stand for it. It comes onto the client's card under an id of its own, so that it can be given once more after
 * an Undo. From its first card it is taken off.
 */
export function giveVisitEdits(visit: Visit, from: Pick<ClientCard, 'visits'>, newIds: NewIds): GivenVisit {
  const linked = chainOf(visit, from.visits);
  const ids = newIds(linked.length);
  const given = new Map(linked.map((one, index) => [one.id, ids[index] ?? one.id]));
  return {
    onClient: linked.map((one) =>
      addVisitEdit({
        ...one,
        id: given.get(one.id) ?? one.id,
        movedTo: (one.movedTo && given.get(one.movedTo)) || '',
        movedFrom: (one.movedFrom && given.get(one.movedFrom)) || '',
      }),
    ),
    onWalkIn: linked.map(({ id }) => ({ type: 'setRemoved', collection: 'visits', id, removed: true })),
  };
}

/** A visit with those that stand for it and those that it stands for, the oldest first. */
function chainOf(visit: Visit, visits: readonly Visit[]): readonly Visit[] {
  const chain = new Set([visit]);
  // A set tells also what is put into it on the way.
  for (const { id, movedTo, movedFrom } of chain) {
    for (const one of visits) {
      const isLinked = one.id === movedTo || one.id === movedFrom || (id !== '' && (one.movedTo === id || one.movedFrom === id));
      if (isLinked && one.id !== visit.id) chain.add(one);
    }
  }
  return [...chain].sort((a, b) => (a.id < b.id ? -1 : 1));
}
