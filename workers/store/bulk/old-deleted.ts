import { DELETED_KEPT_DAYS, readDeleted } from '../../../model/deleted.ts';
import type { CardId } from '../../../model/ids.ts';
import type { SeenDeleted } from '../../storage/schema.ts';
import type { StorePorts } from '../ports.ts';
import type { RightOfWay } from '../right-of-way.ts';
import { WayGiving } from './way-giving.ts';

const DAY = 24 * 60 * 60 * 1000;
/** All rows are gone through at most this often (ms). */
const EVERY = 6 * 60 * 60 * 1000;
const PAGE = 200;

type Seen = Readonly<Record<string, SeenDeleted>>;

/** The store, as far as deleted cards have to do with it. */
export interface ErasingDoor {
  mayErase(): boolean;
  /** Epoch ms by the server's clock; null while it is not known. */
  serverNow(): number | null;
  /** Erases a card that is still deleted as this says (`profile.deleted`). */
  erase(id: CardId, deleted: string): Promise<unknown>;
}

/**
 * Erases cards that were deleted so many days ago. What counts is for how long this device has seen them so: the time that
 * stands in a card is that of a device whose clock may be wrong by years. The server's clock may jump as well, and this device's own: the
 * days must have passed by both, so that nobody's thirty are cut short by a single one of them.
 */
export class OldDeleted {
  private readonly ports: StorePorts;
  private readonly door: ErasingDoor;
  private readonly way: WayGiving;
  private lookedAt = Number.NEGATIVE_INFINITY;
  private running: Promise<void> | undefined;

  constructor(ports: StorePorts, door: ErasingDoor, way: RightOfWay) {
    this.ports = ports;
    this.door = door;
    this.way = new WayGiving(ports, way);
  }

  /** Looks, now and then. To be called only while this device has all that the server has: somebody may have brought a card back. @throws StorageProblem */
  async look(): Promise<void> {
    const now = this.door.serverNow();
    if (now === null || !this.door.mayErase() || Math.abs(now - this.lookedAt) < EVERY || this.running) return this.running;
    this.lookedAt = now;
    this.running = this.goThrough(now).finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  stop(): void {
    this.way.stop();
  }

  private async goThrough(now: number): Promise<void> {
    const before = await this.readSeen();
    const own = this.ports.clock.now();
    const seen: Record<string, SeenDeleted> = {};
    const old: [CardId, string][] = [];
    for (let rev = 0; !this.way.isStopped; ) {
      const rows = await this.ports.storage.summariesSince(rev, PAGE);
      for (const { doc, summary } of rows) {
        const text = summary?.more.deleted ?? '';
        // One that was merged into another would take that one along.
        if (!readDeleted(text) || summary?.more.merge !== undefined) continue;
        // Deleted anew after it was brought back, it has its days anew.
        const key = `${doc} ${text}`;
        const known = before[key];
        const since = known && known.server <= now && known.own <= own ? known : { server: now, own };
        if (Math.min(now - since.server, own - since.own) >= DELETED_KEPT_DAYS * DAY) old.push([doc, text]);
        else seen[key] = since;
      }
      rev = rows.at(-1)?.rev ?? rev;
      if (rows.length < PAGE) break;
      await this.way.rest();
    }
    if (this.way.isStopped) return;
    for (const [id, text] of old) await this.door.erase(id, text);
    await this.keepSeen(before, seen);
  }

  private readSeen(): Promise<Seen> {
    return this.ports.storage.read(['meta'], async (reader) => {
      const row = await reader.get('meta', ['deletedSeen']);
      return row?.key === 'deletedSeen' ? row.value : {};
    });
  }

  private async keepSeen(before: Seen, seen: Seen): Promise<void> {
    const isSame = Object.keys(before).length === Object.keys(seen).length && Object.keys(seen).every((key) => seen[key] === before[key]);
    if (isSame) return;
    await this.ports.storage.write(['meta'], 'relaxed', async (writer) => writer.put('meta', { key: 'deletedSeen', value: seen }));
  }
}
