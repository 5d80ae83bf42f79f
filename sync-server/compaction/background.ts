import type { Clock } from '../clock.ts';
import { StorageFailure } from '../database.ts';
import type { ChangeLog } from '../log/change-log.ts';
import { type Examined, examine } from './examine.ts';
import type { Inside } from './thread.ts';

/** When documents are looked into and made one. Times in milliseconds. */
export interface Policy {
  /** A changed document is looked into so long after the change, to find out whether it can still be loaded. */
  readonly examineAfter: number;
  /** While more changes than this come in `every`, nothing is looked into: acknowledgements come first, and the thread's memory is not needed then… */
  readonly rush: number;
  /** …but not for longer than this. */
  readonly patience: number;
  /** It is compacted when nothing came for so long: devices that come every day then get changes, and never a whole card for one change. */
  readonly quiet: number;
  /** …and so many changes have come since the last time, and a quarter of what there is, or so many bytes. */
  readonly changes: number;
  readonly bytes: number;
  /** After a piece of work, rest for so many times as long as it took. */
  readonly rest: number;
  /** How often it is looked whether there is something to do. */
  readonly every: number;
}

const DAY = 24 * 3_600_000;
export const POLICY: Policy = {
  examineAfter: 1_000,
  rush: 30,
  patience: 10 * 60_000,
  quiet: DAY,
  changes: 8,
  bytes: 64_000,
  rest: 3,
  every: 1_000,
};
/** Marks of the log's end are this part of the quiet time apart. */
const MARKS_A_QUIET = 24;
/** Rows looked through at once for documents: some milliseconds' work. */
const ROWS_AT_ONCE = 500;
/** A larger document is served change by change for good: loading it would take more than the thread is given (bytes). */
const MAX_DOCUMENT = 32_000_000;

/**
 * Looks into documents that changed, and makes one of the changes of those that have been quiet. All of Automerge's part runs
 * in the thread, a document at a time with rests between; here a document's rows are read and, at the end, replaced.
 */
export class Background {
  private readonly log: ChangeLog;
  private readonly inside: Inside;
  private readonly clock: Clock;
  private readonly policy: Policy;
  private readonly report: (line: string) => void;
  /** Up to where changed documents have been looked into, and quiet ones compacted, in this run of the server. */
  private examined: number;
  private swept = 0;
  private seen: { readonly at: number; readonly head: number; readonly calm: number };
  private heads: { readonly at: number; readonly head: number }[] = [];
  private readonly unreadable = new Set<number>();
  private callOff: () => void = () => undefined;
  private working: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;
  private stopped = false;

  constructor(log: ChangeLog, inside: Inside, clock: Clock, report: (line: string) => void, policy: Policy = POLICY) {
    this.log = log;
    this.inside = inside;
    this.clock = clock;
    this.policy = policy;
    this.report = report;
    this.examined = log.head;
    this.seen = { at: clock.now(), head: log.head, calm: clock.now() };
  }

  start(): void {
    if (this.stopped) return;
    this.callOff = this.clock.after(this.policy.every, () => {
      this.working = this.round().then(() => this.start());
    });
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.callOff();
    this.wake();
    await this.working;
  }

  /** Does what is due now. Never throws: what the disk refuses now is tried in the next round. */
  async round(): Promise<void> {
    try {
      await this.mark();
      if (this.isRush()) return;
      await this.examineChanged();
      await this.compactQuiet();
    } catch (error) {
      if (!(error instanceof StorageFailure))
        this.report(`Looking into documents failed: ${error instanceof Error ? error.name : 'unknown'}.`);
    }
  }

  private isRush(): boolean {
    const [now, { head }] = [this.clock.now(), this.log];
    const isRush = head - this.seen.head > this.policy.rush && now - this.seen.calm < this.policy.patience;
    this.seen = { at: now, head, calm: isRush ? this.seen.calm : now };
    return isRush;
  }

  /** The same during long work. */
  private isRushAgain(): boolean {
    return this.clock.now() - this.seen.at >= this.policy.every && this.isRush();
  }

  private async mark(): Promise<void> {
    const { log, policy } = this;
    const now = this.clock.now();
    const { markedAt } = log.quiet;
    if (markedAt !== undefined && now >= markedAt && now - markedAt < policy.quiet / MARKS_A_QUIET) return;
    await log.commits.once(() => log.quiet.mark(now, log.head, policy.quiet));
  }

  private async examineChanged(): Promise<void> {
    const now = this.clock.now();
    this.heads.push({ at: now, head: this.log.head });
    while (this.heads[1] && this.heads[1].at <= now - this.policy.examineAfter) this.heads.shift();
    const [due] = this.heads;
    const upto = due && due.at <= now - this.policy.examineAfter ? due.head : this.examined;
    while (this.examined < upto && !this.stopped) {
      const { docs, after } = this.log.quiet.next(this.examined, upto, ROWS_AT_ONCE);
      for (const doc of docs) {
        if (this.isRushAgain()) return;
        await this.restAfter(() => this.look(doc, false));
      }
      this.examined = after;
    }
  }

  private async compactQuiet(): Promise<void> {
    const upto = this.log.quiet.endBefore(this.clock.now(), this.policy.quiet);
    while (this.swept < upto && !this.stopped) {
      const { docs, after } = this.log.quiet.next(this.swept, upto, ROWS_AT_ONCE);
      for (const doc of docs) {
        if (this.isRushAgain()) return;
        if (this.isDue(doc, upto)) await this.restAfter(() => this.look(doc, true));
      }
      this.swept = after;
      // What changed meanwhile comes first.
      if (this.log.head > this.examined) return;
      await this.pause(0);
    }
  }

  private isDue(doc: number, upto: number): boolean {
    const { changes, bytes, last, compacted } = this.log.quiet.weight(doc);
    const { policy } = this;
    return last <= upto && bytes < MAX_DOCUMENT && (bytes >= policy.bytes || (changes >= policy.changes && changes >= compacted / 4));
  }

  /** Looks into one document; `keep`: puts the snapshot that comes of it in the place of its changes. */
  private async look(doc: number, keep: boolean): Promise<void> {
    const material = this.unreadable.has(doc) ? undefined : this.log.material(doc);
    if (!material || material.changes.length === 0 || this.stopped) return;
    const found: Examined = await examine(material, this.inside);
    if (this.stopped) return;
    if (found === 'unreadable') {
      this.unreadable.add(doc);
      this.report(`A document can’t be looked into: document ${doc}.`);
    } else if ('bad' in found) {
      const count = found.bad.size > 0 ? await this.log.quarantine(material, found.bad) : 0;
      if (count > 0) this.report(`Changes with which a document can’t be loaded were set aside: document ${doc}, ${count} of them.`);
    } else if (keep && found.snapshot) await this.log.compact({ material, bytes: found.snapshot });
  }

  private async restAfter(work: () => Promise<void>): Promise<void> {
    if (this.stopped) return;
    const began = performance.now();
    await work();
    await this.pause((performance.now() - began) * this.policy.rest);
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
      if (this.stopped) resolve();
      else this.clock.after(ms, resolve);
    });
  }
}
