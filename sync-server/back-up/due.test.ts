import { describe, expect, it } from 'vitest';
import { isDue } from './due.ts';

const HOUR = 3_600_000;
const at = (hour: number) => new Date(2026, 10, 22, hour).getTime();

describe('a back-up is made', () => {
  it('at once where there is none, or only one from a wrong clock', () => {
    expect(isDue(at(11), undefined, true)).toBe(true);
    expect(isDue(at(11), at(11) + HOUR, false)).toBe(true);
  });

  it('every night on a computer that is always on', () => {
    expect(isDue(at(3), at(3) - 24 * HOUR, false)).toBe(true);
    expect(isDue(at(3), at(3) - 18 * HOUR, false)).toBe(true);
    expect(isDue(at(4), at(3), false)).toBe(false);
    expect(isDue(at(15), at(3), false)).toBe(false);
    expect(isDue(at(23), at(3), false)).toBe(false);
  });

  it('every morning on one that is switched off at night', () => {
    expect(isDue(at(9), at(9) - 24 * HOUR, true)).toBe(true);
    expect(isDue(at(9), at(9) - 23 * HOUR, true)).toBe(true);
    expect(isDue(at(14), at(9), true)).toBe(false);
  });

  it('by day where a night was missed', () => {
    expect(isDue(at(9), at(9) - 26 * HOUR, false)).toBe(true);
  });
});
