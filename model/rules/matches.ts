import type { EntryId, IsoDate } from '../ids.ts';
import type { Salon } from '../salon.ts';
import type { CardSummary } from '../summary.ts';
import { CHOICES, COUNTS, DAYS, type Day, FLAGS, MONEY, WORDS } from './facts.ts';
import { kindOf } from './fields.ts';
import { leadsTo } from './rings.ts';
import { type Condition, isComplete, type Join, type Part, type Rule, readRule } from './rule.ts';

/** What of the salon a rule is read with. */
export type RuleSalon = Pick<Salon, 'categories' | 'consentPurposes' | 'notReturnedDays' | 'regularFrom'>;

export type Fits = (client: CardSummary) => boolean;
const NOBODY: Fits = () => false;

/**
 * Whom a rule fits: read once, asked of each client. A rule without conditions fits nobody, and so does a condition that can't be
 * read, is not finished, or refers to what was removed; `of`: the category that the rule belongs to, for one that leads back to it.
 */
export function fitsRule(rule: Rule, salon: RuleSalon, today: IsoDate, of: EntryId | null = null): Fits {
  return joined(
    rule.join,
    rule.parts.map((part) => fitsPart(part, { salon, today, of })),
  );
}

/** What keeps a condition from fitting anybody; null where nothing does. */
export type Trouble = 'unread' | 'unfinished' | 'removed' | 'ring';

export function troubleOf(part: Exclude<Part, { type: 'group' }>, salon: RuleSalon, of: EntryId | null): Trouble | null {
  if (part.type === 'unread') return 'unread';
  if (!isComplete(part)) return 'unfinished';
  if (part.field === 'category') {
    if (part.words.some((id) => !salon.categories.some((one) => one.id === id))) return 'removed';
    if (of && part.words.some((id) => leadsTo(id, of, salon.categories))) return 'ring';
  }
  if (part.field === 'consent' && part.words.some((id) => !salon.consentPurposes.some((one) => one.id === id))) return 'removed';
  return null;
}

interface Reading extends Day {
  readonly salon: RuleSalon;
  readonly of: EntryId | null;
}

function fitsPart(part: Part, reading: Reading): Fits | null {
  if (part.type === 'group')
    return part.parts.length === 0
      ? null
      : joined(
          part.join,
          part.parts.map((one) => fitsPart(one, reading)),
        );
  if (part.type === 'unread' || troubleOf(part, reading.salon, reading.of)) return NOBODY;
  return fitsCondition(part, reading);
}

function joined(join: Join, parts: readonly (Fits | null)[]): Fits {
  const asked = parts.filter((part) => part !== null);
  if (asked.length === 0) return NOBODY;
  return join === 'all' ? (client) => asked.every((fits) => fits(client)) : (client) => asked.some((fits) => fits(client));
}

function fitsCondition(condition: Condition, reading: Reading): Fits {
  const { field, is, figures, words } = condition;
  if (field in COUNTS) {
    const count = COUNTS[field as keyof typeof COUNTS];
    return (client) => within(count(client, reading), is, figures);
  }
  if (field in MONEY) {
    const money = MONEY[field as keyof typeof MONEY];
    return (client) => {
      const { amount, currency } = money(client, reading);
      return (amount === 0 || currency === words[0]) && within(amount, is, figures);
    };
  }
  if (field in DAYS) {
    const days = DAYS[field as keyof typeof DAYS];
    return (client) => within(days(client, reading), is === 'within' ? 'most' : 'beyond', figures);
  }
  if (field in FLAGS) {
    const flag = FLAGS[field as keyof typeof FLAGS];
    return (client) => flag(client, reading) === (is === 'yes');
  }
  return fitsOneOf(condition, reading);
}

/** "Not" is also true of who says nothing. */
function fitsOneOf({ field, is, words }: Condition, reading: Reading): Fits {
  const has =
    field === 'category'
      ? inCategories(words, reading)
      : kindOf(field) === 'words'
        ? says(field, words, reading)
        : chose(field, words, reading);
  return (client) => has(client) === (is === 'is');
}

function says(field: string, wanted: readonly string[], reading: Reading): Fits {
  const said = WORDS[field as keyof typeof WORDS];
  const any = new Set(wanted.map(plainWord));
  // A salon's clients live in few cities.
  const known = new Map<string, boolean>();
  return (client) => {
    const word = said(client, reading);
    const isOne = known.get(word) ?? any.has(plainWord(word));
    known.set(word, isOne);
    return isOne;
  };
}

function chose(field: string, wanted: readonly string[], reading: Reading): Fits {
  const given = CHOICES[field as keyof typeof CHOICES];
  return (client) => given(client, reading).some((one) => wanted.includes(one));
}

function inCategories(ids: readonly string[], reading: Reading): Fits {
  const each = ids.map((id) => inCategory(id as EntryId, reading));
  return (client) => each.some((fits) => fits(client));
}

/** In a category by hand, or by its own rule. Rings are left out before (`troubleOf`), so that this ends. */
function inCategory(id: EntryId, { salon, today }: Reading): Fits {
  const category = salon.categories.find((one) => one.id === id);
  const byRule = category?.active ? fitsRule(readRule(category.rule), salon, today, id) : NOBODY;
  return (client) => client.categories.includes(id) || byRule(client);
}

function within(figure: number | null, is: Condition['is'], [from = 0, to = from]: readonly number[]): boolean {
  if (figure === null) return false;
  switch (is) {
    case 'least':
      return figure >= from;
    case 'most':
      return figure <= from;
    case 'beyond':
      return figure > from;
    default:
      return figure >= Math.min(from, to) && figure <= Math.max(from, to);
  }
}

/** As people mean it: capitals, marks and spaces aside. */
function plainWord(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/gu, ' ').trim().toLocaleLowerCase();
}
