import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesOfHash } from '../../model/wire/change-header.ts';
import { examine } from '../../sync-server/compaction/examine.ts';
import { lookInside } from '../../sync-server/compaction/look-inside.ts';
import { type Database, openDatabase, StorageFailure } from '../../sync-server/database.ts';
import { sha256 } from '../../sync-server/digest.ts';
import { ChangeLog } from '../../sync-server/log/change-log.ts';
import { makeCards, newDocumentId, type RealCard } from './real-cards.ts';

/** The database with a disk that fills up: statement number `failAt` that writes fails, and all after it until there is room again. */
class FillingDisk implements Database {
  writes = 0;
  failAt = Number.POSITIVE_INFINITY;
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  exec(sql: string): void {
    if (/^(COMMIT|UPDATE|INSERT)/.test(sql)) this.write();
    this.database.exec(sql);
  }

  prepare<Row>(sql: string) {
    const statement = this.database.prepare<Row>(sql);
    const run = (...values: Parameters<typeof statement.run>) => {
      this.write();
      return statement.run(...values);
    };
    return { ...statement, run };
  }

  close(): void {
    this.database.close();
  }

  private write(): void {
    if (++this.writes >= this.failAt) throw new StorageFailure('database or disk is full');
  }
}

/** What a server writes: a device's changes, an erasure, a snapshot in the place of changes. */
export const SERVER_WRITES = ['push', 'erasure', 'compaction'] as const;
type What = (typeof SERVER_WRITES)[number];

export interface Tried {
  readonly tried: number;
  /** What was acknowledged though it was not kept, or is not as it was. */
  readonly wrong: readonly string[];
}

/** The names of a picture and its thumbnail, of this document only. */
function photoOf(doc: string): [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>] {
  return [new Uint8Array(sha256(doc)), new Uint8Array(sha256(`${doc} small`))];
}

/** Fills the server’s disk at each of the writes of one kind of work, in turn, and makes room again. */
export async function fillServerDisk(what: What): Promise<Tried> {
  const folder = mkdtempSync(join(tmpdir(), 'kartoteka-full-'));
  const disk = new FillingDisk(openDatabase(join(folder, 'kartoteka.db')));
  try {
    const [card] = await makeCards(1, 4);
    if (!card) throw new Error('no card');
    return await new Attempt(disk, card, what).each();
  } finally {
    disk.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

class Attempt {
  private readonly disk: FillingDisk;
  private readonly card: RealCard;
  private readonly what: What;
  private readonly log: ChangeLog;
  private readonly whole: Buffer;
  private readonly wrong: string[] = [];

  constructor(disk: FillingDisk, card: RealCard, what: What) {
    this.disk = disk;
    this.card = card;
    this.what = what;
    this.log = new ChangeLog(disk, { committed: () => undefined, damaged: () => undefined }, () => 0);
    this.whole = Buffer.concat(card.changes);
  }

  async each(): Promise<Tried> {
    const { disk, log, what } = this;
    const untouched = newDocumentId();
    await this.push(untouched);
    const first = await this.prepared();
    disk.writes = 0;
    await this.act(first);
    this.check(first, 'with room');
    const writes = disk.writes;
    for (let failAt = 1; failAt <= writes; failAt++) {
      const doc = await this.prepared();
      const head = log.head;
      disk.writes = 0;
      disk.failAt = failAt;
      const told = await this.act(doc).then(
        () => 'done',
        (error: unknown) => (error instanceof StorageFailure ? 'full' : String(error)),
      );
      disk.failAt = Number.POSITIVE_INFINITY;
      if (told !== 'full') this.wrong.push(`${what}, full at write ${failAt}: ${told}`);
      if (log.head !== head || this.isDone(doc)) this.wrong.push(`${what}, full at write ${failAt}: something of it was kept`);
      await this.act(doc);
      this.check(doc, `after write ${failAt}`);
      if (!this.reads(untouched)) this.wrong.push(`${what}, full at write ${failAt}: another card is not as it was`);
    }
    return { tried: writes, wrong: this.wrong };
  }

  private async prepared(): Promise<string> {
    const doc = newDocumentId();
    if (this.what !== 'push') await this.push(doc);
    return doc;
  }

  private async act(doc: string): Promise<void> {
    if (this.what === 'push') return this.push(doc);
    if (this.what === 'erasure') return this.log.erase(doc, { at: 0, device: 1, name: 'Desk' });
    const material = this.log.material(this.numberOf(doc));
    if (!material) throw new Error('nothing to make one of');
    const found = await examine(material, { ask: async (task) => lookInside(task).verdict });
    if (found === 'unreadable' || !('snapshot' in found) || !found.snapshot) throw new Error('it can’t be made one');
    await this.log.compact({ material, bytes: found.snapshot });
  }

  private async push(doc: string): Promise<void> {
    const { changes, heads } = this.card;
    const summary = { heads: heads.map(bytesOfHash), bytes: Uint8Array.of(1) };
    const refused = await this.log.push(1, [{ doc, changes: changes as Uint8Array<ArrayBuffer>[], summary, photos: [photoOf(doc)] }]);
    if (refused[0]) throw new Error(`refused as ${refused[0].reason}`);
  }

  private numberOf(doc: string): number {
    return this.disk.prepare<{ n: number }>('SELECT n FROM documents WHERE id = ?').get(doc)?.n ?? 0;
  }

  private reads(doc: string): boolean {
    return Buffer.compare(this.log.document(doc).bytes, this.whole) === 0;
  }

  private isDone(doc: string): boolean {
    const { heads, erased } = this.log.document(doc);
    const refers = photoOf(doc).every((hash) => this.log.refs.has(Buffer.from(hash).toString('hex')));
    if (this.what === 'push') return heads.length > 0 || refers;
    return this.what === 'erasure' ? erased || !refers : !this.reads(doc);
  }

  private check(doc: string, when: string): void {
    const isWhole = this.what === 'erasure' || this.what === 'compaction' ? this.isDone(doc) : this.reads(doc);
    const refers = photoOf(doc).some((hash) => this.log.refs.has(Buffer.from(hash).toString('hex')));
    if (!isWhole || refers === (this.what === 'erasure')) this.wrong.push(`${this.what} ${when}: it is not done`);
  }
}
