import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CardId } from '../../model/ids.ts';
import { ROW_PROBLEMS, type RowProblemCode } from '../../model/import/fields.ts';
import type { ImportedClient, ImportSink, Outcome, Progress } from '../contracts/store.ts';
import { createImporter } from './importer.ts';

const TODAY = '2026-11-22';
const fixture = (name: string) => new File([readFileSync(new URL(`../../tests/fixtures/import/${name}`, import.meta.url))], name);
const clients = (count: number) =>
  new File([`Name;Phone\n${Array.from({ length: count }, (_, at) => `Anna ${at};34712${10_000 + at}`).join('\n')}`], 'many.csv');
const DESCRIBE = Object.fromEntries(ROW_PROBLEMS.map((code) => [code, `why ${code}`])) as Record<RowProblemCode, string>;

/** A store that keeps what it is given, once, and can be made to fail. Nobody is in it beforehand. */
function storeInMemory() {
  const stored = new Map<string, ImportedClient>();
  const batches: number[] = [];
  const sink: ImportSink = {
    async take({ create, update }) {
      batches.push(create.length);
      const created = create.map((client) => (stored.has(client.fingerprint) ? null : (client.fingerprint as CardId)));
      for (const client of create) stored.set(client.fingerprint, stored.get(client.fingerprint) ?? client);
      return { ok: true, value: { created, updated: update.map(() => 'unchanged') } };
    },
    rows: async () => ({ ok: true, value: { rows: [], next: null } }),
    madeOf: async (prints) => ({
      ok: true,
      value: prints.map((print) => ({ made: stored.has(print) ? 'here' : 'none', id: print as CardId })),
    }),
    beside: async (cards) => ({ ok: true, value: cards.map(() => ({ note: '', visits: [] })) }),
  };
  return { stored, batches, sink };
}

async function reportOf(worker: ReturnType<typeof createImporter>, onProgress: (progress: Progress) => void = () => {}) {
  const { port1 } = new MessageChannel();
  const outcome = await worker.run(port1, onProgress);
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value;
}

describe('the preview', () => {
  it('names each problem, and counts what will be imported, left out and marked', async () => {
    const worker = createImporter(() => storeInMemory().sink);
    const outcome = await worker.read(fixture('gestionale-1252.csv'), 'IT', TODAY);
    if (!outcome.ok) throw new Error(outcome.problem);
    const { preview } = outcome;
    expect([preview.total, preview.importable, preview.refused, preview.marked]).toEqual([5, 4, 1, 2]);
    expect(preview.problems).toEqual([
      { code: 'nothingToName', count: 1, refused: true },
      { code: 'dateImpossible', count: 1, refused: false },
      { code: 'twoPhones', count: 1, refused: false },
      { code: 'emailDoubtful', count: 1, refused: false },
    ]);
    expect(preview.problemRows.map((row) => `${row.line} ${row.problems.map((one) => one.code).join(' ')}`)).toEqual([
      '6 nothingToName',
      '4 dateImpossible twoPhones',
      '5 emailDoubtful',
    ]);
    expect(preview.rows[0]).toMatchObject({ line: 2, name: 'Giulia Rossi', phone: '+393471234567', email: 'giulia.rossi@esempio.it' });
  });

  it('marks a row that stands in the file twice', async () => {
    const worker = createImporter(() => storeInMemory().sink);
    const outcome = await worker.read(fixture('altegio.csv'), 'RU', TODAY);
    expect(outcome.ok && outcome.preview).toMatchObject({
      total: 5,
      importable: 4,
      marked: 1,
      problems: [{ code: 'sameRowTwice', count: 1, refused: false }],
    });
  });
});

describe('the import', () => {
  it('hands over what can be imported, once, in batches, and tells how far it is', async () => {
    const { sink, stored, batches } = storeInMemory();
    const worker = createImporter(() => sink);
    await worker.read(clients(120), 'IT', TODAY);
    const progress: Progress[] = [];
    expect(await reportOf(worker, (one) => progress.push(one))).toMatchObject({
      created: 120,
      present: 0,
      refused: 0,
      cancelled: false,
      problem: null,
    });
    expect(batches).toEqual([50, 50, 20]);
    expect(progress.at(0)).toEqual({ done: 0, total: 120 });
    expect(progress.at(-1)).toEqual({ done: 120, total: 120 });
    expect(await reportOf(worker)).toMatchObject({ created: 0, present: 120 });
    expect(stored.size).toBe(120);
  });

  it('has the store at work on one batch while the next is on its way, and on no more', async () => {
    const { sink } = storeInMemory();
    let most = 0;
    let underWay = 0;
    const worker = createImporter(() => ({
      ...sink,
      async take(batch) {
        most = Math.max(most, ++underWay);
        const outcome = await sink.take(batch);
        underWay--;
        return outcome;
      },
    }));
    await worker.read(clients(400), 'IT', TODAY);
    expect(await reportOf(worker)).toMatchObject({ created: 400 });
    expect(most).toBe(2);
  });

  it('tells the page a few times a second how far it is, however fast it goes', async () => {
    const worker = createImporter(() => storeInMemory().sink);
    await worker.read(clients(2000), 'IT', TODAY);
    const told: number[] = [];
    const { milliseconds } = await reportOf(worker, ({ done }) => told.push(done));
    expect(told.length).toBeLessThanOrEqual(2 + Math.ceil(milliseconds / 250));
    expect(told.at(-1)).toBe(2000);
  });

  it('counts the second of two same rows as present', async () => {
    const worker = createImporter(() => storeInMemory().sink);
    await worker.read(fixture('altegio.csv'), 'RU', TODAY);
    expect(await reportOf(worker)).toMatchObject({ created: 4, present: 1, marked: 1 });
  });

  it('stops after the batch under way when it is cancelled; what was created stays', async () => {
    const { sink, stored } = storeInMemory();
    const worker = createImporter(() => ({
      ...sink,
      async take(batch) {
        await worker.cancel();
        return sink.take(batch);
      },
    }));
    await worker.read(clients(120), 'IT', TODAY);
    expect(await reportOf(worker)).toMatchObject({ created: 50, cancelled: true, problem: null });
    expect(stored.size).toBe(50);
  });

  it.each<[string, () => Promise<Outcome<never>>, string]>([
    ['is full', async () => ({ ok: false, problem: 'storageFull' }), 'storageFull'],
    ['falls silent', () => Promise.reject(new Error('thread ended')), 'internal'],
  ])('says what it got done when the store %s', async (_, fail, problem) => {
    const { sink } = storeInMemory();
    let calls = 0;
    const worker = createImporter(() => ({ ...sink, take: (batch) => (++calls === 2 ? fail() : sink.take(batch)) }));
    await worker.read(clients(120), 'IT', TODAY);
    expect(await reportOf(worker)).toMatchObject({ created: 50, cancelled: false, problem });
  });

  it('imports nothing where no file was read', async () => {
    const { port1 } = new MessageChannel();
    expect(await createImporter(() => storeInMemory().sink).run(port1, () => {})).toEqual({ ok: false, problem: 'internal' });
  });
});

describe('the rows left out', () => {
  it('come back as a file with line and reason, harmless to a spreadsheet, and can be imported once mended', async () => {
    const worker = createImporter(() => storeInMemory().sink);
    const rows = 'Name;Phone;City\n;;=HYPERLINK("x")\n;;Roma;extra\nAnna;3471234567;Roma';
    await worker.read(new File([rows], 'a.csv'), 'IT', TODAY);
    const blob = await worker.refusedRows(DESCRIBE, { line: 'Line', reason: 'Reason' });
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());
    expect(csv).toBe(
      [
        '\uFEFFName;Phone;City;;Line;Reason',
        `;;"'=HYPERLINK(""x"")";;2;why nothingToName`,
        ';;Roma;extra;3;"why tooManyCells; why nothingToName"',
        '',
      ].join('\r\n'),
    );
    const mended = csv.replace(';;Roma;extra;', 'Sara;+393471234568;Roma;;').replace(`;;"'=HYPERLINK`, `Ida;'+393471234569;"'=HYPERLINK`);
    const outcome = await worker.read(new File([mended], 'mended.csv'), 'IT', TODAY);
    expect(outcome.ok && outcome.preview.rows.map((row) => row.phone)).toEqual(['+393471234569', '+393471234568']);
  });
});
