import { columnOf, readingOf } from '../../model/columns/columns.ts';
import type { ExportCell } from '../../model/export/cell.ts';
import { FULL_COLUMNS } from '../../model/export/full-columns.ts';
import { type FullClient, fullCell } from '../../model/export/full-row.ts';
import { cellWriter } from '../../model/export/shown-cells.ts';
import type { ExportWords } from '../../model/export/words.ts';
import type { BlobHash, IsoDate } from '../../model/ids.ts';
import type { Salon } from '../../model/salon.ts';
import type { CardSummary } from '../../model/summary.ts';
import type { Digest } from '../../model/wire/change-header.ts';
import type { Exported, ExportedColumns, Exporter, ExportWish, SalonProgress, ShownColumn } from '../contracts/export.ts';
import type { Progress } from '../contracts/store.ts';
import { mediaTypeOf } from '../photo/making/media-type.ts';
import { done, failed, problemOf } from '../store/outcome.ts';
import type { Neighbours } from '../store/ports.ts';
import { readSalonRow } from '../store/rows/place.ts';
import type { DeviceStorage } from '../store/storage-port.ts';
import { type BaseRow, everybody, readHeirs, rowsOf } from './base-rows.ts';
import { csvFile } from './csv-file.ts';
import { type CardReader, fullClients } from './full-clients.ts';
import { openSalon } from './salon/open-salon.ts';
import { saveSalon } from './salon/save-salon.ts';
import type { FileColumn, TableFile } from './table-file.ts';
import { vCardFile } from './vcard-file.ts';
import { xlsxFile } from './xlsx/xlsx-file.ts';

/** What the export needs of its surroundings. */
export interface ExportPorts {
  readonly storage: DeviceStorage;
  readonly neighbours: Pick<Neighbours, 'post'>;
  readonly readCard: CardReader;
  readonly digest: Digest;
  /** Names pictures by their bytes. */
  readonly hash: (bytes: Uint8Array) => Promise<BlobHash>;
  /** Resolves when Automerge's WASM is there. */
  readonly automerge: () => Promise<void>;
  /** Lets messages that wait (a cancellation) be handled. */
  readonly breathe: () => Promise<void>;
  /** Epoch ms. */
  readonly now: () => number;
  readonly report: (fault: unknown) => void;
}

/** Clients read and written at a time. */
const BATCH = 250;

class Cancelled extends Error {
  override name = 'Cancelled';
}

/** The export without a thread around it. */
export function createExporter(ports: ExportPorts): Exporter {
  /** Counts wishes: an older one that goes on finds that it is not the latest. */
  let latest = 0;
  async function inTurn<T>(work: (stop: () => void) => Promise<T>) {
    const turn = ++latest;
    try {
      return await work(() => {
        if (turn !== latest) throw new Cancelled();
      });
    } catch (error) {
      return error instanceof Cancelled ? failed('cancelled') : failed(problemOf(error, ports.report));
    }
  }
  return {
    write: (wish, today, onProgress) => inTurn(async (stop) => done(await written(ports, wish, today, onProgress, stop))),
    saveSalon: (fetchPicture, onProgress) =>
      inTurn((stop) =>
        saveSalon({
          ...ports,
          now: () => new Date(ports.now()).toISOString(),
          fetchPicture,
          onProgress: nowAndThen(onProgress, ports.now),
          stop,
        }),
      ),
    openSalon: (file, onProgress) => inTurn((stop) => openSalon(file, { ...ports, onProgress: nowAndThen(onProgress, ports.now), stop })),
    async cancel() {
      latest++;
    },
  } satisfies Exporter;
}

/** How far it is is told at most this often (ms): every telling is drawn by the page, which has other work. */
const TELL_EVERY = 250;

/** Tells the first and the last of each part, and what lies between now and then. */
function nowAndThen(onProgress: (progress: SalonProgress) => void, now: () => number): (progress: SalonProgress) => void {
  let told = 0;
  let part = '';
  return (progress) => {
    if (progress.part === part && progress.done < progress.total && now() - told < TELL_EVERY) return;
    told = now();
    ({ part } = progress);
    onProgress(progress);
  };
}

/** A file that takes clients batch by batch. */
interface ClientFile {
  add(rows: readonly BaseRow[]): Promise<void>;
  done(): Blob;
}

async function written(
  ports: ExportPorts,
  { clients, format, columns, words }: ExportWish,
  today: IsoDate,
  onProgress: (progress: Progress) => void,
  stop: () => void,
): Promise<Exported> {
  const { storage, breathe } = ports;
  const ids = clients.of === 'all' ? await everybody(storage, words.locale, stop) : clients.ids;
  const heirs = await readHeirs(storage);
  const file = format === 'vcard' ? await vCards(ports, stop) : await tableOf(ports, columns, format === 'csv', words, today, stop);
  let count = 0;
  const tell = nowAndThen(onProgress, ports.now);
  tell({ part: 'cards', done: 0, total: ids.length });
  for (let at = 0; at < ids.length; at += BATCH) {
    const rows = await rowsOf(storage, ids.slice(at, at + BATCH), heirs);
    await file.add(rows);
    count += rows.length;
    tell({ part: 'cards', done: Math.min(at + BATCH, ids.length), total: ids.length });
    await breathe();
    stop();
  }
  return { file: file.done(), count };
}

async function tableOf(
  ports: ExportPorts,
  columns: ExportedColumns,
  isCsv: boolean,
  words: ExportWords,
  today: IsoDate,
  stop: () => void,
): Promise<ClientFile> {
  const open = (fileColumns: readonly FileColumn[]): TableFile =>
    isCsv ? csvFile(fileColumns, words.locale) : xlsxFile(fileColumns, words.sheet);
  const salon = await salonOf(ports.storage);
  const writers = salon ? shownColumns(columns.of === 'shown' ? columns.columns : columns.figures, salon, today, words) : [];
  if (columns.of === 'everything') {
    const full = FULL_COLUMNS.map((id) => ({ heading: words.headings[id], width: widthOf(words.headings[id], FULL_WIDTHS[id]) }));
    const file = open([...full, ...writers]);
    return {
      add: async (rows) => {
        const clients = await fullClients(ports.storage, rows, ports.readCard, categoryNames(salon), stop);
        const beside = ({ summary }: FullClient) => writers.map(({ write }) => write(summary));
        file.add(clients.map((client) => [...FULL_COLUMNS.map((column) => fullCell(column, client, words)), ...beside(client)]));
      },
      done: () => file.done(),
    };
  }
  const file = open(writers);
  return { add: async (rows) => file.add(rows.map(({ summary }) => writers.map(({ write }) => write(summary)))), done: () => file.done() };
}

function salonOf(storage: DeviceStorage): Promise<Salon | null> {
  return storage.read(['meta'], async (reader) => (await readSalonRow(reader))?.view ?? null);
}

function categoryNames(salon: Salon | null): (id: string) => string {
  const names = new Map<string, string>(salon?.categories.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? '';
}

interface ShownWriter extends FileColumn {
  readonly write: (client: CardSummary) => ExportCell;
}

function shownColumns(columns: readonly ShownColumn[], salon: Salon, today: IsoDate, words: ExportWords): readonly ShownWriter[] {
  const reading = readingOf(salon, today);
  return columns.flatMap(({ id, heading }) => {
    const column = columnOf(id, salon);
    return column ? [{ heading, width: widthOf(heading, KIND_WIDTHS[column.kind]), write: cellWriter(column, reading, words) }] : [];
  });
}

/** Letters that fit beside each other in a usual cell. */
const KIND_WIDTHS = { text: 22, number: 10, money: 14, date: 12, days: 10, choice: 16, list: 24, yesNo: 10 } as const;
const USUAL_WIDTH = 16;
const FULL_WIDTHS: Readonly<Record<string, number>> = {
  note: 50,
  street: 28,
  email: 26,
  email2: 26,
  allergies: 28,
  wishes: 28,
  postcode: 10,
  sex: 10,
};

function widthOf(heading: string, width = USUAL_WIDTH): number {
  return Math.min(40, Math.max(width, heading.length + 2));
}

async function vCards({ storage, readCard }: ExportPorts, stop: () => void): Promise<ClientFile> {
  const file = vCardFile();
  const nameOf = categoryNames(await salonOf(storage));
  return {
    add: async (rows) => {
      for (const client of await fullClients(storage, rows, readCard, nameOf, stop)) {
        const { photo } = client.summary;
        file.add(client, photo && (await pictureHere(storage, photo)));
      }
    },
    done: () => file.done(),
  };
}

/** A picture, as far as it is on this device. */
async function pictureHere(storage: DeviceStorage, hash: BlobHash): Promise<{ readonly type: string; readonly bytes: Uint8Array } | null> {
  const row = await storage.read(['blobs'], (reader) => reader.get('blobs', [hash]));
  const type = row && mediaTypeOf(row.bytes);
  return row && type ? { type, bytes: row.bytes } : null;
}
