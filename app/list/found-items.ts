import type { CardSummary } from '../../model/summary.ts';
import type { Hit, NoteHit, NotesAnswer, SearchAnswer } from '../../workers/contracts/search.ts';

/** So many people are shown when more are asked for; the rest is only counted. */
export const MOST_SHOWN = 100;

/** One row of the results. `place` of `count`: among its own kind, from 1. */
export type FoundItem =
  | { readonly kind: 'client'; readonly hit: Hit; readonly place: number; readonly count: number }
  /** More people were found than are here. */
  | { readonly kind: 'more' }
  | { readonly kind: 'new' }
  /** The heading over the notes. */
  | { readonly kind: 'notes'; readonly total: number; readonly unread: number }
  | { readonly kind: 'note'; readonly hit: NoteHit; readonly place: number; readonly count: number };

/**
 * The rows of an answer: people, then the way to more of them, to a new client, then notes. What comes later stands lower, so that nothing a
 * finger is on its way to ever moves.
 */
export function foundItems(answer: SearchAnswer, notes: NotesAnswer | null): readonly FoundItem[] {
  const people = answer.hits.map((hit, at): FoundItem => ({ kind: 'client', hit, place: at + 1, count: answer.hits.length }));
  const isMore = (answer.total > people.length || !answer.exact) && people.length < MOST_SHOWN;
  const items: FoundItem[] = [...people, ...(isMore ? [{ kind: 'more' } as const] : []), { kind: 'new' }];
  if (!notes || (notes.hits.length === 0 && notes.unread === 0)) return items;
  const inNotes = notes.hits.map((hit, at): FoundItem => ({ kind: 'note', hit, place: at + 1, count: notes.hits.length }));
  return [...items, { kind: 'notes', total: notes.total, unread: notes.unread }, ...inNotes];
}

/** Whose row it is, if anybody's. */
export function summaryOf(item: FoundItem): CardSummary | null {
  return item.kind === 'client' || item.kind === 'note' ? item.hit.summary : null;
}

export function noteOf(item: FoundItem): NoteHit | null {
  return item.kind === 'note' ? item.hit : null;
}
