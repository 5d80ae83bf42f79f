import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepSame } from './keep-same.ts';

it('always shows what arrived', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, next) => {
      expect(JSON.stringify(keepSame(before, next))).toBe(JSON.stringify(next));
    }),
  );
});

it('paints nothing again where nothing changed', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: true }), (value) => {
      expect(keepSame(value, structuredClone(value))).toBe(value);
    }),
  );
});

it('paints only the entry that changed, even where others moved', () => {
  const before = {
    note: 'a',
    visits: [
      { id: '1', staff: ['x'] },
      { id: '2', staff: [] },
    ],
  };
  const next = keepSame(before, {
    note: 'b',
    visits: [
      { id: '3', staff: [] },
      { id: '1', staff: ['x'] },
      { id: '2', staff: ['y'] },
    ],
  });
  expect(next.visits[1]).toBe(before.visits[0]);
  expect(next.visits[2]).not.toBe(before.visits[1]);
});
