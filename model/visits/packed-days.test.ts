import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoOfDay } from '../dates/days.ts';
import { packDays, packedDates, packedDayNumbers } from './packed-days.ts';

describe('days as one short text', () => {
  it('are read again as they were, each once and in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20_000, max: 60_000 })), (days) => {
        const sorted = [...new Set(days)].sort((a, b) => a - b);
        expect(packedDayNumbers(packDays(days.map(isoOfDay)))).toEqual(sorted);
        expect(packedDates(packDays(days.map(isoOfDay)))).toEqual(sorted.map(isoOfDay));
      }),
    );
  });

  it('leaves out what is no day, and reads nothing out of damage', () => {
    expect(packedDates(packDays(['2026-02-31', '', '2026-03-01']))).toEqual(['2026-03-01']);
    expect(packedDates('?? 3')).toEqual([]);
  });
});
