import { expect, test } from 'vitest';
import { columnsInSight, scrolledTo } from './columns-in-sight.ts';
import { SELECT_WIDTH } from './grid-column.ts';

/** Ten columns of 200 pixels, the first of them pinned. */
const COLUMNS = Array.from({ length: 10 }, (_, at) => ({ width: 200, isPinned: at === 0 }));

test('columns in sight and near it are drawn, and what is pinned wherever one is', () => {
  expect(columnsInSight(COLUMNS, { left: 0, width: 600 })).toEqual([0, 1, 2, 3]);
  expect(columnsInSight(COLUMNS, { left: 1_000, width: 600 })).toEqual([0, 3, 4, 5, 6, 7, 8]);
});

test('the last column is drawn where there is more room than columns', () => {
  expect(columnsInSight(COLUMNS.slice(0, 2), { left: 0, width: 2_000 })).toEqual([0, 1]);
});

test('a column that keys go to comes to sight beside those that are pinned, and nothing moves where it is', () => {
  const sight = { left: 0, width: 600 };
  expect(scrolledTo(COLUMNS, 1, sight)).toBe(0);
  expect(scrolledTo(COLUMNS, 4, sight)).toBe(SELECT_WIDTH + 5 * 200 - 600);
  expect(scrolledTo(COLUMNS, 1, { left: 900, width: 600 })).toBe(0);
  expect(scrolledTo(COLUMNS, 0, { left: 900, width: 600 })).toBe(900);
});

test('a column wider than the table is shown from its beginning', () => {
  const wide = [...COLUMNS.slice(0, 2), { width: 900, isPinned: false }];
  expect(scrolledTo(wide, 2, { left: 0, width: 600 })).toBe(200);
});
