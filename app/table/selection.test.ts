import { describe, expect, test } from 'vitest';
import type { CardId } from '../../model/ids.ts';
import { everybody, extended, NOBODY, toggled } from './selection.ts';

const ORDER = ['a', 'b', 'c', 'd', 'e'] as unknown as readonly CardId[];
const [a, b, c, d, e] = ORDER as unknown as [CardId, CardId, CardId, CardId, CardId];

describe('selecting clients', () => {
  test('a second touch takes one off again', () => {
    const two = toggled(toggled(NOBODY, a), c);
    expect([...two.ids]).toEqual([a, c]);
    expect([...toggled(two, a).ids]).toEqual([c]);
  });

  test('Shift takes all from where one began, downwards and upwards', () => {
    const begun = toggled(NOBODY, b);
    expect([...extended(begun, d, ORDER).ids]).toEqual([b, c, d]);
    expect(new Set(extended(toggled(NOBODY, d), b, ORDER).ids)).toEqual(new Set([b, c, d]));
  });

  test('Shift keeps those who were selected before, and where one began', () => {
    const begun = toggled(toggled(NOBODY, e), a);
    const reached = extended(begun, b, ORDER);
    expect(new Set(reached.ids)).toEqual(new Set([e, a, b]));
    expect(new Set(extended(reached, c, ORDER).ids)).toEqual(new Set([e, a, b, c]));
  });

  test('Shift begins anew where the first one is not among those found any more', () => {
    const begun = toggled(NOBODY, e);
    expect(new Set(extended(begun, b, ORDER.slice(0, 3)).ids)).toEqual(new Set([e, b]));
  });

  test('all found are all found', () => {
    expect([...everybody(ORDER).ids]).toEqual(ORDER);
  });
});
