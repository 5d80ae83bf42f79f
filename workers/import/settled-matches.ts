import type { CardId } from '../../model/ids.ts';
import { type ClientIndex, type Found, findClient, type KnownRow, keysOf } from '../../model/import/match-client.ts';
import type { CardSummary } from '../../model/summary.ts';

/** A row and whom it means as the base is now. */
export interface Match {
  readonly known: KnownRow;
  readonly found: Found;
}

/** Single values by which people are told apart. */
const TELLING = ['given', 'family', 'middle', 'company', 'birthDate', 'sex'] as const;

/** What all rows of a client say together; where they contradict each other, the first holds. */
interface Said {
  readonly singles: Record<string, string>;
  readonly phones: string[];
  readonly emails: string[];
  readonly cards: string[];
}

/**
 * Whom each row means, also when what the rows bring is on the cards: a row that then may be another's is doubtful from the start.
 * Otherwise the same file would mean something else the second time. What the file's word replaces is tried as well as what it
 * only fills, so that the answer stands however people choose.
 */
export function settledMatches(matches: readonly Match[], index: ClientIndex, byName: boolean): readonly Found[] {
  const found = matches.map((one) => one.found);
  for (let again = true; again; ) {
    again = false;
    const said = saidOfClients(matches, found);
    for (const fileHolds of [false, true]) {
      const { later, touched } = laterIndex(index, said, fileHolds);
      for (const [at, { known }] of matches.entries()) {
        const before = found[at];
        if (before?.kind !== 'one' || !(touched.clients.has(before.id) || keysOf(known).some((key) => touched.keys.has(key)))) continue;
        const after = findClient(known, later, byName);
        if (after.kind === 'one' && after.id === before.id) continue;
        found[at] = { kind: 'several', ids: after.kind === 'several' ? after.ids : [before.id] };
        again = true;
      }
    }
  }
  return found;
}

function saidOfClients(matches: readonly Match[], found: readonly Found[]): ReadonlyMap<CardId, Said> {
  const all = new Map<CardId, Said>();
  for (const [at, { known }] of matches.entries()) {
    const one = found[at];
    if (one?.kind !== 'one') continue;
    const said = all.get(one.id) ?? { singles: {}, phones: [], emails: [], cards: [] };
    for (const field of TELLING) said.singles[field] ||= known[field] ?? '';
    for (const field of ['phones', 'emails', 'cards'] as const) said[field].push(...known[field]);
    all.set(one.id, said);
  }
  return all;
}

/** What came otherwise than it is in the base: clients who are called or born otherwise, and keys that several have. */
interface Touched {
  readonly clients: ReadonlySet<CardId>;
  readonly keys: ReadonlySet<string>;
}

function laterIndex(
  index: ClientIndex,
  said: ReadonlyMap<CardId, Said>,
  fileHolds: boolean,
): { readonly later: ClientIndex; readonly touched: Touched } {
  const byKey = new Map(index.byKey);
  const summaries = new Map(index.summaries);
  const clients = new Set<CardId>();
  const keys = new Set<string>();
  for (const [id, one] of said) {
    const standing = summaries.get(id);
    if (!standing) continue;
    const after = withSaid(standing, one, fileHolds);
    summaries.set(id, after);
    if (TELLING.some((field) => after[field] !== standing[field])) clients.add(id);
    for (const key of keysOf({ ...after, externalId: standing.more.externalId ?? '' })) {
      const has = byKey.get(key) ?? [];
      if (has.includes(id)) continue;
      byKey.set(key, [...has, id]);
      if (has.length > 0) keys.add(key);
    }
  }
  return { later: { byKey, summaries }, touched: { clients, keys } };
}

function withSaid(standing: CardSummary, { singles, phones, emails, cards }: Said, fileHolds: boolean): CardSummary {
  const after = TELLING.map((field): [string, string] => {
    const says = singles[field] ?? '';
    return [field, fileHolds ? says || standing[field] : standing[field] || says];
  });
  return {
    ...standing,
    ...Object.fromEntries(after),
    phones: [...standing.phones, ...phones],
    emails: [...standing.emails, ...emails],
    cards: [...standing.cards, ...cards],
  };
}
