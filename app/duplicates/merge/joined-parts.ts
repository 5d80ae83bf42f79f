import type { ClientCard } from '../../../model/card.ts';
import { accountOf, pointsOf, purposesAgreedTo } from '../../../model/entries/balances.ts';
import { inForce } from '../../../model/entries/in-force.ts';
import type { MinorUnits } from '../../../model/ids.ts';
import { sameAs } from '../../../model/merge/same-entry.ts';

const COUNTED = {
  visits: (card) => card.visits.length,
  photos: (card) => card.photos.length,
  points: pointsOf,
  subscriptions: (card) => inForce(card.subscriptions).filter(({ event }) => event === 'sold').length,
  cards: (card) => card.cards.length,
  consents: (card) => purposesAgreedTo(card).length,
  comments: (card) => card.comments.length,
  patchTests: (card) => card.patchTests.length,
  links: (card) => card.links.length,
} as const satisfies Readonly<Record<string, (card: ClientCard) => number>>;

export type CountedPart = keyof typeof COUNTED;

/** What two cards have that is joined without a choice, and how much each. */
export interface JoinedParts {
  readonly counted: readonly { readonly part: CountedPart; readonly first: number; readonly second: number }[];
  /** Of each currency (ISO 4217). */
  readonly account: readonly { readonly currency: string; readonly first: MinorUnits; readonly second: MinorUnits }[];
  /** As they are typed or read, each once. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  /** By their ids. */
  readonly categories: readonly string[];
  readonly hasTwoNotes: boolean;
  readonly isBlacklisted: boolean;
}

export function joinedParts(first: ClientCard, second: ClientCard): JoinedParts {
  const both = [first, second];
  return {
    counted: (Object.keys(COUNTED) as CountedPart[])
      .map((part) => ({ part, first: COUNTED[part](first), second: COUNTED[part](second) }))
      .filter((one) => one.first !== 0 || one.second !== 0),
    account: joinedAccount(first, second),
    phones: once(
      'phones',
      both.flatMap((card) => card.phones),
    ).map((one) => one.e164 || one.typed),
    emails: once(
      'emails',
      both.flatMap((card) => card.emails),
    ).map((one) => one.address),
    categories: [...new Set(both.flatMap((card) => card.marks.categories))],
    hasTwoNotes: both.every((card) => card.note.trim() !== ''),
    isBlacklisted: both.some((card) => card.blacklist.length > 0),
  };
}

function joinedAccount(first: ClientCard, second: ClientCard): JoinedParts['account'] {
  const [a, b] = [accountOf(first), accountOf(second)];
  const held = (sums: typeof a, currency: string) => sums.find((one) => one.currency === currency)?.amount ?? 0;
  const currencies = [...new Set([...a, ...b].map((one) => one.currency))];
  return currencies
    .map((currency) => ({ currency, first: held(a, currency), second: held(b, currency) }))
    .filter((one) => one.first !== 0 || one.second !== 0);
}

function once<T extends object>(collection: 'phones' | 'emails', entries: readonly T[]): readonly T[] {
  const said = new Set<string | null>();
  return entries.filter((entry) => {
    const key = sameAs(collection, entry);
    const isNew = key !== null && !said.has(key);
    said.add(key);
    return isNew;
  });
}
