import { cardKey } from '../card-key.ts';
import { type CardId, isDocumentId } from '../ids.ts';
import { compareNames } from '../likely-same/compare-names.ts';
import { emailKey, type Known, likelySame, phoneKey } from '../likely-same/likely-same.ts';
import { lettersOf, plainOf } from '../names/letters.ts';
import { pieces } from '../names/words.ts';
import type { CardSummary } from '../summary.ts';
import type { RowDraft } from './row-draft.ts';

/** What a row says of its client, for finding them. */
export type KnownRow = Known & { readonly externalId: string };

/** The clients that a file may speak of: found by what its rows say. */
export interface ClientIndex {
  readonly byKey: ReadonlyMap<string, readonly CardId[]>;
  readonly summaries: ReadonlyMap<CardId, CardSummary>;
}

/** `several`: two or more clients fit, or one who shares a phone and is called otherwise; a person has to say who is meant. */
export type Found =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly id: CardId }
  | { readonly kind: 'several'; readonly ids: readonly CardId[] };

const NONE: Found = { kind: 'none' };

/** What of a draft tells whose it is. */
export function knownOf({ profile, phones, emails, cards }: RowDraft): KnownRow {
  const { given = '', family = '', middle = '', company = '', birthDate = '', sex = '', externalId = '' } = profile;
  const kind = company && !given && !family ? 'company' : 'person';
  return {
    kind,
    given,
    family,
    middle,
    company,
    birthDate,
    sex,
    externalId,
    phones: phones.map((phone) => phone.e164 || phone.typed),
    emails: emails.map((email) => email.address),
    cards: cards.map((card) => card.number),
  };
}

/** Everything a client can be looked up by; two who share none of it are two people. */
export function keysOf(known: Known & { readonly externalId: string }): string[] {
  const keys = [
    ...(known.externalId ? [`x:${known.externalId}`] : []),
    ...known.cards
      .map(cardKey)
      .filter(Boolean)
      .map((key) => `c:${key}`),
    ...known.phones
      .map(phoneKey)
      .filter(Boolean)
      .map((key) => `p:${key}`),
    ...known.emails
      .map(emailKey)
      .filter(Boolean)
      .map((key) => `e:${key}`),
    ...(known.birthDate ? [`b:${known.birthDate}`] : []),
  ];
  const name = nameKey(known);
  return name ? [...keys, `n:${name}`] : keys;
}

/** The client whom a row means. `byName`: a name that only one has is enough, as in files of visits. */
export function findClient(row: KnownRow, index: ClientIndex, byName: boolean): Found {
  const own = row.externalId as CardId;
  if (isDocumentId(own) && index.summaries.has(own)) return { kind: 'one', id: own };
  const candidates = (keys: readonly string[]): CardSummary[] =>
    [...new Set(keys.flatMap((key) => index.byKey.get(key) ?? []))].flatMap((id) => index.summaries.get(id) ?? []);
  const keys = keysOf(row);
  const of = (...kinds: readonly string[]) => candidates(keys.filter((key) => kinds.includes(key.slice(0, 1))));
  // Two programs may have counted their clients from 1 both.
  const numbered = of('x').filter((one) => compareNames(row, one) !== 'different');
  if (numbered.length === 1 && numbered[0]) return { kind: 'one', id: numbered[0].id };
  return byContacts(row, of('c', 'p', 'e')) ?? byBirth(row, of('b')) ?? (byName ? byNameAlone(row, of('n')) : null) ?? NONE;
}

function byContacts(row: KnownRow, sharing: readonly CardSummary[]): Found | null {
  const told = sharing.map((one) => ({ one, meaning: likelySame(row, one)?.meaning }));
  const same = told.flatMap(({ one, meaning }) => (meaning === 'same' ? [one] : []));
  const named = same.filter((one) => compareNames(row, one) === 'same');
  if (same.length === 1 || named.length === 1) return oneOf(named.length === 1 ? named : same);
  if (same.length > 1) return { kind: 'several', ids: same.map(({ id }) => id) };
  // A child with a parent's phone is a client of their own; of the others nobody can tell.
  const shared = told.flatMap(({ one, meaning }) => (meaning === 'shared' ? [one.id] : []));
  return shared.length > 0 ? { kind: 'several', ids: shared } : null;
}

function byBirth(row: KnownRow, sameDay: readonly CardSummary[]): Found | null {
  return oneOf(
    sameDay.filter((one) => likelySame(row, one)?.reasons.some((reason) => reason === 'nameAndBirth' || reason === 'similarNameAndBirth')),
  );
}

function byNameAlone(row: KnownRow, named: readonly CardSummary[]): Found | null {
  return oneOf(named.filter((one) => likelySame(row, one)?.meaning === 'same'));
}

function oneOf(found: readonly CardSummary[]): Found | null {
  const [first, ...more] = found;
  if (!first) return null;
  return more.length === 0 ? { kind: 'one', id: first.id } : { kind: 'several', ids: found.map(({ id }) => id) };
}

/** A name's words without marks, in one order. */
function nameKey({ kind, given, family, company }: Known): string {
  const text = kind === 'company' ? company : `${given} ${family}`;
  return pieces(text)
    .map(({ start, end }) => plainOf(lettersOf(text.slice(start, end)).text))
    .sort()
    .join(' ');
}
