import { describe, expect, it } from 'vitest';
import type { CardId } from '../../model/ids.ts';
import { createReview, lookedAt, pairKey } from './review.ts';

const [anna, berta, clara] = ['a', 'b', 'c'] as [CardId, CardId, CardId];
const first = pairKey(anna, berta);
const second = pairKey(berta, clara);

describe('going through likely pairs', () => {
  it('knows a pair by its two cards, whichever leads', () => {
    expect(pairKey(berta, anna)).toBe(first);
  });

  it('counts what was decided and what was passed by, and of how many', () => {
    const review = createReview();
    review.goTo(first, 0);
    expect(lookedAt(review.view(), [first, second], 40)).toEqual({ done: 0, total: 40 });
    review.goTo(second, 1);
    expect(lookedAt(review.view(), [first, second], 40)).toEqual({ done: 1, total: 40 });
    review.decide(second);
    expect(lookedAt(review.view(), [first], 39)).toEqual({ done: 2, total: 40 });
  });

  it('shows a pair again when its decision is taken back', () => {
    const review = createReview();
    review.decide(first);
    expect(review.view().gone.has(first)).toBe(true);
    review.takeBack(first);
    expect(review.view()).toMatchObject({ key: first, decided: 0, gone: new Set() });
  });

  it('hides what was decided until the table knows it, and not when it comes back by another device after that', () => {
    const review = createReview();
    review.decide(first);
    review.known([first, second]);
    expect(review.view().gone.has(first)).toBe(true);
    review.known([second]);
    expect(review.view().gone.has(first)).toBe(false);
    expect(review.view().decided).toBe(1);
  });
});
