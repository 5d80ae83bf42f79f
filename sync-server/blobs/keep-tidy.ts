import { MAX_BLOB_NAMES } from '../../model/wire/blobs.ts';
import type { Clock } from '../clock.ts';
import type { GroupCommit } from '../log/group-commit.ts';
import { type BlobFolder, codeOf, isMissing, SHARDS } from './blob-folder.ts';
import type { BlobRows } from './blob-rows.ts';
import type { BlobRefs } from './refs.ts';
import type { Uploads } from './uploads.ts';

export interface TidyParts {
  readonly folder: BlobFolder;
  readonly rows: BlobRows;
  readonly refs: BlobRefs;
  readonly uploads: Uploads;
  readonly commits: GroupCommit;
  readonly clock: Clock;
  readonly report: (line: string) => void;
  /** Blobs that cards refer to and that are not there: devices that have them send them again. */
  readonly wanted: (hashes: readonly Uint8Array[]) => void;
}

/** The first look after the start, and how often it looks (ms). */
export const FIRST_LOOK = 5_000;
export const LOOK_EVERY = 3_600_000;
/** What a device has not gone on sending for so long is dropped (ms). */
const UNFINISHED_LIVES = 7 * 24 * 3_600_000;

/** Removes what no card refers to, and what an end in the middle of something left behind. */
export class KeepTidy {
  private readonly parts: TidyParts;
  private callOff: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(parts: TidyParts) {
    this.parts = parts;
  }

  start(): void {
    this.callOff = this.parts.clock.after(FIRST_LOOK, () => this.look());
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.callOff();
    await this.running;
  }

  /** Removes these, which no card refers to any more: whole, unfinished and from the disk. @throws what the disk throws */
  async remove(names: readonly string[]): Promise<void> {
    const { folder, rows, uploads } = this.parts;
    if (names.length === 0) return;
    const gone = new Set(names);
    // One that has come anew meanwhile stays.
    await folder.remove(names.filter((name) => !rows.find(name) && !uploads.isPlacing(name)));
    // What is being written right now is refused at its end.
    for (const { name, device } of await folder.unfinished()) if (gone.has(name)) await folder.dropUnfinished(name, device);
  }

  /** Removes these after an erasure. Where the disk refuses, it is tried again at the next look. */
  async removeErased(names: readonly string[]): Promise<void> {
    try {
      await this.remove(names);
    } catch (error) {
      this.parts.report(`Photos of an erased client could not be removed: ${codeOf(error)}. It is tried again.`);
    }
  }

  /** Takes these away where they are missing or damaged, and asks the devices for them. */
  async lost(names: readonly string[]): Promise<void> {
    const { rows, commits, report, wanted } = this.parts;
    const known = names.filter((name) => rows.find(name));
    if (known.length === 0) return;
    report(`${known.length} photos are missing or damaged on the disk, and were set aside. Devices that have them send them again.`);
    try {
      await commits.once(() => {
        for (const name of known) rows.remove(name);
      });
      await this.remove(known);
      wanted(known.map((name) => Buffer.from(name, 'hex')));
    } catch (error) {
      report(`Photos could not be set aside: ${codeOf(error)}.`);
    }
  }

  private look(): void {
    this.callOff = this.parts.clock.after(LOOK_EVERY, () => this.look());
    this.running = this.running
      .then(() => (this.stopped ? undefined : this.tidy()))
      .catch((error: unknown) => this.parts.report(`Photos could not be tidied: ${codeOf(error)}.`));
  }

  private async tidy(): Promise<void> {
    await this.forget();
    await this.dropUnfinished();
    const absent: Uint8Array[] = [];
    for (const shard of SHARDS) {
      if (this.stopped) return;
      await this.compare(shard);
      absent.push(...this.parts.rows.absentIn(shard));
    }
    this.parts.rows.absent = absent.slice(0, MAX_BLOB_NAMES);
    if (absent.length > 0) this.parts.wanted(this.parts.rows.absent);
  }

  private async forget(): Promise<void> {
    const { commits, refs, clock } = this.parts;
    for (let more = true; more && !this.stopped; ) {
      const forgotten = await commits.once(() => refs.forget(clock.now()));
      await this.remove(forgotten.gone);
      more = forgotten.more;
    }
  }

  private async dropUnfinished(): Promise<void> {
    const { folder, refs, uploads } = this.parts;
    for (const { name, device } of await folder.unfinished()) {
      if (uploads.isWriting(name, device)) continue;
      try {
        if (!refs.has(name) || Date.now() - (await folder.sentAt(name, device)) > UNFINISHED_LIVES)
          await folder.dropUnfinished(name, device);
      } catch (error) {
        // It was finished meanwhile.
        if (!isMissing(error)) throw error;
      }
    }
  }

  /** Files without a row go, rows without a file too. */
  private async compare(shard: string): Promise<void> {
    const { folder, rows, uploads } = this.parts;
    const files = new Set(await folder.namesIn(shard));
    const known = rows.namesIn(shard);
    await folder.remove([...files].filter((name) => !rows.find(name) && !uploads.isPlacing(name)));
    const lost: string[] = [];
    for (const name of known) if (!files.has(name) && rows.find(name) && (await folder.sizeOf(name)) === undefined) lost.push(name);
    await this.lost(lost);
  }
}
