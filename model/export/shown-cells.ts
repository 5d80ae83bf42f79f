import type { Column } from '../columns/columns.ts';
import type { Reading, WordsOf } from '../columns/value.ts';
import type { CardSummary } from '../summary.ts';
import { dateCell, type ExportCell, numberCell, textCell } from './cell.ts';
import type { ExportWords } from './words.ts';

/** Writes what a client has in a column of the table as one cell: figures and dates as such, ids by their names. */
export type CellWriter = (client: CardSummary) => ExportCell;

/** What several words stand apart by in one cell. */
const BETWEEN = ', ';

/** To be made once and used for all rows. */
export function cellWriter(column: Column, reading: Reading, words: ExportWords): CellWriter {
  switch (column.kind) {
    case 'text':
      return (client) => textCell(column.read(client, reading));
    case 'number':
    case 'days':
      return (client) => {
        const value = column.read(client, reading);
        return value === null ? null : numberCell(value);
      };
    case 'money':
      return (client) => {
        const money = column.read(client, reading);
        return money && { kind: 'money', amount: money.amount, currency: money.currency || reading.salon.currency };
      };
    case 'date':
      return (client) => dateCell(column.read(client, reading));
    case 'yesNo':
      return (client) => {
        const value = column.read(client, reading);
        return value === null ? null : textCell(value ? words.yes : words.no);
      };
    case 'choice': {
      const nameOf = namer(column.of, reading, words);
      return (client) => textCell(nameOf(column.read(client, reading)));
    }
    case 'list': {
      const nameOf = namer(column.of, reading, words);
      return (client) => textCell(column.read(client, reading).map(nameOf).filter(Boolean).join(BETWEEN));
    }
  }
}

/** How the words of a column are called; one that nobody knows any more is left out, a text stays as it is. */
function namer(of: WordsOf, { salon }: Reading, words: ExportWords): (word: string) => string {
  const known = (entries: Iterable<readonly [string, string]>) => {
    const names = new Map(entries);
    return (word: string) => names.get(word) ?? '';
  };
  const listed = (list: readonly { readonly id: string; readonly name: string }[]) => known(list.map(({ id, name }) => [id, name]));
  switch (of) {
    case 'category':
      return listed(salon.categories);
    case 'consent':
      return listed(salon.consentPurposes);
    case 'staff':
      return listed(salon.staff);
    case 'service': {
      const nameOf = listed(salon.services);
      return (word) => (word.startsWith('~') ? word.slice(1) : nameOf(word));
    }
    case 'sex':
      return known(Object.entries(words.sex));
    case 'kind':
      return known(Object.entries(words.kind));
    case 'status':
      return known(Object.entries(words.status));
    case 'dayPart':
      return known(Object.entries(words.dayPart));
    case 'weekday':
      return weekdays(words.locale);
    case 'language':
      return languages(words.locale);
    default:
      return (word) => word;
  }
}

/** 5 January 1970 was a Monday. */
function weekdays(locale: string): (day: string) => string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return (day) => (/^[1-7]$/.test(day) ? format.format(new Date(Date.UTC(1970, 0, 4 + Number(day)))) : '');
}

function languages(locale: string): (tag: string) => string {
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  return (tag) => {
    if (tag === '') return '';
    try {
      return names.of(tag) ?? tag;
    } catch {
      // What was imported may be no tag.
      return tag;
    }
  };
}
