import { describe, expect, test } from 'vitest';
import type { CardId } from '../../../model/ids.ts';
import { type GridKeys, type GridPlace, type Pressed, pressedInGrid } from './grid-keys.ts';

const ROWS = ['a', 'b', 'c'].map((id) => ({ summary: { id: id as CardId } }));
type Row = (typeof ROWS)[number];

/** A grid of three clients and two columns, and what was asked of it. */
function gridAt(place: GridPlace, more: Partial<GridKeys<Row>> = {}) {
  const asked: string[] = [];
  const told = (what: string, row: Row) => void asked.push(`${what} ${row.summary.id}`);
  const grid: GridKeys<Row> = {
    place,
    count: 3,
    columns: [
      { id: 'name', width: 200 },
      { id: 'visits', width: 70 },
    ],
    asCards: false,
    isAllSelected: false,
    page: () => 2,
    row: (index) => ROWS[index],
    isSelected: () => false,
    onPlace: ({ row, column }) => void asked.push(`go ${row} ${column}`),
    onOpen: (row) => told('open', row),
    onSelect: (row, how) => told(how, row),
    onSelectAll: (selected) => void asked.push(`all ${selected}`),
    onEscape: () => false,
    onSort: (column, also) => void asked.push(`sort ${column} ${also}`),
    onWidth: (column, width) => void asked.push(`width ${column} ${width}`),
    ...more,
  };
  const press = (key: string, held: Partial<Pressed> = {}) =>
    pressedInGrid({ key, code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held }, grid);
  return { press, asked };
}

describe('keys in the table', () => {
  test('go from cell to cell, to the headings and no further than the edges', () => {
    const first = gridAt({ row: 0, column: 0 });
    for (const key of ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft', 'PageDown', 'End']) expect(first.press(key)).toBe(true);
    expect(first.asked).toEqual(['go 1 0', 'go -1 0', 'go 0 1', 'go 0 -1', 'go 2 0', 'go 0 1']);
    const last = gridAt({ row: 2, column: 1 });
    for (const key of ['ArrowDown', 'ArrowRight']) last.press(key);
    expect(last.asked).toEqual(['go 2 1', 'go 2 1']);
  });

  test('Enter opens the client, Space selects, Shift takes the next one along', () => {
    const { press, asked } = gridAt({ row: 1, column: 0 });
    press('Enter');
    press(' ');
    press('ArrowDown', { shiftKey: true });
    expect(asked).toEqual(['open b', 'toggle b', 'go 2 0', 'toggle b', 'extend c']);
  });

  test('on a heading Enter sorts, with Shift as the second, and Shift with the arrows changes the width', () => {
    const { press, asked } = gridAt({ row: -1, column: 1 });
    press('Enter');
    press('Enter', { shiftKey: true });
    press('ArrowRight', { shiftKey: true });
    press('ArrowLeft', { shiftKey: true });
    expect(asked).toEqual(['sort visits false', 'sort visits true', 'width visits 86', 'width visits 64']);
  });

  test('Ctrl A selects all found, in a Cyrillic layout too', () => {
    const { press, asked } = gridAt({ row: 0, column: 0 });
    press('a', { ctrlKey: true });
    press('ф', { ctrlKey: true, code: 'KeyA' });
    expect(asked).toEqual(['all true', 'all true']);
  });

  test('Escape is left to others where nobody is selected, and so are keys that mean nothing here', () => {
    const { press, asked } = gridAt({ row: 0, column: 0 });
    expect(press('Escape')).toBe(false);
    expect(press('n')).toBe(false);
    expect(press('k', { ctrlKey: true })).toBe(false);
    expect(asked).toEqual([]);
    expect(gridAt({ row: 0, column: 0 }, { onEscape: () => true }).press('Escape')).toBe(true);
  });

  test('on a phone one goes from card to card', () => {
    const { press, asked } = gridAt({ row: 0, column: 0 }, { asCards: true });
    press('ArrowUp');
    press('ArrowRight');
    expect(asked).toEqual(['go 0 0', 'go 0 0']);
  });
});
