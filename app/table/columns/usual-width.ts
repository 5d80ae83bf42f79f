import type { Column } from '../../../model/columns/columns.ts';
import type { ColumnKind } from '../../../model/columns/value.ts';

const WIDTHS: Readonly<Record<ColumnKind, number>> = {
  text: 176,
  number: 112,
  money: 120,
  date: 120,
  days: 120,
  choice: 144,
  list: 200,
  yesNo: 112,
};
const OF_COLUMN: Readonly<Record<string, number>> = {
  name: 232,
  phone: 168,
  status: 184,
  category: 200,
  visits: 120,
  email: 224,
  birthDate: 136,
};

/** How wide a column is (pixels) before anybody has made it otherwise. */
export function usualWidth({ key, kind }: Pick<Column, 'key' | 'kind'>): number {
  return OF_COLUMN[key] ?? WIDTHS[kind];
}

export function isFigure({ kind }: Pick<Column, 'kind'>): boolean {
  return kind === 'number' || kind === 'money' || kind === 'days';
}

/** Whether one wants to see such a column from its largest or from its smallest first. */
export function sortBegins({ key, kind }: Pick<Column, 'key' | 'kind'>): 'up' | 'down' {
  if (key === 'birthday' || key === 'nextVisit' || key === 'due' || key === 'birthDate') return 'up';
  return kind === 'number' || kind === 'money' || kind === 'date' || kind === 'yesNo' ? 'down' : 'up';
}
