import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstOf } from './first-of.ts';

it('gives what sorting all of them would begin with', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(200), { maxLength: 60 }), fc.nat(70), (all, count) => {
      const compare = (a: number, b: number) => a - b;
      expect(firstOf([...all], count, compare)).toEqual([...all].sort(compare).slice(0, count));
    }),
  );
});
