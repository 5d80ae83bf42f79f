import type { CardText } from '../../../model/card-texts.ts';
import type { CardId } from '../../../model/ids.ts';
import { otherLayouts } from '../../../model/names/keyboard.ts';
import type { CardSummary } from '../../../model/summary.ts';
import type { NoteHit, NotesAnswer } from '../../contracts/search.ts';
import { excerptOf, type Sought, sought } from './excerpt.ts';
import { dayOf, NoteIndex } from './note-index.ts';
import { MEETS, meeting, type NoteTerm, readNoteQuery } from './note-query.ts';
import { NoteSpellings } from './note-spellings.ts';

/** A card's texts as the device's storage has them; none: they are gone. */
export interface NoteChange {
  readonly doc: CardId;
  readonly rev: number;
  readonly texts: readonly CardText[];
}

/** Where texts come from: the device's storage, which the store worker writes. */
export interface NoteSource {
  /** Rows written after revision `rev`, oldest first, at most `limit`; fewer: there are no more. */
  since(rev: number, limit: number): Promise<readonly NoteChange[]>;
  ofCards(cards: readonly CardId[]): Promise<readonly NoteChange[]>;
  /** How many cards' texts are yet to be read here, by the store or from revision `rev` on. */
  unread(rev: number): Promise<number>;
  /** Calls `listener` whenever rows may have been written. */
  onNews(listener: () => void): void;
}

interface Ports {
  readonly notes?: NoteSource;
  readonly pause: () => Promise<void>;
  readonly now: () => number;
  readonly after: (milliseconds: number, run: () => void) => void;
}

/** What people's search has that notes need. */
export interface People {
  row(card: CardId): CardSummary | undefined;
  /** Rows are being taken in or indexed. */
  isBusy(): boolean;
  /** Other cards are in this one; `row` gives its row for each of them. */
  isOfMany?(card: CardId): boolean;
}

const BATCH = 200;
/** Steps of this many ms, between which people's search goes first: while notes are read in, and while a query is answered. */
const READ_MS = 4;
const STEP_MS = 2;
const WORDS_AT_ONCE = 250;
const CARDS_AT_ONCE = 500;
/** After the start, and again while people's rows are being indexed (ms). */
const LATER_MS = 1_000;
const RETRY_MS = 2_000;

interface Found {
  readonly card: CardId;
  readonly day: number;
}

/** The search in notes, beside that of people: it takes the thread only when nobody else wants it. */
export class Notes {
  private readonly ports: Ports;
  private readonly people: People;
  private readonly index = new NoteIndex();
  private readonly spellings = new NoteSpellings(this.index.vocabulary);
  private rev = 0;
  private latest = 0;
  /** Searches among people that have no answer yet. */
  private asked = 0;
  private reading = false;
  private again = false;
  private begun = false;
  private isLater = false;

  constructor(ports: Ports, people: People) {
    this.ports = ports;
    this.people = people;
  }

  /** Reads the device's texts in when there is time, and follows them from then on. */
  start(): void {
    this.ports.notes?.onNews(() => {
      if (this.begun) void this.read();
    });
    this.readLater(LATER_MS);
  }

  /** Does what goes first: meanwhile nothing is done here. */
  async giveWayTo<T>(work: () => Promise<T>): Promise<T> {
    this.asked++;
    try {
      return await work();
    } finally {
      this.asked--;
    }
  }

  /** Contract of `Search.searchNotes`. */
  async search(query: string, limit: number): Promise<NotesAnswer | null> {
    const mine = ++this.latest;
    if (!this.begun) void this.read();
    const isOver = () => mine !== this.latest;
    const rest = this.resting(STEP_MS, isOver);
    await this.ports.pause();
    const terms = readNoteQuery(query);
    const asTyped = await this.find(terms, limit, rest, isOver);
    let found = asTyped;
    for (const typed of otherLayouts(query)) if (found?.total === 0) found = await this.find(readNoteQuery(typed), limit, rest, isOver);
    if (asTyped && found?.total === 0) {
      const meant = await this.spellings.meant(terms, asTyped.missing, rest, isOver);
      if (meant) found = await this.find(meant, limit, rest, isOver);
    }
    if (!found || isOver()) return null;
    const hits = await this.show(found, rest);
    const gone = found.best.length - hits.length;
    const unread = (await this.ports.notes?.unread(this.rev)) ?? 0;
    return isOver() ? null : { query, hits, total: found.total - gone, unread };
  }

  /** The latest cards that have all words; null once a newer query came. */
  private async find(terms: readonly NoteTerm[], limit: number, rest: () => Promise<void> | undefined, isOver: () => boolean) {
    const best: Found[] = [];
    let total = 0;
    const { words, bits, missing } = await this.meetings(terms, rest, isOver);
    if (terms.length === 0 || missing.size > 0) return isOver() ? null : { best, total, words, missing };
    const { index, people } = this;
    const told = new Set<CardId>();
    const all = terms.reduce((sum, _, n) => sum | (1 << n), 0);
    for (let from = 0; from < index.end; from += CARDS_AT_ONCE) {
      await rest();
      if (isOver()) return null;
      index.scan(from, Math.min(index.end, from + CARDS_AT_ONCE), bits, all, (slot, of) => {
        const card = index.cardAt(slot);
        const row = card && people.row(card);
        if (!row) return;
        // Of merged cards that all hold the words, the first is enough.
        if (row.id !== card || people.isOfMany?.(card)) {
          if (told.has(row.id)) return;
          told.add(row.id);
        }
        total++;
        // A note has no day of its own: it is true for as long as the client comes.
        offer(best, { card, day: of || dayOf(row.lastVisit || row.createdAt) }, limit);
      });
    }
    return { best, total, words, missing };
  }

  /** Which words of the notes meet which of those typed, each of which has its bit. */
  private async meetings(
    terms: readonly NoteTerm[],
    rest: () => Promise<void> | undefined,
    isOver: () => boolean,
  ): Promise<{ words: readonly Sought[]; bits: Uint16Array; missing: ReadonlySet<number> }> {
    const { vocabulary } = this.index;
    const bits = new Uint16Array(terms.length > 0 ? vocabulary.end : 0);
    const loose: number[][] = terms.map(() => []);
    const found = terms.map(() => false);
    for (let number = 0; number < bits.length && !isOver(); number++) {
      const form = vocabulary.formAt(number);
      for (const [n, term] of terms.entries()) {
        const met = form === '' ? MEETS.not : meeting(form, term);
        if (met === MEETS.surely) {
          bits[number] = (bits[number] ?? 0) | (1 << n);
          found[n] = true;
        } else if (met === MEETS.loosely) loose[n]?.push(number);
      }
      if (number % WORDS_AT_ONCE === 0) await rest();
    }
    const words = terms.map((term, n) => sought(term, found[n] ?? false));
    for (const [n, word] of words.entries()) {
      if (word.loose) for (const number of loose[n] ?? []) bits[number] = (bits[number] ?? 0) | (1 << n);
    }
    const isMissing = (word: Sought, n: number) => !found[n] && !(word.loose && (loose[n] ?? []).length > 0);
    return { words, bits, missing: new Set(words.flatMap((word, n) => (isMissing(word, n) ? [n] : []))) };
  }

  /** The lines to show. A card whose texts have changed meanwhile, and don't hold the words any more, is left out. */
  private async show({ best, words }: { best: readonly Found[]; words: readonly Sought[] }, rest: () => Promise<void> | undefined) {
    const hits: NoteHit[] = [];
    if (best.length === 0) return hits;
    const rows = (await this.ports.notes?.ofCards(best.map(({ card }) => card))) ?? [];
    const texts = new Map(rows.map((row) => [row.doc, row.texts]));
    for (const { card } of best) {
      const excerpt = excerptOf(texts.get(card) ?? [], words);
      const summary = this.people.row(card);
      if (summary && excerpt) hits.push({ summary, ...excerpt });
      await rest();
    }
    return hits;
  }

  /** Takes in whatever was written since, until there is no more. One at a time. */
  private async read(): Promise<void> {
    const { notes } = this.ports;
    this.begun = true;
    this.again = true;
    if (this.reading || !notes) return;
    this.reading = true;
    const rest = this.resting(READ_MS, () => false);
    try {
      while (this.again) {
        // Rows of people come first.
        if (this.people.isBusy()) return this.readLater(LATER_MS);
        this.again = false;
        const rows = await notes.since(this.rev, BATCH);
        for (const { doc, rev, texts } of rows) {
          this.index.put(doc, texts);
          this.rev = rev;
          await rest();
        }
        this.again ||= rows.length === BATCH;
      }
    } catch {
      // The storage is busy or cut off; the store tells the person. What is here goes on answering.
      this.readLater(RETRY_MS);
    } finally {
      this.reading = false;
    }
  }

  private readLater(ms: number): void {
    if (this.isLater) return;
    this.isLater = true;
    this.ports.after(ms, () => {
      this.isLater = false;
      void this.read();
    });
  }

  /** To be called between small steps: gives way to whatever waits, and for as long as somebody is being looked for. */
  private resting(step: number, isOver: () => boolean): () => Promise<void> | undefined {
    const { ports } = this;
    let started = ports.now();
    const wait = async () => {
      do await ports.pause();
      while (this.asked > 0 && !isOver());
      started = ports.now();
    };
    return () => (this.asked > 0 || ports.now() - started >= step ? wait() : undefined);
  }
}

/** Puts one among the best, the latest first, if it is one of them. */
function offer(best: Found[], one: Found, limit: number): void {
  let at = best.length;
  while (at > 0 && isBefore(one, best[at - 1])) at--;
  if (at >= limit) return;
  best.splice(at, 0, one);
  if (best.length > limit) best.pop();
}

function isBefore(a: Found, b: Found | undefined): boolean {
  return b !== undefined && (a.day > b.day || (a.day === b.day && a.card < b.card));
}
