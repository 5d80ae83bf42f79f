import type { CardId } from '../../../model/ids.ts';
import type { CardChange, CardChanges } from '../../contracts/store.ts';
import { CHANGES_AT_ONCE, type DeviceNames, viewChanges } from '../cards.ts';
import type { LiveDocument } from '../documents/live-documents.ts';
import { type Lives, onCard } from './merged-view.ts';

/** One card's changes, from where they were left off. */
interface Told {
  readonly card: CardId;
  readonly groups: CardChange[][];
  /** Behind the last group, '' at the end. */
  readonly next: string;
  /** Behind what has been given out. */
  after: string;
}

/**
 * A piece of the changes of all cards in a merged one, newest first: each card's in its own order, one beside the other by when their
 * devices say they were made. `after`: as `next` said, the place in each card.
 */
export function viewMergedChanges(lives: Lives, after: string, names: DeviceNames): CardChanges {
  const [head, ...others] = lives;
  if (others.length === 0) return viewChanges(head, after, names);
  const places = placesOf(after);
  const told = lives.flatMap((live) => (places[live.id] === END ? [] : [readFrom(live, places[live.id] ?? '', names)]));
  const changes: CardChange[] = [];
  for (let taken = 0; taken < CHANGES_AT_ONCE; taken++) {
    const newest = told.filter(({ groups }) => groups.length > 0).sort((a, b) => at(b) - at(a))[0];
    const group = newest?.groups.shift();
    if (!newest || !group) break;
    newest.after = group[0]?.key.split(' ')[0] ?? newest.after;
    changes.push(...group.map((one) => (newest.card === head.id ? one : ofCard(one, newest.card))));
    // What comes behind those read of one card may be newer than what is left of another.
    if (newest.groups.length === 0 && newest.next !== '') break;
  }
  for (const one of told) places[one.card] = one.groups.length > 0 ? one.after : one.next || END;
  return { changes, next: lives.every(({ id }) => places[id] === END) ? '' : JSON.stringify(places) };
}

const END = '-';

function readFrom(live: LiveDocument, after: string, names: DeviceNames): Told {
  const { changes, next } = viewChanges(live, after, names);
  const groups = new Map<string, CardChange[]>();
  for (const change of changes) {
    const hash = change.key.split(' ')[0] ?? '';
    groups.set(hash, [...(groups.get(hash) ?? []), change]);
  }
  return { card: live.id as CardId, groups: [...groups.values()], next, after };
}

function at({ groups }: Told): number {
  return groups[0]?.[0]?.at ?? 0;
}

function ofCard(change: CardChange, card: CardId): CardChange {
  return { ...change, of: card, restore: onCard(change.restore, card) };
}

function placesOf(after: string): Record<string, string> {
  try {
    const places: unknown = after === '' ? {} : JSON.parse(after);
    return typeof places === 'object' && places !== null ? { ...(places as Record<string, string>) } : {};
  } catch {
    return {};
  }
}
