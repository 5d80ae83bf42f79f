import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import type { CardSummary } from '../../model/summary.ts';
import { client } from '../../workers/search/testing/memory.ts';
import { CannotRun } from './bench.ts';
import { TODAY, YESTERDAY } from './search-base.ts';

/** A query and the numbers of the clients that it means. */
export interface Labelled {
  readonly kind: string;
  readonly query: string;
  readonly meant: readonly number[];
}
export interface LabelledSet {
  /** Numbered from `from`, all seen on the same day. */
  readonly clients: readonly CardSummary[];
  readonly queries: readonly Labelled[];
}

const FOLDER = new URL('../fixtures/search/', import.meta.url);
const COLUMNS = ['id', 'given', 'family', 'phone', 'email', 'card'] as const;

/** The project's own set: the format is told in its README. */
export function ownSet(from: number): LabelledSet {
  return readSet(fileURLToPath(new URL('clients.csv', FOLDER)), fileURLToPath(new URL('queries.tsv', FOLDER)), from, YESTERDAY);
}

/**
 * A labelled set from two files: clients as CSV with the columns id, given, family, phone, email, card (and, where wanted,
 * middle, nickname, company), queries as lines `query<TAB>id,id,…` or `kind<TAB>query<TAB>id,id,…`.
 * @throws CannotRun, which tells in plain words which file and line can't be read.
 */
export function readSet(clientsFile: string, queriesFile: string, from: number, seen = TODAY): LabelledSet {
  const numbers = new Map<string, number>();
  const clients = records(clientsFile).map((record, n) => {
    const id = record.id?.trim() ?? '';
    if (id === '') throw new CannotRun(`${clientsFile}, line ${n + 2}: a client has no id.`);
    if (numbers.has(id)) throw new CannotRun(`${clientsFile}, line ${n + 2}: the id ${id} is there twice.`);
    numbers.set(id, from + n);
    return rowOf(record, from + n, seen);
  });
  return { clients, queries: readQueries(queriesFile, numbers) };
}

type Fields = Readonly<Record<string, string>>;

function records(file: string): readonly Fields[] {
  const { data, meta } = Papa.parse<Fields>(textOf(file), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim(),
  });
  const missing = COLUMNS.filter((name) => !meta.fields?.includes(name));
  if (missing.length > 0) throw new CannotRun(`${file}: the first line lacks ${missing.join(', ')}; it must name ${COLUMNS.join(',')}.`);
  if (data.length === 0) throw new CannotRun(`${file}: no clients in it.`);
  return data;
}

function rowOf(record: Fields, n: number, seen: string): CardSummary {
  const of = (name: string) => record[name]?.trim() ?? '';
  const list = (name: string) =>
    of(name)
      .split(';')
      .map((one) => one.trim())
      .filter(Boolean);
  return client(n, {
    kind: of('given') === '' && of('family') === '' && of('company') !== '' ? 'company' : 'person',
    given: of('given'),
    family: of('family'),
    middle: of('middle'),
    nickname: of('nickname'),
    company: of('company'),
    phones: list('phone'),
    emails: list('email'),
    cards: list('card'),
    createdAt: `${seen}T08:00:00.000Z`,
    visits: 1,
    lastVisit: seen,
  });
}

function readQueries(file: string, numbers: ReadonlyMap<string, number>): Labelled[] {
  const lines = textOf(file).split(/\r?\n/);
  const queries: Labelled[] = [];
  for (const [n, line] of lines.entries()) {
    if (line.trim() === '' || line === 'kind\tquery\tids' || line === 'query\tids') continue;
    const cells = line.split('\t');
    const [kind, query = '', ids = ''] = cells.length > 2 ? cells : ['given', ...cells];
    const meant = ids.split(',').map((id) => numbers.get(id.trim()));
    if (query.trim() === '' || ids.trim() === '') throw new CannotRun(`${file}, line ${n + 1}: not «query<TAB>id,id,…».`);
    const known = meant.filter((one) => one !== undefined);
    if (known.length < meant.length) throw new CannotRun(`${file}, line ${n + 1}: an id in «${ids}» is not among the clients.`);
    queries.push({ kind: kind ?? '', query, meant: known });
  }
  if (queries.length === 0) throw new CannotRun(`${file}: no queries in it.`);
  return queries;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new CannotRun(`${file} can't be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}.`, { cause: error });
  }
}
