import { expect, it } from 'vitest';
import { blankCard } from '../../model/blank-card.ts';
import type { CardId } from '../../model/ids.ts';
import { type CardSummary, summarize } from '../../model/summary.ts';
import { sameRow } from './same-row.ts';

const anna: CardSummary = {
  ...summarize(blankCard('a' as CardId)),
  given: 'Anna',
  family: 'Ozoliņa',
  phones: ['+37120000001', '+37120000002'],
  visits: 2,
};

it('a row read again is the same', () => {
  expect(sameRow(anna, structuredClone(anna))).toBe(true);
});

it.each<[string, Partial<CardSummary>]>([
  ['a figure', { visits: 3 }],
  ['the order of phones', { phones: ['+37120000002', '+37120000001'] }],
  ['a phone more', { phones: ['+37120000001', '+37120000002', '+37120000003'] }],
  ['a phone less', { phones: ['+37120000001'] }],
  ['a booking', { booked: ['2026-03-10'] }],
  ['another client', { id: 'b' as CardId }],
])('a row that differs in %s is drawn anew', (_, change) => {
  expect(sameRow(anna, { ...anna, ...change })).toBe(false);
  expect(sameRow({ ...anna, ...change }, anna)).toBe(false);
});
