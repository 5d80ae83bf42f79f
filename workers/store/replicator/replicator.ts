import type { CardId, DocumentId } from '../../../model/ids.ts';
import { EXPORTS_SINCE, PHOTOS_SINCE, versionWith } from '../../../model/wire/messages.ts';
import type { Outcome, StoreStatus } from '../../contracts/store.ts';
import type { LogPlace } from '../../storage/schema.ts';
import { StorageProblem, type StorageTrouble } from '../../storage/storage-problem.ts';
import type { FetchDocument, LiveDocuments } from '../documents/live-documents.ts';
import { done, failed, problemOf } from '../outcome.ts';
import type { StorePorts } from '../ports.ts';
import type { RightOfWay } from '../right-of-way.ts';
import { readIdentity, readPlace, writePlace } from '../rows/place.ts';
import { backOff } from './back-off.ts';
import { compare } from './compare.ts';
import type { Replication, ReplicationEvents } from './context.ts';
import { fetchDocument } from './fetch-document.ts';
import { fill, fillFrom } from './fill.ts';
import { follow } from './follow.ts';
import { hearWord, learnNames, type WordEvents } from './hear-words.ts';
import { logIn, type Pairing, pair } from './introduce.ts';
import { offerPhotos } from './offer-photos.ts';
import { Portion } from './portion.ts';
import { nothingAside, type SetAside, sendWaiting } from './send.ts';
import { sendExports } from './send-exports.ts';
import { type Answer, type Challenge, ConnectionLost, type Question, Refused, Session, type Welcome } from './session.ts';
import { Signal } from './signal.ts';
import { sayWiped, wipe } from './wipe.ts';

/** What is known of the way to the server. */
export type Link = Pick<StoreStatus, 'access' | 'connection' | 'lastContact' | 'device' | 'unclaimed' | 'clockAhead'>;

export interface ReplicatorEvents extends ReplicationEvents, Omit<WordEvents, 'link'> {
  link(change: Partial<Link>): void;
  /** The server has let this device in. */
  welcome(salon: DocumentId): void;
  storageTrouble(trouble: StorageTrouble): void;
  /** Nothing of the salon is on this device any more. */
  wiped(): void;
}

interface Work {
  readonly session: Session;
  readonly replication: Replication;
}

/** How long a device without access waits before it asks again by itself (ms). */
const UNPAIRED_AGAIN = 30_000;

/** Keeps the device connected, and replicates whenever it is. Nothing here keeps state that is not in the storage. */
export class Replicator {
  private readonly ports: StorePorts;
  private readonly documents: LiveDocuments;
  private readonly way: RightOfWay;
  private readonly events: ReplicatorEvents;
  private readonly outbox = new Signal();
  private readonly hurry = new Signal();
  private work: Work | undefined;
  private session: Session | undefined;
  private pairing: { readonly what: Pairing; readonly settle: (outcome: Outcome<void>) => void } | undefined;
  private stopped = false;
  /** Shut out by the owner, and not paired again since. */
  private revoked = false;
  /** The card that is open here. */
  private card: DocumentId | '' = '';
  private aside: SetAside | undefined;
  private readonly portion = new Portion();

  constructor(ports: StorePorts, documents: LiveDocuments, way: RightOfWay, events: ReplicatorEvents) {
    this.ports = ports;
    this.documents = documents;
    this.way = way;
    this.events = events;
  }

  /** Connects, and again whenever the connection ends, until `stop`. */
  async run(): Promise<void> {
    for (let attempt = 0; !this.stopped; attempt++) {
      const end = await this.connectOnce();
      if (end === 'ended') attempt = 0;
      if (this.stopped || this.pairing) continue;
      await this.pause(end === 'noAccess' ? UNPAIRED_AGAIN : backOff(attempt, this.ports.random.fraction()));
    }
  }

  stop(): void {
    this.stopped = true;
    this.hurry.raise();
    this.session?.close();
  }

  /** Something was put into the outbox. */
  wake(): void {
    this.outbox.raise();
  }

  /** Tries now what would be tried later. */
  nudge(): void {
    this.outbox.raise();
    if (!this.session) this.hurry.raise();
  }

  /** Pairs this device, on a connection of its own. */
  pair(what: Pairing): Promise<Outcome<void>> {
    return new Promise((settle) => {
      this.pairing?.settle(failed('cancelled'));
      this.pairing = { what, settle };
      this.hurry.raise();
      this.session?.close();
    });
  }

  /** Documents whose changes the server does not take for now, or for good. */
  get refused(): ReadonlySet<string> {
    return this.aside?.docs ?? new Set();
  }

  /** Tells the others which card is open here ('' : none). */
  present(card: DocumentId | ''): void {
    if (card === this.card) return;
    this.card = card;
    this.work?.session.tell({ t: 'present', doc: card });
  }

  /** Gives up pairing that has not been answered yet. */
  cancelPairing(): void {
    if (!this.pairing) return;
    this.settlePairing(failed('cancelled'));
    this.session?.close();
  }

  /** Asks the server on the connection that is there. */
  async ask<T extends Question>(question: T): Promise<Outcome<Answer<T['t']>>> {
    try {
      return this.work ? done(await this.work.session.ask(question)) : failed('offline');
    } catch (error) {
      if (error instanceof Refused) return failed(error.code);
      if (error instanceof ConnectionLost) return failed('offline');
      return failed(problemOf(error, this.ports.report));
    }
  }

  /** What is on record of exports, where the server keeps such a record. */
  async exports(before: number): Promise<Outcome<Answer<'exports'>>> {
    return this.work?.replication.knowsExports ? this.ask({ t: 'exports', before }) : failed('offline');
  }

  /** A pass for pictures, where there is a connection to a server that knows of them. */
  async passForPhotos(): Promise<Outcome<Answer<'pass'>>> {
    return this.work?.replication.knowsPhotos ? this.ask({ t: 'pass' }) : failed('offline');
  }

  readonly fetch: FetchDocument = async (doc) => (this.work ? fetchDocument(this.work.session, this.work.replication, doc) : 'offline');

  private async connectOnce(): Promise<'ended' | 'failed' | 'noAccess'> {
    const { pairing } = this;
    this.events.link({ connection: 'connecting' });
    const { transport, clock } = this.ports;
    const session = new Session(
      transport,
      clock,
      () => this.events.link({ lastContact: clock.now() }),
      this.portion,
      // To the second: what is finer changes with every answer.
      (ahead) => this.events.link({ clockAhead: Math.round(ahead / 1000) * 1000 }),
    );
    this.session = session;
    try {
      const challenge = await session.challenge;
      this.events.link({ unclaimed: !challenge.claimed });
      const welcome = await this.introduce(session, challenge, pairing?.what);
      if (!welcome) return this.noAccess(this.revoked ? 'revoked' : 'unpaired');
      this.letIn(welcome);
      if (pairing) this.settlePairing(done(undefined));
      await this.replicate(session, welcome);
      if (session.isShutOut) return await this.shutOut(session);
      this.events.link({ connection: 'offline' });
      return 'ended';
    } catch (error) {
      if (session.isShutOut) return await this.shutOut(session).catch((failure: unknown) => this.settleFailure(failure, false));
      return this.settleFailure(error, pairing !== undefined);
    } finally {
      session.close();
      this.session = undefined;
      if (this.work && this.card) this.events.presence(this.card as CardId, []);
      this.work = undefined;
      if (pairing && this.pairing === pairing) this.settlePairing(failed('offline'));
    }
  }

  private async introduce(session: Session, challenge: Challenge, pairing: Pairing | undefined): Promise<Welcome | null> {
    if (pairing) return pair(session, challenge, pairing, this.ports, () => this.events.link({ access: 'knocking', connection: 'online' }));
    const identity = await this.ports.storage.read(['meta'], readIdentity);
    return identity?.paired ? logIn(session, challenge, identity, this.ports) : null;
  }

  private letIn({ device, name, role, salon }: Welcome): void {
    this.revoked = false;
    this.events.link({ access: 'paired', device: { id: device, name, role }, unclaimed: false });
    this.events.welcome(salon as DocumentId);
  }

  private async replicate(session: Session, welcome: Welcome): Promise<void> {
    const version = versionWith((await session.challenge).v);
    const replication: Replication = {
      ports: this.ports,
      documents: this.documents,
      way: this.way,
      events: this.events,
      salon: welcome.salon as DocumentId,
      head: welcome.head,
      epoch: welcome.epoch,
      knowsPhotos: version >= PHOTOS_SINCE,
      knowsExports: version >= EXPORTS_SINCE,
    };
    this.work = { session, replication };
    session.listen((word) => {
      hearWord(word, session, replication, this.events)
        // What the server wants back has been put in line.
        .then(() => this.outbox.raise())
        .catch((error: unknown) => this.note(error));
    });
    this.events.link({ connection: 'online' });
    if (this.card) session.tell({ t: 'present', doc: this.card });
    learnNames(session, replication, this.events).catch((error: unknown) => this.note(error));
    const place = await this.settlePlace(this.work, welcome);
    const parts = [this.keepSending(this.work), this.receive(this.work, place)];
    try {
      await Promise.race([session.closed, Promise.all(parts)]);
    } finally {
      if (!session.isShutOut) session.close();
      await Promise.allSettled(parts);
    }
  }

  /** The owner has shut this device out: it keeps nothing. */
  private async shutOut(session: Session): Promise<'noAccess'> {
    this.revoked = true;
    this.settlePairing(failed('revoked'));
    await wipe(this.ports);
    this.events.link({ device: null, access: 'revoked' });
    this.events.wiped();
    await sayWiped(session, this.ports);
    return this.noAccess('revoked');
  }

  /** Something beside the main work failed; the connection tells by itself when it is at an end. */
  private note(error: unknown): void {
    if (error instanceof StorageProblem) this.events.storageTrouble(error.code);
    else if (!(error instanceof ConnectionLost || error instanceof Refused)) this.ports.report(error);
  }

  /** Where to go on: a log that is not the one followed so far is compared with first, and copied anew. */
  private async settlePlace({ session, replication }: Work, { epoch, head }: Welcome): Promise<LogPlace> {
    const { storage } = this.ports;
    const standing = await storage.read(['meta'], readPlace);
    if (standing?.epoch === epoch && standing.cursor <= head) return standing;
    if (standing) await compare(session, replication);
    if (standing) await offerPhotos(session, replication);
    const place: LogPlace = { epoch, cursor: 0, fill: head === 0 ? null : fillFrom(head) };
    return storage.write(['meta'], 'strict', async (writer) => {
      const now = await readPlace(writer);
      // Another tab was there first.
      if (now?.epoch === epoch && now.cursor <= head) return now;
      writePlace(writer, place);
      return place;
    });
  }

  private async keepSending({ session, replication }: Work): Promise<void> {
    const aside = nothingAside(() => this.outbox.raise());
    this.aside = aside;
    let open = true;
    const closed = session.closed.then(() => {
      open = false;
    });
    while (open) {
      await sendWaiting(session, replication, aside);
      await sendExports(session, replication);
      await this.outbox.wait(closed);
      aside.summaries.clear();
    }
  }

  private async receive({ session, replication }: Work, place: LogPlace): Promise<void> {
    if (place.fill) await fill(session, replication, place.fill);
    await follow(session, replication);
    // Another tab has met another log: this one begins again too.
    session.close();
  }

  private settleFailure(error: unknown, pairing: boolean): 'ended' | 'failed' | 'noAccess' {
    if (error instanceof Refused) {
      if (pairing) this.settlePairing(failed(error.code));
      else if (error.code === 'notPaired') return this.noAccess('refused');
    } else if (error instanceof StorageProblem) {
      this.events.storageTrouble(error.code);
      if (pairing) this.settlePairing(failed(error.code));
    } else if (!(error instanceof ConnectionLost)) this.ports.report(error);
    this.events.link({ connection: 'offline' });
    return 'failed';
  }

  /** The server was reached, and this device has no business there yet, or no longer. */
  private noAccess(access: 'unpaired' | 'refused' | 'revoked'): 'noAccess' {
    this.events.link({ access, connection: 'online' });
    return 'noAccess';
  }

  private settlePairing(outcome: Outcome<void>): void {
    if (this.pairing && !outcome.ok) this.events.link({ access: this.revoked ? 'revoked' : 'unpaired' });
    this.pairing?.settle(outcome);
    this.pairing = undefined;
  }

  private async pause(ms: number): Promise<void> {
    const { promise, resolve } = deferred();
    const stopClock = this.ports.clock.after(ms, resolve);
    await this.hurry.wait(promise);
    stopClock();
  }
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
