import { expect, it } from 'vitest';
import { steadyWindow } from './row-window.ts';

const rows = (startIndex: number, endIndex: number, count = 50_000) => ({ startIndex, endIndex, overscan: 8, count });

it('as many rows stay in the page however far the list is scrolled', () => {
  const windowOf = steadyWindow();
  windowOf(rows(0, 10));
  for (const start of [0, 1, 7, 400, 20_000, 49_989]) {
    const shown = windowOf(rows(start, start + (start % 2 === 0 ? 9 : 10)));
    expect(shown).toHaveLength(27);
    expect(new Set(shown.map((index) => index % shown.length)).size).toBe(27);
    expect(shown).toContain(start);
    expect(shown).toContain(start + 9);
    expect(shown.every((index) => index >= 0 && index < 50_000)).toBe(true);
  }
});

it('a list shorter than the screen has each of its rows once', () => {
  expect(steadyWindow()(rows(0, 2, 3))).toEqual([0, 1, 2]);
  expect(steadyWindow()(rows(0, 0, 0))).toEqual([]);
});
