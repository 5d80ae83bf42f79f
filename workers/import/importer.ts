import type { FileOutcome, Importer, ImportSettings } from '../contracts/import.ts';
import type { ImportSink } from '../contracts/store.ts';
import { type ChosenFile, type FileReading, readRows, takeFile } from './file-reading.ts';
import { handOver } from './hand-over.ts';
import { previewOf, type RowPlan } from './preview.ts';
import { refusedRowsCsv } from './refused-rows.ts';

/** The file at hand, and how it was last read. */
interface AtHand {
  readonly file: ChosenFile;
  readonly country: string;
  readonly today: string;
  readonly reading: FileReading | null;
  readonly plan: readonly RowPlan[];
}

/** The import's thread. `connect` makes the store's sink of the port that leads to it. */
export function createImporter(connect: (port: MessagePort) => ImportSink): Importer {
  let atHand: AtHand | null = null;
  let cancelled = false;
  /** Counts readings: one that was overtaken by a newer leaves no trace. */
  let latest = 0;

  const readAs = async (file: ChosenFile, settings: ImportSettings, country: string, today: string): Promise<FileOutcome> => {
    const turn = ++latest;
    const reading = readRows(file, settings, country, today);
    if ('problem' in reading) {
      atHand = { file, country, today, reading: null, plan: [] };
      return { ok: false, problem: reading.problem };
    }
    const { preview, plan } = await previewOf(file, reading);
    if (turn === latest) atHand = { file, country, today, reading, plan };
    return { ok: true, preview };
  };

  return {
    async read(file, country, today) {
      atHand = null;
      const taken = await takeFile(file);
      if ('problem' in taken) return { ok: false, problem: taken.problem };
      atHand = { file: taken, country, today, reading: null, plan: [] };
      return readAs(taken, {}, country, today);
    },
    async adjust(settings) {
      return atHand ? readAs(atHand.file, settings, atHand.country, atHand.today) : { ok: false, problem: 'unreadable' };
    },
    async run(port, onProgress) {
      cancelled = false;
      if (!atHand?.reading) return { ok: false, problem: 'internal' };
      try {
        return await handOver(atHand.plan, atHand.reading.rules, connect(port), onProgress, () => cancelled);
      } finally {
        port.close();
      }
    },
    async cancel() {
      cancelled = true;
    },
    async refusedRows(describe, titles) {
      return refusedRowsCsv(atHand?.plan ?? [], atHand?.reading?.header ?? null, describe, titles);
    },
  };
}
