import * as Y from 'yjs';

/** The salon's only document. */
export const SALON = 'salon';

/** A card as a Y.Map, its profile, its address and each visit one too; entries that are set as a whole are plain values. */
export function cardMap({ profile, address, visits, ...rest }) {
  const card = new Y.Map();
  card.set('profile', new Y.Map(Object.entries(profile)));
  card.set('address', new Y.Map(Object.entries(address)));
  card.set('visits', new Y.Map(visits.map((visit) => [visit.id, new Y.Map(Object.entries(visit))])));
  for (const [key, value] of Object.entries(rest)) card.set(key, value);
  return card;
}
