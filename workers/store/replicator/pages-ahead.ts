import type { DocumentId } from '../../../model/ids.ts';
import type { LogPlace } from '../../storage/schema.ts';
import type { Answer, Session } from './session.ts';

export type Fill = NonNullable<LogPlace['fill']>;

/** A page of the first copy. */
export interface FillPage {
  /** Where it starts. */
  readonly at: Fill;
  readonly page: Answer<'fill'>;
  /** Where the next one starts; null: this is the last. */
  readonly next: Fill | null;
}

/** Pages that wait to be stored, at most; a slow device is never flooded. */
const AHEAD = 8;
/** Documents are stored so many pages together where pages come faster than this (ms): a transaction has its own price. Over a slow link each is kept as it comes. */
const TOGETHER = 4;
const FAST = 100;

/** The pages of the first copy from some place on, asked for while those before them are being stored. */
export class PagesAhead {
  private readonly session: Session;
  private readonly now: () => number;
  private readonly arrived: FillPage[] = [];
  private isFast = false;
  private end: { readonly failure: unknown } | 'stopped' | 'all' | undefined;
  private wake: () => void = () => {};

  /** `now`: ms. */
  constructor(session: Session, start: Fill, now: () => number) {
    this.session = session;
    this.now = now;
    this.askFrom(start).then(
      () => this.finish('all'),
      (failure: unknown) => this.finish({ failure }),
    );
  }

  /** Pages of one part that have arrived, in their order, waiting for one at least; none when all were taken. @throws ConnectionLost, Refused */
  async take(): Promise<FillPage[]> {
    while (this.arrived.length < this.enough() && !this.end) await this.turn();
    if (this.arrived.length === 0 && typeof this.end === 'object') throw this.end.failure;
    const part = this.arrived[0]?.at.part;
    const otherPart = this.arrived.findIndex((one) => one.at.part !== part);
    const taken = this.arrived.splice(0, otherPart < 0 ? this.arrived.length : otherPart);
    this.notify();
    return taken;
  }

  private enough(): number {
    const isDocuments = this.arrived[0]?.at.part === 'documents';
    return this.isFast && isDocuments ? TOGETHER : 1;
  }

  /** Nothing more is asked for. */
  stop(): void {
    this.finish('stopped');
  }

  private async askFrom(start: Fill): Promise<void> {
    for (let at: Fill | null = start; at; ) {
      const asked = this.now();
      const page: Answer<'fill'> = await this.session.ask({
        t: 'fill',
        part: at.part,
        after: at.after as DocumentId | '',
        upto: at.upto,
      });
      const next = following(at, page);
      this.isFast = this.now() - asked < FAST;
      this.arrived.push({ at, page, next });
      this.notify();
      while (this.arrived.length >= AHEAD && !this.end) await this.turn();
      if (this.end) return;
      at = next;
    }
  }

  private finish(end: NonNullable<PagesAhead['end']>): void {
    this.end ??= end;
    this.notify();
  }

  private turning: Promise<void> | undefined;
  private turn(): Promise<void> {
    this.turning ??= new Promise((resolve) => {
      this.wake = resolve;
    });
    return this.turning;
  }

  private notify(): void {
    this.turning = undefined;
    this.wake();
  }
}

function following(at: Fill, page: Answer<'fill'>): Fill | null {
  const done = at.done + page.docs.length;
  if (page.next !== '') return { part: at.part, after: page.next, upto: page.upto, done, total: page.total };
  return at.part === 'summaries' ? { part: 'documents', after: '', upto: page.upto, done: 0, total: page.total } : null;
}
