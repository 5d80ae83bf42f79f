import { describe, expect, test } from 'vitest';
import {
  columnsInOrder,
  keepLayout,
  keptLayout,
  sortedBy,
  type TableLayout,
  withColumn,
  withMoved,
  withPin,
  withWidth,
} from './table-layout.ts';

const USUAL: TableLayout = { shown: ['name', 'phone', 'visits'], pinned: ['name'], widths: {}, sorts: [] };
const every = () => true;

describe('the layout of the table', () => {
  test('is on this device what it was when it was left', () => {
    const storage = memoryStorage();
    const mine = withWidth(withPin(withColumn(USUAL, 'spent', true), 'visits', true), 'name', 300);
    keepLayout(storage, mine);
    expect(keptLayout(storage, USUAL)).toEqual(mine);
  });

  test('is the usual one where what was kept is damaged', () => {
    const storage = memoryStorage();
    for (const kept of ['{', '{"shown":[]}', '{"shown":["name"],"pinned":[],"widths":{"name":-5},"sorts":[]}', '7']) {
      storage.setItem('kartoteka.table', kept);
      expect(keptLayout(storage, USUAL)).toBe(USUAL);
    }
  });

  test('shows pinned columns first, and none that the salon has no more', () => {
    const layout = withPin(withColumn(USUAL, 'gone', true), 'visits', true);
    expect(columnsInOrder(layout, (one) => one !== 'gone')).toEqual(['name', 'visits', 'phone']);
  });

  test('never loses its last column', () => {
    const only: TableLayout = { ...USUAL, shown: ['name'] };
    expect(withColumn(only, 'name', false)).toBe(only);
  });

  test('takes a column where it is dropped', () => {
    expect(columnsInOrder(withMoved({ ...USUAL, pinned: [] }, ['visits'], 'name', 'before'), every)).toEqual(['visits', 'name', 'phone']);
    expect(withMoved(USUAL, ['name'], 'phone', 'after').shown).toEqual(['phone', 'name', 'visits']);
    expect(withMoved(USUAL, ['name'], 'name', 'after')).toBe(USUAL);
  });
});

describe('sorting', () => {
  test('by a header turns round at the second touch', () => {
    const once = sortedBy([], 'visits', false, 'down');
    expect(once).toEqual([{ column: 'visits', descending: true }]);
    expect(sortedBy(once, 'visits', false, 'down')).toEqual([{ column: 'visits', descending: false }]);
  });

  test('by a second column keeps the first, and a third takes the second’s place', () => {
    const two = sortedBy(sortedBy([], 'city', false, 'up'), 'visits', true, 'down');
    expect(two).toEqual([
      { column: 'city', descending: false },
      { column: 'visits', descending: true },
    ]);
    expect(sortedBy(two, 'name', true, 'up').map(({ column }) => column)).toEqual(['city', 'name']);
    expect(sortedBy(two, 'city', true, 'up')[0]).toEqual({ column: 'city', descending: true });
  });
});

function memoryStorage(): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    clear: () => held.clear(),
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
}
