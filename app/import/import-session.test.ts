import { describe, expect, it } from 'vitest';
import type { EntryId } from '../../model/ids.ts';
import type { ImportField } from '../../model/import/fields.ts';
import { NO_SALON } from '../../model/import/read-row.ts';
import type {
  FileOutcome,
  ImportChoice,
  ImportOutlook,
  ImportPreview,
  ImportReport,
  ImportSettings,
} from '../../workers/contracts/import.ts';
import type { Outcome, Progress } from '../../workers/contracts/store.ts';
import { createImportSession, type ImportThreads } from './import-session.ts';

const preview = (fileName: string): ImportPreview => ({
  fileName,
  kind: 'csv',
  ofVisits: false,
  encoding: 'utf-8',
  delimiter: ',',
  header: true,
  columns: [],
  total: 3,
  importable: 2,
  refused: 1,
  marked: 0,
  newCategories: [],
  problems: [],
  rows: [],
  problemRows: [],
});
const report: ImportReport = {
  created: 2,
  changed: 0,
  failed: 0,
  present: 0,
  refused: 1,
  marked: 0,
  cancelled: false,
  problem: null,
  milliseconds: 5,
};
const OUTLOOK: ImportOutlook = {
  created: 2,
  changed: 0,
  unchanged: 0,
  visits: 0,
  doubtful: 0,
  fields: [],
  changes: [],
  doubtfulRows: [],
};
const SALON = { ...NO_SALON, currency: 'EUR' };
const file = (name: string) => new File(['x'], name);

/** Workers whose answers are given by hand. */
function threadsByHand() {
  const reads: PromiseWithResolvers<FileOutcome>[] = [];
  const adjusted: ImportSettings[] = [];
  const running = withResolvers<Outcome<ImportReport>>();
  let tell: (progress: Progress) => void = () => {};
  let cancelled = false;
  const compared: ImportChoice[] = [];
  const undone: EntryId[] = [];
  const added: string[] = [];
  const remembered: (readonly [string, ImportField])[] = [];
  const reading = () => {
    const next = withResolvers<FileOutcome>();
    reads.push(next);
    return next.promise;
  };
  const threads: ImportThreads = {
    read: reading,
    adjust: (settings) => {
      adjusted.push(settings);
      return reading();
    },
    addCategories: async (categories) => {
      added.push(...categories.map(({ name }) => name));
    },
    run: (onProgress) => {
      tell = onProgress;
      return running.promise;
    },
    cancel: async () => {
      cancelled = true;
    },
    compare: async (choice) => {
      compared.push(choice);
      return { ok: true, value: OUTLOOK };
    },
    putPhotos: async () => undefined,
    undo: async (action) => {
      undone.push(action);
      return { ok: true, value: { changed: 2, unchanged: 0, failed: [], cancelled: false } };
    },
    newAction: () => 'action' as EntryId,
    remember: (set) => remembered.push(...set),
  };
  const answer = (at: number, outcome: FileOutcome) => reads[at]?.resolve(outcome);
  return {
    threads,
    answer,
    adjusted,
    compared,
    undone,
    remembered,
    running,
    tell: (progress: Progress) => tell(progress),
    cancelled: () => cancelled,
    fail: (at: number) => reads[at]?.reject(new Error('gone')),
  };
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
type PromiseWithResolvers<T> = ReturnType<typeof withResolvers<T>>;

async function previewed() {
  const hand = threadsByHand();
  const session = createImportSession(hand.threads, () => {});
  const chosen = session.choose(file('a.csv'), 'IT', '2026-11-22', SALON);
  hand.answer(0, { ok: true, preview: preview('a.csv') });
  await chosen;
  return { ...hand, session };
}

describe('an import', () => {
  it('shows what is wrong with a file, and takes another', async () => {
    const hand = threadsByHand();
    const session = createImportSession(hand.threads, () => {});
    const first = session.choose(file('a.pdf'), 'IT', '2026-11-22', SALON);
    expect(session.view()).toEqual({ step: 'reading', fileName: 'a.pdf' });
    hand.answer(0, { ok: false, problem: 'notATable' });
    await first;
    expect(session.view()).toEqual({ step: 'choose', fileName: 'a.pdf', problem: 'notATable' });
    const second = session.choose(file('b.csv'), 'IT', '2026-11-22', SALON);
    hand.answer(1, { ok: true, preview: preview('b.csv') });
    await second;
    expect(session.view()).toMatchObject({ step: 'preview', preview: { fileName: 'b.csv' } });
  });

  it('says so when the worker has gone', async () => {
    const hand = threadsByHand();
    const session = createImportSession(hand.threads, () => {});
    const chosen = session.choose(file('a.csv'), 'IT', '2026-11-22', SALON);
    hand.fail(0);
    await chosen;
    expect(session.view()).toMatchObject({ step: 'choose', problem: 'internal' });
  });

  it('shows the file that was chosen last, whichever is read first', async () => {
    const hand = threadsByHand();
    const session = createImportSession(hand.threads, () => {});
    const both = [session.choose(file('a.csv'), 'IT', '2026-11-22', SALON), session.choose(file('b.csv'), 'IT', '2026-11-22', SALON)];
    hand.answer(1, { ok: true, preview: preview('b.csv') });
    hand.answer(0, { ok: true, preview: preview('a.csv') });
    await Promise.all(both);
    expect(session.view()).toMatchObject({ preview: { fileName: 'b.csv' } });
  });

  it('keeps what was set by hand, and forgets columns that are no more', async () => {
    const { session, answer, adjusted } = await previewed();
    const change = async (settings: ImportSettings) => {
      const done = session.adjust(settings);
      answer(adjusted.length, { ok: true, preview: preview('a.csv') });
      await done;
    };
    await change({ fields: { 1: 'note' } });
    await change({ fields: { 2: 'phone' } });
    await change({ encoding: 'windows-1251' });
    await change({ delimiter: ';' });
    expect(adjusted).toEqual([
      { fields: { 1: 'note' } },
      { fields: { 1: 'note', 2: 'phone' } },
      { fields: { 1: 'note', 2: 'phone' }, encoding: 'windows-1251' },
      { fields: {}, encoding: 'windows-1251', delimiter: ';' },
    ]);
  });

  it('does not start under settings that leave nothing', async () => {
    const { session, answer } = await previewed();
    const adjusted = session.adjust({ delimiter: '|' });
    await session.run();
    answer(1, { ok: false, problem: 'noUsefulColumn' });
    await adjusted;
    expect(session.view()).toMatchObject({ step: 'preview', problem: 'noUsefulColumn', busy: false });
    await session.run();
    expect(session.view().step).toBe('preview');
  });

  it('starts once it is known who is there already, and as was chosen', async () => {
    const { session, compared, remembered, answer } = await previewed();
    expect(session.view()).toMatchObject({ outlook: { created: 2 }, choice: { differences: 'fill', doubtful: 'leave' } });
    const decided = session.decide({ differences: 'file' });
    expect(session.view()).toMatchObject({ outlook: 'looking' });
    await session.run();
    expect(session.view().step).toBe('preview');
    await decided;
    const adjusted = session.adjust({ fields: { 0: 'note' } });
    answer(1, { ok: true, preview: preview('a.csv') });
    await adjusted;
    // What was chosen holds under another mapping, too.
    expect(compared.map(({ differences }) => differences)).toEqual(['fill', 'file', 'file']);
    expect(remembered).toEqual([['', 'note']]);
  });

  it('is taken back as one, once', async () => {
    const { session, running, undone } = await previewed();
    const done = session.run();
    running.resolve({ ok: true, value: report });
    await done;
    await session.undo();
    expect(session.view()).toMatchObject({ step: 'report', undoing: { done: { changed: 2 } } });
    await session.undo();
    expect(undone).toEqual(['action']);
  });

  it('tells how far it is, stops when asked, and reports', async () => {
    const { session, tell, running, cancelled } = await previewed();
    const done = session.run();
    expect(session.view()).toMatchObject({ step: 'importing', progress: { done: 0, total: 2 }, stopping: false });
    tell({ done: 1, total: 2 });
    await session.stop();
    expect(cancelled()).toBe(true);
    tell({ done: 2, total: 2 });
    expect(session.view()).toMatchObject({ step: 'importing', progress: { done: 2, total: 2 }, stopping: true });
    session.startOver();
    await session.choose(file('b.csv'), 'IT', '2026-11-22', SALON);
    expect(session.view().step).toBe('importing');
    running.resolve({ ok: true, value: report });
    await done;
    expect(session.view()).toMatchObject({ step: 'report', report });
    session.startOver();
    expect(session.view()).toMatchObject({ step: 'choose', problem: null });
  });
});
