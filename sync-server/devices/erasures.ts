import type { FromServer } from '../../model/wire/messages.ts';
import type { Database } from '../database.ts';
import type { Cursors } from './cursors.ts';

/** Erasures in one answer. */
const PER_PAGE = 50;

type Page = Pick<Extract<FromServer, { t: 'erasures' }>, 'erasures' | 'more'>;

interface Tombstone {
  readonly seq: number;
  readonly doc: string;
  readonly at: number;
  readonly device: number;
  readonly id: string;
  readonly name: string;
}

interface Keeper {
  readonly n: number;
  readonly id: string;
  readonly pairedAt: number;
  readonly wipedAt: number;
}

/** Who erased what and when, and on which devices it is gone. */
export class Erasures {
  private readonly cursors: Cursors;
  private readonly select;
  private readonly selectKeepers;

  constructor(database: Database, cursors: Cursors) {
    this.cursors = cursors;
    this.select = database.prepare<Tombstone>(
      `SELECT t.seq, d.id AS doc, t.at, t.device, coalesce(v.id, '') AS id, t.name
       FROM tombstones t JOIN documents d ON d.n = t.doc LEFT JOIN devices v ON v.n = t.device
       WHERE t.seq < ? ORDER BY t.seq DESC LIMIT ${PER_PAGE + 1}`,
    );
    this.selectKeepers = database.prepare<Keeper>('SELECT n, id, paired_at AS pairedAt, wiped_at AS wipedAt FROM devices ORDER BY n');
  }

  /** The latest first, before the seq `before` (0: from the latest). */
  page(before: number): Page {
    const tombstones = this.select.all(before === 0 ? Number.MAX_SAFE_INTEGER : before);
    const keepers = this.selectKeepers.all();
    return {
      erasures: tombstones.slice(0, PER_PAGE).map((tombstone) => {
        const { seq, doc, at, id, name } = tombstone;
        const had = keepers.filter((keeper) => mayHaveHad(keeper, tombstone));
        const confirmed = had.filter((keeper) => this.isGoneFrom(keeper, tombstone)).map((keeper) => keeper.id);
        const outstanding = had.map((keeper) => keeper.id).filter((device) => !confirmed.includes(device));
        return { doc, seq, at, device: id, name, confirmed, outstanding };
      }),
      more: tombstones.length > PER_PAGE,
    };
  }

  /** It has stored the log that far, has no copy at all any more, or asked for it: what a device erases is gone there first. */
  private isGoneFrom({ n, wipedAt }: Keeper, { seq, device }: Tombstone): boolean {
    return wipedAt > 0 || n === device || this.cursors.of(n).cursor >= seq;
  }
}

/** One paired later, or wiped before, never had the card. Of an erasure whose time nobody noted, any may have. */
function mayHaveHad({ pairedAt, wipedAt }: Keeper, { at }: Tombstone): boolean {
  return at === 0 || (pairedAt <= at && (wipedAt === 0 || wipedAt >= at));
}
