import { readingOf } from '../../model/columns/columns.ts';
import type { ColumnSalon, Reading } from '../../model/columns/value.ts';
import type { IsoDate } from '../../model/ids.ts';
import type { CardSummary } from '../../model/summary.ts';
import type { Table, TableState, View } from '../contracts/table.ts';
import { paced } from '../search/paced.ts';
import { ClientRows } from './client-rows.ts';
import { Duplicates } from './duplicates/duplicates.ts';
import { NO_SALON, type TablePorts } from './ports.ts';
import { Questions } from './questions.ts';
import { answerTo, fitting, rowReader } from './view/answer.ts';
import { WordOrders } from './view/sort-order.ts';
import { ranksOf } from './view/sorting.ts';
import { wordsIn } from './words.ts';

const BATCH = 1_000;
/** The first change is told at once, those of a long copy or import so often: each telling is asked about anew. */
const TELL_EVERY_MS = 400;
/** How long after a failure of the storage it is asked again. */
const RETRY_MS = 2_000;
/** How often it is looked whether the day has turned. */
const DAY_MS = 60_000;

/** After an answer the screen has its rows painted first. */
const WARM_UP_MS = 150;

interface Found {
  readonly view: View;
  readonly version: number;
  readonly slots: Int32Array;
}

/** The table over the rows of `ports.source`. Nothing happens before `start`. */
export function createTable(ports: TablePorts): Table {
  const rows = new ClientRows();
  const questions = new Questions(ports);
  const duplicates = new Duplicates(rows, ports, () => moved());
  const found = new Map<string, Found>();
  let language = 'en';
  let salon: ColumnSalon = NO_SALON;
  let today: IsoDate = '';
  let reading: Reading = readingOf(salon, today);
  let orders = new WordOrders(salon, language);
  let tell: (state: TableState) => void = () => undefined;
  let version = 0;
  let ready = false;
  let read = 0;
  let worthAsking = 0;
  let of = 0;
  let pulling = false;
  let warming = 0;
  let news = false;

  const changed = paced(ports, TELL_EVERY_MS, () => tell({ read, of: Math.max(of, read), ready, total: rows.size, version }));
  const moved = () => {
    version++;
    changed();
  };

  /** What is read with the settings or the day is otherwise now. */
  function readAnew(): void {
    today = ports.today();
    reading = readingOf(salon, today);
    orders = new WordOrders(salon, language);
    rows.columns.dropMoving();
    moved();
  }

  function lookAtDay(): void {
    if (ports.today() !== today) readAnew();
    ports.after(DAY_MS, lookAtDay);
  }

  async function readSalon(): Promise<void> {
    const next = await ports.salon.read().catch(() => null);
    if (!next || JSON.stringify(next) === JSON.stringify(salon)) return;
    salon = next;
    readAnew();
  }

  /**
   * Rows of the first reading. An answer would be another one after each portion, and to work it out costs more than the portion: it is
   * worth asking again whenever there are twice as many, and at the end.
   */
  function readMore(count: number, isAll: boolean): void {
    read += count;
    ready = isAll;
    if (!isAll && rows.size < 2 * worthAsking) return;
    worthAsking = rows.size;
    version++;
  }

  /** Takes in whatever was written since, until there is no more. One at a time. */
  async function pull(): Promise<void> {
    news = true;
    if (pulling) return;
    pulling = true;
    try {
      if (of === 0) of = await ports.source.count();
      while (news) {
        news = false;
        const changes = await ports.source.since(rows.rev, BATCH);
        rows.apply(changes);
        news ||= changes.length === BATCH;
        if (ready) version += Number(changes.length > 0);
        else readMore(changes.length, !news);
        changed();
        // Questions that wait are let in between two portions.
        if (news) await ports.pause();
      }
    } catch {
      // The storage is busy, full or cut off; the store tells the person. What is here goes on answering.
      ports.after(RETRY_MS, () => void pull());
    } finally {
      pulling = false;
    }
  }

  /** Readies the order of each column that is shown, so that a touch on its header finds it there. Whatever is asked goes first. */
  function warmUp({ columns }: View, asked: number): void {
    const mine = ++warming;
    const isWanted = () => mine === warming && ready && version === asked && questions.open === 0;
    const inTurn = async () => {
      for (const column of columns) {
        if (!isWanted()) return;
        await questions.run(() => ranksOf(column, reading, orders, rows), isWanted);
      }
    };
    ports.after(WARM_UP_MS, () => void inTurn());
  }

  const present = (slots: Iterable<number>): CardSummary[] =>
    [...slots].flatMap((slot) => {
      const row = rows.at(slot);
      return row ? [row] : [];
    });

  return {
    async start(first, onState) {
      language = first;
      tell = onState;
      rows.order.setLanguage(language);
      await readSalon();
      readAnew();
      lookAtDay();
      ports.salon.onNews(() => void readSalon());
      ports.source.onNews(() => void pull());
      void pull();
    },

    async setLanguage(next) {
      if (next === language) return;
      language = next;
      rows.order.setLanguage(language);
      orders = new WordOrders(salon, language);
      moved();
    },

    async setView(asker, view, from, count) {
      const asked = version;
      const isWhole = ready;
      const answer = await questions.ask(asker, () => answerTo(view, reading, orders, rows));
      if (!answer) return null;
      const { slots, totals } = answer;
      found.set(asker, { view, version: asked, slots });
      const rowOf = rowReader(view.columns, reading);
      warmUp(view, asked);
      const shown = present(slots.subarray(from, from + count)).map(rowOf);
      return { version: asked, isWhole, total: rows.size, found: slots.length, totals, rows: shown, from };
    },

    async rows(asker, from, count) {
      const last = found.get(asker);
      if (!last) return null;
      return { version: last.version, rows: present(last.slots.subarray(from, from + count)).map(rowReader(last.view.columns, reading)) };
    },

    async ids(asker, from = 0, to = Number.POSITIVE_INFINITY) {
      return present(found.get(asker)?.slots.subarray(from, to) ?? []).map(({ id }) => id);
    },

    async count(asker, rule) {
      const asked = version;
      const slots = await questions.ask(`count ${asker}`, () => fitting(rule, reading, rows));
      return slots && { count: slots.length, total: rows.size, version: asked };
    },

    async words(column, part, limit) {
      return (
        (await questions.run(
          () => wordsIn(column, part, limit, reading, rows),
          () => true,
        )) ?? []
      );
    },

    async deleted() {
      const at = ({ more }: CardSummary) => more.deleted ?? '';
      return [...rows.deleted()].sort((a, b) => (at(a) < at(b) ? 1 : -1));
    },

    duplicates: (asked) => duplicates.answer(asked, () => version),
  };
}
