import { customIdOf } from '../columns/custom-key.ts';
import type { EntryId, IsoDate } from '../ids.ts';
import type { Salon } from '../salon.ts';
import type { CardSummary } from '../summary.ts';
import { type Ask, type Asking, askedBy } from './asked.ts';
import { operatorsOf } from './fields.ts';
import { leadsTo } from './rings.ts';
import { type Condition, isComplete, type Join, type Part, type Rule, readRule } from './rule.ts';

/** What of the salon a rule is read with. Without its lists of services, staff and own fields what refers to them fits nobody. */
export type RuleSalon = Pick<Salon, 'categories' | 'consentPurposes' | 'notReturnedDays' | 'regularFrom'> &
  Partial<Pick<Salon, 'services' | 'staff' | 'customFields'>>;

export type Fits = (client: CardSummary) => boolean;
const NOBODY: Fits = () => false;

/** What a rule may be read with besides. */
export interface RuleMeans {
  /** The category that the rule belongs to, for one that leads back to it; null where it belongs to none. */
  readonly of: EntryId | null;
  /** From which amount on a client is among so many per cent who spent most: told where all of the base is known. */
  readonly topFrom?: Asking['topFrom'];
}

/**
 * Whom a rule fits: read once, asked of each client. A rule without conditions fits nobody, and so does a condition that can't be
 * read, is not finished, or refers to what was removed; `of`: the category that the rule belongs to, for one that leads back to it.
 */
export function fitsRule(rule: Rule, salon: RuleSalon, today: IsoDate, of: EntryId | null = null): Fits {
  return compileRule<CardSummary>(rule, salon, today, { of }, fitsClient) ?? NOBODY;
}

/** The same for clients that are known by something else than their rows: `fitsOf` tells how an ask is asked of one. Null for a rule without conditions. */
export function compileRule<C>(
  rule: Rule,
  salon: RuleSalon,
  today: IsoDate,
  means: RuleMeans,
  fitsOf: (ask: Ask) => (client: C) => boolean,
): ((client: C) => boolean) | null {
  const asking = askingOf(salon, today, means);
  const fitsPart = (part: Part): ((client: C) => boolean) | null => {
    if (part.type === 'group') return joined(part.join, part.parts.map(fitsPart));
    if (part.type === 'unread' || troubleOf(part, salon, means.of, means.topFrom !== undefined)) return () => false;
    return fitsOf(askedBy(part, asking));
  };
  return joined(rule.join, rule.parts.map(fitsPart));
}

/**
 * What keeps a condition from fitting anybody; null where nothing does. `top`: it asks for the top of all clients, where each is
 * looked at alone, as for a category's rule.
 */
export type Trouble = 'unread' | 'unfinished' | 'removed' | 'ring' | 'top';

/** `knowsAll`: for a filter or a segment, which look at all clients at once. */
export function troubleOf(
  part: Exclude<Part, { type: 'group' }>,
  salon: RuleSalon,
  of: EntryId | null,
  knowsAll: boolean = of === null,
): Trouble | null {
  if (part.type === 'unread') return 'unread';
  const { field, is, words } = part;
  const fields = salon.customFields ?? [];
  const own = customIdOf(field);
  if (own !== null && !fields.some(({ id }) => id === own)) return 'removed';
  if (!operatorsOf(field, fields).includes(is)) return 'unread';
  if (!isComplete(part)) return 'unfinished';
  if (is === 'top' && !knowsAll) return 'top';
  if (!isAllThere(part, salon)) return 'removed';
  return field === 'category' && of && words.some((id) => leadsTo(id, of, salon.categories)) ? 'ring' : null;
}

/** Whether what a condition names is still among the salon's. */
function isAllThere({ field, is, words }: Condition, salon: RuleSalon): boolean {
  if (is === 'empty' || is === 'given') return true;
  const named = LISTED_IN[field as keyof typeof LISTED_IN];
  if (!named) return true;
  const ids = is === 'timesSince' ? words.slice(1) : words;
  return ids.every((id) => id.startsWith('~') || salon[named]?.some((one) => one.id === id));
}
const LISTED_IN = {
  category: 'categories',
  consent: 'consentPurposes',
  services: 'services',
  preferredServices: 'services',
  staff: 'staff',
  lastStaff: 'staff',
  preferredStaff: 'staff',
} as const;

function fitsClient(ask: Ask): Fits {
  if (ask.of === 'client') return ask.fits;
  // Each kind's own reading and asking belong together.
  const { read, fits } = ask as { read: (client: CardSummary) => unknown; fits: (value: unknown) => boolean };
  if (ask.key !== 'city' && ask.key !== 'source') return (client) => fits(read(client));
  // A salon's clients live in few cities.
  const known = new Map<unknown, boolean>();
  return (client) => {
    const word = read(client);
    const isOne = known.get(word) ?? fits(word);
    known.set(word, isOne);
    return isOne;
  };
}

function joined<C>(join: Join, parts: readonly (((client: C) => boolean) | null)[]): ((client: C) => boolean) | null {
  const asked = parts.filter((part) => part !== null);
  const [only] = asked;
  if (!only) return null;
  if (asked.length === 1) return only;
  return join === 'all' ? (client) => asked.every((fits) => fits(client)) : (client) => asked.some((fits) => fits(client));
}

function askingOf(salon: RuleSalon, today: IsoDate, { of, topFrom }: RuleMeans): Asking {
  return {
    salon,
    today,
    customFields: salon.customFields ?? [],
    topFrom: topFrom ?? (() => null),
    categoriesOf: (named) => {
      // Asked within a category's rule whether there are any, only those given by hand count: by their rules they would ask each other.
      if (named === null && of) return (client) => client.categories.filter((id) => salon.categories.some((one) => one.id === id));
      const given = salon.categories
        .filter(({ id }) => named === null || named.includes(id))
        .map((category) => ({ id: category.id, byRule: byRuleOf(category, salon, today) }));
      return (client) => given.filter(({ id, byRule }) => client.categories.includes(id) || byRule(client)).map(({ id }) => id);
    },
  };
}

/** By a category's own rule. Rings are left out before (`troubleOf`), so that this ends. */
function byRuleOf({ id, active, rule }: RuleSalon['categories'][number], salon: RuleSalon, today: IsoDate): Fits {
  return active && rule !== '' ? fitsRule(readRule(rule), salon, today, id) : NOBODY;
}
