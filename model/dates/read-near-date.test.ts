import { describe, expect, it } from 'vitest';
import { readNearDate } from './read-near-date.ts';

const TODAY = '2026-11-23';

describe('a date that a salon sets is read before and after today', () => {
  it.each([
    ['01.03.27', '2027-03-01'],
    ['1.3.2027', '2027-03-01'],
    ['31.12.', '2026-12-31'],
    ['15.02.', '2027-02-15'],
    ['1 ottobre', '2026-10-01'],
    ['24.12.24', '2024-12-24'],
    ['', ''],
  ])('%s', (typed, date) => expect(readNearDate(typed, TODAY)).toEqual({ date, problem: '' }));

  it.each(['29.02.', '31.02.2027'])('%s is no day of the calendar near today', (typed) =>
    expect(readNearDate(typed, TODAY).problem).toBe('impossible'),
  );

  it('a leap day is found in the year that has one', () => expect(readNearDate('29.02.', '2027-11-23').date).toBe('2028-02-29'));
});
