import type { BlobHash } from '../../../model/ids.ts';
import type { PhotoDoor } from '../../contracts/photos.ts';
import { StorageProblem } from '../../storage/storage-problem.ts';
import { backOff } from '../../store/replicator/back-off.ts';
import { Signal } from '../../store/replicator/signal.ts';
import { PHOTOS_OF_STORES } from '../../store/rows/photos.ts';
import type { PhotoPorts } from '../ports.ts';
import { ARRIVAL_STORES, nextTransfer, noteSent, putArrived, putLost, QUEUE_STORES, type Transfer, tellAgain } from '../rows/queue.ts';
import { BlobRefused } from './blob-server.ts';
import { SetAside } from './set-aside.ts';

export interface TransferEvents {
  /** Something about these changed. */
  changed(hashes: readonly BlobHash[]): void;
  /** A full picture came. */
  arrived(): void;
}

/** Where nothing else is to be done, the queue is looked at again after so long (ms). */
const LOOK_AGAIN = 60_000;
/** What did not fit here is fetched again no sooner (ms). */
const NO_ROOM = 60_000;
/** The server's disk is full, or fails. */
const SERVER_TROUBLE = 60_000;

/** Sends and fetches pictures while the server can be reached: two at a time, in one tab for all. What is to be done stands in the storage. */
export class Transfers {
  private readonly ports: PhotoPorts;
  private readonly events: TransferEvents;
  private readonly aside: SetAside;
  private readonly underWay = new Set<BlobHash>();
  private readonly asked = new Map<BlobHash, Promise<Uint8Array | null>>();
  private readonly lanes: readonly { readonly prefers: Transfer['way']; readonly signal: Signal }[];
  private door: Pick<PhotoDoor, 'pass'> | undefined;
  private pass: Promise<string> | undefined;
  private online = false;
  /** So many calls are taking pictures in. */
  private takingIn = 0;
  /** Being sent now. */
  readonly sending = new Set<BlobHash>();

  constructor(ports: PhotoPorts, events: TransferEvents) {
    this.ports = ports;
    this.events = events;
    this.aside = new SetAside(() => ports.clock.now());
    this.lanes = (['send', 'fetch'] as const).map((prefers) => ({ prefers, signal: new Signal() }));
  }

  /** From now on there is a way to ask for passes. Works until this worker ends. */
  begin(door: Pick<PhotoDoor, 'pass'>): void {
    if (this.door) return;
    this.door = door;
    this.ports
      .alone(() => Promise.all(this.lanes.map(({ prefers, signal }) => this.work(prefers, signal))).then(() => undefined))
      .catch(this.ports.report);
  }

  /** The server can be reached, or not any more. */
  linked(online: boolean): void {
    this.online = online;
    this.pass = undefined;
    if (online) this.aside.hope();
    this.wake();
  }

  /**
   * Nothing is sent, nor fetched ahead, while `work` takes pictures in: they are safe here, and whoever gave them waits for the last of
   * them. What somebody wants to see is fetched all the same.
   */
  async resting<T>(work: () => Promise<T>): Promise<T> {
    this.takingIn++;
    try {
      return await work();
    } finally {
      this.takingIn--;
      if (this.takingIn === 0) this.wake();
    }
  }

  /** There may be something to do. */
  wake(): void {
    for (const { signal } of this.lanes) signal.raise();
  }

  /** Fetches one that somebody wants to see, before all others; null: it can't be had now. Asked twice, it is fetched once. */
  fetchNow(hash: BlobHash): Promise<Uint8Array | null> {
    const standing = this.asked.get(hash);
    if (standing) return standing;
    const asked = this.fetch(hash)
      .then(({ bytes }) => bytes)
      .catch(() => null)
      .finally(() => this.asked.delete(hash));
    this.asked.set(hash, asked);
    return asked;
  }

  private async work(prefers: Transfer['way'], signal: Signal): Promise<never> {
    for (let attempt = 0; ; ) {
      const next = this.online && this.takingIn === 0 ? await this.next(prefers) : null;
      if (!next) {
        await this.rest(signal, this.online ? Math.min(LOOK_AGAIN, this.aside.next() ?? LOOK_AGAIN) : LOOK_AGAIN);
        continue;
      }
      const wait = await this.carryOut(next);
      attempt = wait === 'goOn' ? 0 : attempt + 1;
      if (wait !== 'goOn') await this.rest(signal, wait === 'later' ? backOff(attempt, this.ports.random()) : wait);
    }
  }

  private async next(prefers: Transfer['way']): Promise<Transfer | null> {
    try {
      const skip = (hash: BlobHash): boolean => this.underWay.has(hash) || this.asked.has(hash) || this.aside.has(hash);
      const found = await this.ports.storage.read(QUEUE_STORES, (reader) => nextTransfer(reader, prefers, skip));
      // The other lane may have taken the same while this one was reading.
      if (found && skip(found.hash)) return this.next(prefers);
      if (found) this.underWay.add(found.hash);
      return found;
    } catch (error) {
      if (!(error instanceof StorageProblem)) this.ports.report(error);
      return null;
    }
  }

  /** Whether to go on with the next at once, or how long to wait (ms). */
  private async carryOut(transfer: Transfer): Promise<'goOn' | 'later' | number> {
    const { hash, way } = transfer;
    try {
      if (way === 'send') await this.send(transfer);
      else if (!(await this.fetch(hash)).kept) {
        this.aside.later(hash, NO_ROOM);
        return 'goOn';
      }
      this.aside.done(hash);
      return 'goOn';
    } catch (error) {
      return this.settle(transfer, error);
    } finally {
      this.underWay.delete(hash);
    }
  }

  private async send({ hash, kind }: Transfer): Promise<void> {
    const row = await this.ports.storage.read(['blobs'], (reader) => reader.get('blobs', [hash]));
    if (!row || (await this.ports.hash(row.bytes)) !== hash) return this.lose(hash);
    this.sending.add(hash);
    this.events.changed([hash]);
    try {
      await this.withPass((pass) => this.ports.server.send(hash, kind, row.bytes, pass));
      await this.ports.storage.write(PHOTOS_OF_STORES, 'relaxed', (writer) => noteSent(writer, hash));
    } finally {
      this.sending.delete(hash);
      this.events.changed([hash]);
    }
  }

  /** `kept`: false where there is no room for it here, or no card wants it any more. */
  private async fetch(hash: BlobHash): Promise<{ readonly bytes: Uint8Array; readonly kept: boolean }> {
    const bytes = await this.withPass((pass) => this.ports.server.fetch(hash, pass));
    if ((await this.ports.hash(bytes)) !== hash) throw new BlobRefused('wrongHash', 0);
    const now = this.ports.clock.now();
    const kept = await this.ports.storage.write(ARRIVAL_STORES, 'relaxed', (writer) => putArrived(writer, hash, bytes, now)).catch(noRoom);
    if (kept) this.events.changed([hash]);
    if (kept) this.events.arrived();
    return { bytes, kept };
  }

  private async lose(hash: BlobHash): Promise<void> {
    await this.ports.storage.write(ARRIVAL_STORES, 'relaxed', (writer) => putLost(writer, hash));
    this.events.changed([hash]);
  }

  /** A pass that has run out is asked for anew, once. */
  private async withPass<T>(use: (pass: string) => Promise<T>): Promise<T> {
    const pass = await this.currentPass();
    try {
      return await use(pass);
    } catch (error) {
      if (!(error instanceof BlobRefused && error.code === 'pass')) throw error;
      return use(await this.currentPass(pass));
    }
  }

  /** The one pass of the connection, another than `refused`: a new one ends the one before, so that all use the same. */
  private async currentPass(refused?: string): Promise<string> {
    const standing = this.pass;
    const isOver = standing !== undefined && (await standing.catch(() => refused)) === refused;
    if (isOver && this.pass === standing) this.pass = undefined;
    this.pass ??= this.newPass();
    return this.pass;
  }

  private async newPass(): Promise<string> {
    const outcome = await this.door?.pass();
    if (!outcome?.ok) throw new TypeError('offline');
    return outcome.value;
  }

  private async settle({ hash, way }: Transfer, error: unknown): Promise<'goOn' | 'later' | number> {
    if (error instanceof StorageProblem) return SERVER_TROUBLE;
    // No word from the server: a broken connection, a time-out.
    if (!(error instanceof BlobRefused)) return 'later';
    const { code, after } = error;
    if (code === 'unreferred') await this.tell(hash);
    if (code === 'tooMany' || code === 'full' || code === 'storage') {
      this.aside.later(hash, after);
      return Math.max(after, code === 'tooMany' ? 1_000 : SERVER_TROUBLE);
    }
    if (code === 'slow' || code === 'pass') return 'later';
    // Larger than the server takes, or nothing it knows: that stays so.
    if (way === 'send' && (code === 'tooLarge' || code === 'notPicture' || code === 'malformed')) this.aside.forGood(hash);
    else this.aside.later(hash, after);
    return 'goOn';
  }

  private async tell(hash: BlobHash): Promise<void> {
    await this.ports.storage.write(['blobUses', 'unsent'], 'relaxed', (writer) => tellAgain(writer, hash)).catch(noRoom);
    this.ports.neighbours.post({ type: 'outbox' });
  }

  private async rest(signal: Signal, ms: number): Promise<void> {
    let stop = (): void => {};
    const over = new Promise<void>((resolve) => {
      stop = this.ports.clock.after(ms, resolve);
    });
    await signal.wait(over);
    stop();
  }
}

/** It is shown all the same, and fetched again another time. */
function noRoom(error: unknown): false {
  if (error instanceof StorageProblem) return false;
  throw error;
}
