import type { TFunction } from 'i18next';
import type { Column } from '../../../model/columns/columns.ts';
import type { ColumnValue, Money } from '../../../model/columns/value.ts';
import { formatBirthDate } from '../../../model/dates/format-date.ts';
import type { ColumnTotal } from '../../../workers/contracts/table.ts';
import type { Format } from '../../ui/format.ts';
import type { NameOfWord } from './words-of.ts';

/** What cells are written with. */
export interface CellWording {
  readonly t: TFunction<'table'>;
  readonly format: Format;
  readonly language: string;
  readonly nameOf: NameOfWord;
}

/** What a cell says in words; '' where nothing is said. */
export function cellText(column: Pick<Column, 'kind' | 'of'>, value: ColumnValue | undefined, wording: CellWording): string {
  if (value === undefined || value === null || value === '') return '';
  const { t, format, language, nameOf } = wording;
  if (Array.isArray(value)) return value.map((word) => nameOf(column.of, word)).join(', ');
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'number')
    return column.kind === 'days' ? t('days', { count: value, shown: format.number(value) }) : format.number(value);
  if (isMoney(value)) return value.amount === 0 ? '' : format.money(value.amount, value.currency);
  if (column.kind === 'date') return formatBirthDate(String(value), language, 'short');
  return column.kind === 'choice' ? nameOf(column.of, String(value)) : String(value);
}

/** Figures that add up to nothing: what they come to on average says more. */
const AVERAGED: ReadonlySet<string> = new Set(['age', 'birthday', 'rhythm', 'average', 'weight', 'height', 'discount']);

/** What a column comes to over all found; of several currencies each by itself. */
export function totalText(total: ColumnTotal | undefined, { t, format }: CellWording): string {
  if (!total) return '';
  const isAverage = AVERAGED.has(total.column);
  const told = (text: string) => (isAverage ? t('average', { value: text }) : text);
  if (total.kind === 'money')
    return total.sums.map(({ currency, sum, average }) => told(format.money(isAverage ? average : sum, currency))).join(' · ');
  if (total.given === 0) return '';
  return told(format.number(isAverage ? Math.round(total.average * 10) / 10 : total.sum));
}

function isMoney(value: ColumnValue): value is Money {
  return typeof value === 'object' && value !== null && 'amount' in value;
}
