import { type CardId, isDocumentId } from '../../model/ids.ts';
import { fingerprint } from '../../model/import/fingerprint.ts';
import { type ClientIndex, type Found, findClient, type KnownRow, keysOf, knownOf } from '../../model/import/match-client.ts';
import type { ImportSink, MadeOf, Outcome } from '../contracts/store.ts';
import { indexBase } from './base-index.ts';
import type { FileReading } from './file-reading.ts';
import { givingWay, type RowPlan } from './preview.ts';
import { type Match, settledMatches } from './settled-matches.ts';

/** Rows read between two looks at what else the worker was asked. */
const SLICE = 200;
/** Rows asked for at once. */
const ASKED = 500;

/**
 * One client of the file, with all their rows. `made`: what has become of the one that these rows made before; `id`: the client who
 * is there, null for a new one or the one that they made.
 */
export interface Target {
  readonly rows: readonly RowPlan[];
  readonly fingerprint: string;
  readonly made: MadeOf;
  readonly id: CardId | null;
}

/** A row of which nobody can tell whose it is. */
export interface Doubtful {
  readonly row: RowPlan;
  readonly ids: readonly CardId[];
}

/** Whose the rows of a file are. */
export interface Matched {
  readonly targets: readonly Target[];
  readonly doubtful: readonly Doubtful[];
  readonly index: ClientIndex;
}

/** All rows as new clients, each for itself: nobody was looked for. */
export function allNew(plan: readonly RowPlan[]): readonly Target[] {
  return plan.filter(({ fate }) => fate === 'import').map((row) => ({ rows: [row], fingerprint: row.fingerprint, made: 'none', id: null }));
}

/** A row with what tells whose it is. */
interface Asked {
  readonly row: RowPlan;
  readonly known: KnownRow;
  /** What has become of the client that this row made; of visits, no row makes one by itself. */
  readonly made: MadeOf;
}

/** Looks for the client of each row that is to be imported. */
export async function matchRows(
  plan: readonly RowPlan[],
  reading: FileReading,
  sink: ImportSink,
  stopped: () => boolean,
): Promise<Outcome<Matched>> {
  const rows = plan.filter(({ fate }) => fate === 'import');
  const made = reading.ofVisits ? null : await madeOfAll(sink, rows);
  if (made && !made.ok) return made;
  const asked: Asked[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % SLICE === 0) await givingWay();
    if (stopped()) return { ok: false, problem: 'cancelled' };
    asked.push({ row, known: knownOf(reading.read(row).draft), made: made?.value[at]?.made ?? 'none' });
  }
  const wanted = new Set(asked.flatMap(({ known }) => keysOf(known)));
  const ids = new Set(asked.map(({ known }) => known.externalId).filter(isDocumentId));
  // Whom the file itself made is nobody for other rows of it: they would be told otherwise the second time than the first.
  const own = new Set<string>(made?.value.map(({ id }) => id));
  const indexed = await indexBase(
    sink,
    wanted,
    (id) => ids.has(id),
    (id) => own.has(id),
    stopped,
  );
  if (!indexed.ok) return indexed;
  const found = await findAll(asked, indexed.value, reading.ofVisits, stopped);
  if (found === null) return { ok: false, problem: 'cancelled' };
  return grouped(asked, found, indexed.value, reading, sink);
}

/** Whom each row means; null: nobody waits for it any more. */
async function findAll(
  asked: readonly Asked[],
  index: ClientIndex,
  byName: boolean,
  stopped: () => boolean,
): Promise<readonly Found[] | null> {
  const matches: Match[] = [];
  for (const [at, { known, made }] of asked.entries()) {
    if (at % SLICE === 0) await givingWay();
    if (stopped()) return null;
    matches.push({ known, found: made === 'none' ? findClient(known, index, byName) : { kind: 'none' } });
  }
  return settledMatches(matches, index, byName);
}

async function grouped(
  asked: readonly Asked[],
  found: readonly Found[],
  index: ClientIndex,
  reading: FileReading,
  sink: ImportSink,
): Promise<Outcome<Matched>> {
  const groups = new Map<string, { readonly rows: RowPlan[]; readonly fingerprint: string; made: MadeOf; readonly id: CardId | null }>();
  const doubtful: Doubtful[] = [];
  for (const [at, { row, known, made }] of asked.entries()) {
    const one = found[at];
    if (one?.kind === 'several') {
      doubtful.push({ row, ids: one.ids });
      continue;
    }
    const id = one?.kind === 'one' ? one.id : null;
    const fingerprintOf = id === null && reading.ofVisits ? visitorOf(known, row.fingerprint) : row.fingerprint;
    const group = groups.get(id ?? fingerprintOf);
    if (group) group.rows.push(row);
    else groups.set(id ?? fingerprintOf, { rows: [row], fingerprint: fingerprintOf, made, id });
  }
  const targets = [...groups.values()];
  const visitors = reading.ofVisits ? targets.filter(({ id }) => id === null) : [];
  const made = await madeOfAll(sink, visitors);
  if (!made.ok) return made;
  for (const [at, target] of visitors.entries()) target.made = made.value[at]?.made ?? 'none';
  return { ok: true, value: { targets, doubtful, index } };
}

async function madeOfAll(
  sink: ImportSink,
  rows: readonly { readonly fingerprint: string }[],
): Promise<Outcome<readonly { readonly made: MadeOf; readonly id: CardId }[]>> {
  const all: { readonly made: MadeOf; readonly id: CardId }[] = [];
  for (let at = 0; at < rows.length; at += ASKED) {
    const page = await sink.madeOf(rows.slice(at, at + ASKED).map(({ fingerprint: print }) => print));
    if (!page.ok) return page;
    all.push(...page.value);
  }
  return { ok: true, value: all };
}

/** Stands for somebody whom rows of visits name and nobody knows: by number, card, phone, e-mail or name, all their visits are of one client. */
function visitorOf(known: KnownRow, own: string): string {
  const keys = keysOf(known);
  const name = keys.find((key) => key.startsWith('n:')) ?? '';
  const best = ['x', 'c', 'p', 'e', 'n'].map((kind) => keys.find((key) => key.startsWith(`${kind}:`))).find(Boolean);
  return best ? fingerprint(['visits of'], [best, name]) : own;
}
