import { cardKey } from '../../model/card-key.ts';
import type { CardId } from '../../model/ids.ts';
import type { CardSummary } from '../../model/summary.ts';
import type { BaseState, Hit, Search, SearchAnswer } from '../contracts/search.ts';
import { countFitting, type Listed } from './count.ts';
import { find } from './find.ts';
import { highlightsOf } from './highlight.ts';
import { birthdaysWithin } from './journal/birthdays.ts';
import { dueClients } from './journal/due-clients.ts';
import { Journal } from './journal/journal.ts';
import { likelyClients } from './likely.ts';
import { Notes } from './notes/notes.ts';
import { paced } from './paced.ts';
import type { SearchPorts } from './ports.ts';
import { ReadModel } from './read-model.ts';
import { saver } from './saver.ts';
import { slices } from './slices.ts';
import { standingOf } from './standing.ts';

const BATCH = 250;
/** The first change is told at once, those of a long copy or import so often: each telling is drawn by the page. */
const TELL_EVERY_MS = 250;
/** How long after a failure of the storage it is asked again. */
const RETRY_MS = 2_000;
/** So long after a keystroke the next one is awaited. */
const TYPING_MS = 1_000;

/** The search over the rows of `ports.source`. Nothing happens before `start`. */
export function createSearch(ports: SearchPorts): Search {
  let model = new ReadModel(ports, 'en');
  let tell: (state: BaseState) => void = () => undefined;
  let ready = false;
  let latest = 0;
  /** The latest of each kind of background question. */
  const asking = new Map<string, number>();
  let answering = 0;
  let pulling = false;
  let news = false;
  let asked = Number.NEGATIVE_INFINITY;

  function rowOf(card: CardId): CardSummary | undefined {
    return model.row(card);
  }

  const notes = new Notes(ports, { row: rowOf, isBusy: () => pulling, isOfMany: (card) => model.joined.isOfMany(card) });
  const journal = new Journal(ports.days, rowOf, (card) => model.joined.headOf(card));

  const save = saver(
    ports,
    () => model.save(),
    () => pulling,
    () => ports.now() - asked < TYPING_MS,
  );

  const sayState = () => tell({ total: model.base.size, version: model.version, ready, visitsVersion: journal.version });
  const changed = paced(ports, TELL_EVERY_MS, sayState);
  /** By itself: a booking's row and its day come one shortly after the other. */
  const visitsChanged = paced(ports, TELL_EVERY_MS, sayState);

  /** Takes in whatever was written since, until there is no more. One at a time. */
  async function pull(): Promise<void> {
    news = true;
    if (pulling) return;
    pulling = true;
    try {
      while (news) {
        news = false;
        const changes = await ports.source.since(model.rev, BATCH);
        if (changes.length > 0) {
          await model.apply(changes);
          journal.rowsChanged(changes.map(({ doc }) => doc));
          save.changed(
            changes.length,
            changes.some(({ summary }) => summary === null),
          );
          news ||= changes.length === BATCH;
        }
        ready = true;
        changed();
      }
    } catch {
      // The storage is busy, full or cut off; the store tells the person. What is here goes on answering.
      ports.after(RETRY_MS, () => void pull());
    } finally {
      pulling = false;
    }
  }

  async function loadSaved(): Promise<void> {
    const loaded = await model.load().catch(async () => {
      await model.discardSaved().catch(() => undefined);
      return false;
    });
    if (!loaded) return;
    ready = true;
    changed();
  }

  /**
   * Takes a query to its end. Once its slice is used up, newer messages are let in; when one is a newer query, null. When the
   * rows changed meanwhile, it begins again, and isn't interrupted any more.
   */
  async function complete<T>(begin: () => Generator<undefined, T>, wanted: () => boolean): Promise<T | null> {
    const { rest } = slices(ports);
    const version = model.version;
    let steps = begin();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (model.version !== version) continue;
      await rest();
      if (!wanted()) return null;
      if (model.version !== version) steps = begin();
    }
  }

  /** Goes through all rows, while `search` goes first at every step. A newer question of the same kind ends it with null. */
  async function goThrough<T>(kind: string, begin: (listed: Listed) => Generator<undefined, T>): Promise<T | null> {
    const mine = (asking.get(kind) ?? 0) + 1;
    const isLatest = () => asking.get(kind) === mine;
    asking.set(kind, mine);
    await ports.pause();
    const { rest } = slices(ports);
    const { base, listed } = model;
    const steps = begin({ slots: listed, row: (slot) => base.at(slot)?.row });
    for (;;) {
      while (isLatest() && answering > 0) await ports.pause();
      if (!isLatest()) return null;
      const step = steps.next();
      if (step.done) return step.value;
      const pause = rest();
      if (pause) await pause;
    }
  }

  /** Running numbers may tell of more cards yet to be read than there are. */
  function ofThoseHere<T extends { readonly unread: number } | null>(answer: T): T {
    return answer && { ...answer, unread: Math.min(answer.unread, model.base.size || answer.unread) };
  }

  const calls: Search = {
    async start(language, onChange) {
      tell = onChange;
      model = new ReadModel(ports, language);
      await loadSaved();
      ports.source.onNews(() => void pull());
      void pull();
      notes.start();
      journal.start(visitsChanged);
    },

    async setLanguage(language) {
      await model.sort(language);
      save.changed(0, false);
      changed();
    },

    async rows(start, count) {
      const { base, listed, version } = model;
      return { version, total: listed.length, rows: Array.from(listed.subarray(start, start + count), (slot) => base.row(slot)) };
    },

    async position(id: CardId) {
      return model.position(id);
    },

    async search(query, limit): Promise<SearchAnswer | null> {
      const mine = ++latest;
      asked = ports.now();
      // A newer call may be waiting already: it is let in first, and ends this one.
      await ports.pause();
      if (mine !== latest) return null;
      answering++;
      try {
        const answered = await complete(
          function* () {
            const { where } = model;
            where.base.setToday(ports.today());
            return { where, found: yield* find(where, query, limit) };
          },
          () => mine === latest,
        );
        if (!answered) return null;
        const { where, found } = answered;
        const hits = found.hits.map(({ slot, looks }): Hit => {
          const summary = where.base.row(slot);
          return { summary, highlights: highlightsOf(summary, looks, where.base.names) };
        });
        return { query, hits, total: found.total, exact: found.exact };
      } finally {
        // An older query that was let go of may still be on its way out.
        if (--answering === 0) model.where.base.vocabulary.release();
      }
    },

    searchNotes: async (query, limit) => ofThoseHere(await notes.search(query, limit)),

    async byCardNumber(number) {
      const key = `#${cardKey(number)}#`;
      if (key === '##') return null;
      for (const slot of model.base.used()) if (model.base.at(slot)?.digits.includes(key)) return model.base.row(slot).id;
      return null;
    },

    async likelySame(draft, except) {
      // A keystroke in the search that waits already goes first.
      await ports.pause();
      return likelyClients(model.where, draft, except && model.joined.headOf(except));
    },

    async standing(id) {
      return standingOf(model.base, model.joined.headOf(id));
    },

    count: (wanted) => goThrough(`count ${wanted.of ?? ''}`, (listed) => countFitting(listed, wanted, ports.today())),

    visits: async (from, to) => ofThoseHere(await journal.days(from, to)),

    due: (wanted) => goThrough('due', (listed) => dueClients(listed, wanted)),

    birthdays: (today, days, limit) => goThrough('birthdays', (listed) => birthdaysWithin(listed, today, days, limit)),

    client: async (id) => rowOf(id) ?? journal.absent(model.joined.headOf(id)),
  };
  // Nothing is looked for in notes while somebody is among people.
  return { ...calls, search: (query, limit) => notes.giveWayTo(() => calls.search(query, limit)) };
}
