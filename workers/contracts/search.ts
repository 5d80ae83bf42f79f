import type { CardText } from '../../model/card-texts.ts';
import type { CardId, EntryId, IsoDate } from '../../model/ids.ts';
import type { Known, LikelySame } from '../../model/likely-same/likely-same.ts';
import type { RuleSalon } from '../../model/rules/matches.ts';
import type { CardSummary } from '../../model/summary.ts';
import type { Due } from '../../model/visits/due.ts';
import type { VisitFact } from '../../model/visits/fact.ts';

/** A stretch of a field's text that matched: UTF-16 positions, end exclusive. */
export interface Highlight {
  readonly field: 'name' | 'otherName' | 'phone' | 'email' | 'card';
  /** The text as shown, e.g. the phone that matched; of another name, the patronymic, nickname or company that the name shown lacks. */
  readonly text: string;
  readonly ranges: readonly (readonly [number, number])[];
}

export interface Hit {
  readonly summary: CardSummary;
  /** What matched, most telling first. A name's highlight refers to `displayName(summary)`. */
  readonly highlights: readonly Highlight[];
}

export interface SearchAnswer {
  readonly query: string;
  readonly hits: readonly Hit[];
  /** How many match in all; where not `exact`, at least so many: those found can't be bettered, so not everybody was looked at. */
  readonly total: number;
  readonly exact: boolean;
}

/** A card whose notes hold what was typed. */
export interface NoteHit {
  readonly summary: CardSummary;
  /** Where: the shared note, a single field, a dated comment, a visit's technical note or formula. */
  readonly part: CardText['part'];
  /** Of the comment or visit, '' for the note and single fields, and where this device read the card before it kept this. */
  readonly id: EntryId | '';
  /** Of the comment or visit, '' for the note and single fields. */
  readonly date: IsoDate | '';
  /** One line about what matched, cut at words, '…' where cut. */
  readonly text: string;
  /** Stretches of `text` that matched: UTF-16 positions, end exclusive. */
  readonly ranges: readonly (readonly [number, number])[];
}

export interface NotesAnswer {
  readonly query: string;
  readonly hits: readonly NoteHit[];
  /** How many cards match in all. */
  readonly total: number;
  /** Cards whose notes this device has not read yet. */
  readonly unread: number;
}

/** A place in the salon's top; 1 is the first. Clients level with each other share a place. */
export interface Place {
  readonly place: number;
  /** Of so many clients. */
  readonly of: number;
}

/** Where a client stands among those who came at least once. */
export interface Standing {
  /** Null for one who never came, or is not in the base. */
  readonly byVisits: Place | null;
  /** Among clients whose money is in the same currency; null for one who paid nothing. */
  readonly bySpend: Place | null;
}

/** A client who may be the one that is being written down, and why. */
export type LikelyClient = Omit<LikelySame, 'strength'> & { readonly summary: CardSummary };

/** Whom is asked for by a rule (`model/rules/`). */
export interface RuleAsked {
  /** As it is kept. */
  readonly rule: string;
  readonly salon: RuleSalon;
  /** The category whose rule it is, or null. */
  readonly of: EntryId | null;
  /** So many of them are told, at most. */
  readonly some: number;
}

export interface RuleCount {
  readonly count: number;
  /** Of so many clients. */
  readonly total: number;
  /** The first of them in the order of the list. */
  readonly some: readonly CardSummary[];
}

/** A visit of the journal, with whose it is (of merged cards the one that stands for all); `client` null where this device's base does not have them (yet). */
export interface JournalVisit extends VisitFact {
  readonly card: CardId;
  readonly client: CardSummary | null;
}

export interface JournalDays {
  /** By date, then time. */
  readonly visits: readonly JournalVisit[];
  /** Cards whose visits this device has not read from their documents yet. */
  readonly unread: number;
}

/** Who is to come again. */
export interface DueClient {
  readonly summary: CardSummary;
  /** What for: of the client's services the one that has been due longest in the span asked for. */
  readonly due: Due;
}

export interface DueAsked {
  /** The span of days in which it became, or becomes, time; both days count. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly today: IsoDate;
  readonly services: readonly { readonly id: EntryId; readonly intervalDays: number; readonly active: boolean }[];
  readonly limit: number;
}

export interface DueAnswer {
  /** Those longest due first. Nobody who has a booking from today on, and nobody whom the salon no longer books. */
  readonly clients: readonly DueClient[];
  readonly total: number;
}

/** Whose birthday is near. */
export interface Birthday {
  readonly summary: CardSummary;
  readonly on: IsoDate;
  readonly inDays: number;
  /** Null where the year of birth is not known. */
  readonly years: number | null;
}

export interface BaseState {
  /** Changes whenever a visit that the journal shows did: ask again for the days on screen. */
  readonly visitsVersion: number;
  /** Clients in the base, as far as this device has them. */
  readonly total: number;
  /** Changes whenever any row or the order does: ask again for what is on screen. */
  readonly version: number;
  /** False while the saved snapshot or first rows are being loaded. */
  readonly ready: boolean;
}

/**
 * The search worker: the read model in memory, in the order of the language, and the index over it. It reads rows from the
 * device's storage itself, so it answers while the store is busy and before Automerge has loaded.
 */
export interface Search {
  /** Loads the saved snapshot, then what changed since, and tells whenever the base changes. `language` orders the list. */
  start(language: string, onChange: (state: BaseState) => void): Promise<void>;
  setLanguage(language: string): Promise<void>;
  /** Rows `start`…`start + count - 1` of the whole base in order. */
  rows(start: number, count: number): Promise<{ readonly version: number; readonly total: number; readonly rows: readonly CardSummary[] }>;
  /** Where a card stands in the list, or -1. */
  position(id: CardId): Promise<number>;
  /** Best matches first. A newer call ends the older one, which then resolves to null. */
  search(query: string, limit: number): Promise<SearchAnswer | null>;
  /**
   * Cards whose notes hold every word typed, latest first. A newer call ends the older one, which then resolves to null. Three
   * letters or digits at least; it lets `search` go first at every step.
   */
  searchNotes(query: string, limit: number): Promise<NotesAnswer | null>;
  /** The client whose card in force has exactly this number (spaces and dashes aside), or null. */
  byCardNumber(number: string): Promise<CardId | null>;
  /**
   * Clients who may be the one that is being written down, other than `except`: at most five, the likeliest first. From the
   * indexes, in a few milliseconds.
   */
  likelySame(draft: Known, except: CardId | null): Promise<readonly LikelyClient[]>;
  /** A client's place in the salon's top, as far as this device has the base. Ask again when the base's version changes. */
  standing(id: CardId): Promise<Standing>;
  /**
   * How many clients a rule fits today. A newer call for the same category ends the older one, which then resolves to null; `search`
   * goes first at every step. Ask again when the base's version changes.
   */
  count(asked: RuleAsked): Promise<RuleCount | null>;
  /** The visits of these days, both included; read by day: the cost is that of the days, not of the salon. */
  visits(from: IsoDate, to: IsoDate): Promise<JournalDays>;
  /** Who is due. A newer call ends the older one, which then resolves to null; `search` goes first at every step. */
  due(asked: DueAsked): Promise<DueAnswer | null>;
  /** Whose birthday comes within so many days of `today`, the next first. A newer call ends the older one, which then resolves to null. */
  birthdays(today: IsoDate, days: number, limit: number): Promise<{ readonly clients: readonly Birthday[]; readonly total: number } | null>;
  /** One client's row, or null where this device's base has none. */
  client(id: CardId): Promise<CardSummary | null>;
}

/** The same with answers in memory that the page shares (`mailbox.ts`). */
export interface MailedSearch extends Search {
  /** Where answers are put from now on. */
  shareMailbox(memory: SharedArrayBuffer): Promise<void>;
  /** As `search`; the answer is put into the mailbox under `letter` ('posted'), or given as it is where it doesn't go in. */
  searchByMail(query: string, limit: number, letter: number): Promise<SearchAnswer | 'posted' | null>;
}
