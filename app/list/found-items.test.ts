import { expect, it } from 'vitest';
import { blankCard } from '../../model/blank-card.ts';
import type { CardId } from '../../model/ids.ts';
import { summarize } from '../../model/summary.ts';
import type { NotesAnswer, SearchAnswer } from '../../workers/contracts/search.ts';
import { foundItems } from './found-items.ts';

const summary = summarize(blankCard('4NMNnkMhL8jXrdJ9jamS58PAVdXu' as CardId));
const people: SearchAnswer = { query: 'anna', hits: [{ summary, highlights: [] }], total: 1, exact: true };
const nobody: SearchAnswer = { query: 'anna', hits: [], total: 0, exact: true };
const notes = (hits: number, unread = 0): NotesAnswer => ({
  query: 'anna',
  hits: Array.from(
    { length: hits },
    () => ({ summary, part: 'note', id: '', date: '', text: 'Sister of Anna', ranges: [[10, 14]] }) as const,
  ),
  total: hits,
  unread,
});
const kinds = (...args: Parameters<typeof foundItems>) => foundItems(...args).map(({ kind }) => kind);

it('a new client can be made whether or not somebody was found', () => {
  expect(kinds(people, null)).toEqual(['client', 'new']);
  expect(kinds(nobody, null)).toEqual(['new']);
});

it('more people than are shown can be asked for, until as many are shown as anybody looks through', () => {
  const many = (shown: number): SearchAnswer => ({
    ...people,
    hits: Array.from({ length: shown }, () => ({ summary, highlights: [] })),
    total: 400,
  });
  expect(kinds(many(25), null).slice(24)).toEqual(['client', 'more', 'new']);
  expect(kinds({ ...many(25), total: 25, exact: false }, null).slice(24)).toEqual(['client', 'more', 'new']);
  expect(kinds(many(100), null).slice(99)).toEqual(['client', 'new']);
});

it('notes that come later stand below everything that was there', () => {
  const before = kinds(people, null);
  expect(kinds(people, notes(2)).slice(0, before.length)).toEqual(before);
  expect(kinds(people, notes(2))).toEqual(['client', 'new', 'notes', 'note', 'note']);
});

it('where notes hold nothing, nothing is said of them, unless some are still to be read', () => {
  expect(kinds(people, notes(0))).toEqual(['client', 'new']);
  expect(kinds(people, notes(0, 7))).toEqual(['client', 'new', 'notes']);
});
