import { CLIENT_KINDS, SEXES } from '../../../model/card.ts';
import { type Column, columnOf } from '../../../model/columns/columns.ts';
import type { ColumnSalon, Reading, WordsOf } from '../../../model/columns/value.ts';
import { choicesOf } from '../../../model/custom.ts';
import { CLIENT_STATUSES } from '../../../model/status.ts';
import type { CardSummary } from '../../../model/summary.ts';
import type { ColumnSource } from '../columns/live-columns.ts';
import type { WordOrder } from '../columns/word-column.ts';

/** Below every letter and digit, so that what is shorter comes first. */
const BETWEEN = '\u0001';
/** Texts that are numbers more often than not, of which most clients have one of their own. */
const AS_NUMBERS: ReadonlySet<string> = new Set(['externalId', 'postcode']);
const DAY_PARTS = ['morning', 'afternoon', 'evening'];
const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A column as it is kept in memory. */
export function sourceOf(column: Column, reading: Reading): ColumnSource {
  const { key } = column;
  switch (column.kind) {
    case 'number':
    case 'days':
      return { of: 'figure', key, read: bound(column.read, reading) };
    case 'money':
      return { of: 'money', key, read: bound(column.read, reading) };
    case 'yesNo':
      return { of: 'flag', key, read: bound(column.read, reading) };
    case 'list':
      return { of: 'words', key, read: bound(column.read, reading) };
    default:
      return { of: 'word', key, read: bound(column.read, reading) };
  }
}

function bound<T>(read: (client: CardSummary, reading: Reading) => T, reading: Reading): (client: CardSummary) => T {
  return (client) => read(client, reading);
}

/**
 * What words stand in order by: names of the salon's lists by the language, days by the calendar, and the program's own words in the
 * order in which they are offered. Made anew with the salon's settings and the language, so that one is kept as long as it holds.
 */
export class WordOrders {
  private readonly words = new Map<string, WordOrder<string>>();
  private readonly lists = new Map<string, WordOrder<readonly string[]>>();
  private readonly collator: Intl.Collator;

  constructor(
    private readonly salon: ColumnSalon,
    private readonly language: string,
  ) {
    this.collator = new Intl.Collator(language, { numeric: true });
  }

  ofWord(key: string): WordOrder<string> {
    const known = this.words.get(key);
    if (known) return known;
    const column = columnOf(key, this.salon);
    const made = column ? this.wordOrder(column) : { textOf: (text: string) => text, compare: this.collator.compare };
    this.words.set(key, made);
    return made;
  }

  ofList(key: string): WordOrder<readonly string[]> {
    const known = this.lists.get(key);
    if (known) return known;
    const textOf = this.memberText(columnOf(key, this.salon)?.of ?? 'text');
    const made = { textOf: (list: readonly string[]) => list.map(textOf).join(BETWEEN), compare: byCode };
    this.lists.set(key, made);
    return made;
  }

  private wordOrder(column: Column): WordOrder<string> {
    if (column.kind === 'date') return { textOf: (date) => date, compare: byCode };
    if (AS_NUMBERS.has(column.key)) return { textOf: numbersByValue, compare: byCode };
    if (column.custom && column.kind === 'choice') return { textOf: placeIn(choicesOf(column.custom)), compare: byCode };
    switch (column.of) {
      case 'status':
        return { textOf: placeIn(CLIENT_STATUSES), compare: byCode };
      case 'sex':
        return { textOf: placeIn(SEXES), compare: byCode };
      case 'kind':
        return { textOf: placeIn(CLIENT_KINDS), compare: byCode };
      case 'language': {
        const names = new Intl.DisplayNames(this.language, { type: 'language', fallback: 'code' });
        return { textOf: (tag) => (isTag(tag) ? (names.of(tag) ?? tag) : tag), compare: this.collator.compare };
      }
      default:
        return { textOf: (text) => text, compare: this.collator.compare };
    }
  }

  /** One member of a list, written so that codes alone tell the order: comparing lists by a language would cost seconds. */
  private memberText(of: WordsOf): (word: string) => string {
    const { salon } = this;
    switch (of) {
      case 'category':
        return this.byName(salon.categories);
      case 'consent':
        return this.byName(salon.consentPurposes);
      case 'staff':
        return this.byName(salon.staff);
      case 'service':
        return this.byName(salon.services);
      case 'dayPart':
        return placeIn(DAY_PARTS);
      default:
        return (word) => numbersByValue(word.toLowerCase());
    }
  }

  /** By the names of one of the salon's lists; what is on it no more stands behind them. */
  private byName(list: readonly { readonly id: string; readonly name: string }[]): (word: string) => string {
    const inOrder = [...list].sort((a, b) => this.collator.compare(a.name, b.name));
    const place = placeIn(inOrder.map(({ id }) => id));
    return (word) => (word.startsWith('~') ? `9999${word.slice(1).toLowerCase()}` : place(word));
  }
}

/** Numbers by their value, as far as a text is one. */
function numbersByValue(text: string): string {
  return /^\d{1,15}$/.test(text) ? text.padStart(16, '0') : text;
}

function placeIn(words: readonly string[]): (word: string) => string {
  return (word) => {
    const place = words.indexOf(word);
    return String(place < 0 ? words.length : place).padStart(4, '0');
  };
}

function isTag(text: string): boolean {
  return /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(text);
}
