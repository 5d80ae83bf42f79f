import type { CardSummary } from '../../../model/summary.ts';
import type { DuplicatePair, DuplicatesAnswer, DuplicatesAsked } from '../../contracts/table.ts';
import { slices } from '../../search/slices.ts';
import type { ClientRows } from '../client-rows.ts';
import type { TablePorts } from '../ports.ts';
import { type Candidate, Candidates } from './candidates.ts';

/** Changes that come close after one another are looked at together. */
const SETTLE_MS = 150;

/**
 * The pairs that may be one person. Nothing is looked for before it is first asked; names alone not before those are asked for. From
 * then on each change is looked at in the background.
 */
export class Duplicates {
  private candidates: Candidates | null = null;
  private readonly dirty = new Set<number>();
  private working = false;
  private waits = false;
  private sorted: readonly Candidate[] | null = null;

  constructor(
    private readonly rows: ClientRows,
    private readonly ports: Pick<TablePorts, 'pause' | 'now' | 'after'>,
    private readonly onChange: () => void,
  ) {
    rows.onPut = (slot) => this.changed(slot);
  }

  async answer({ from, count, weak }: DuplicatesAsked, version: () => number): Promise<DuplicatesAnswer> {
    this.begin(weak);
    await this.work();
    const all = this.inOrder();
    const likely = all.filter(({ told }) => isLikely(told));
    const asked = weak ? all : likely;
    return {
      version: version(),
      total: asked.length,
      weak: this.candidates?.weak ? all.length - likely.length : null,
      pairs: asked.slice(from, from + count).flatMap((pair) => this.told(pair)),
    };
  }

  private begin(weak: boolean): void {
    if (this.candidates && (this.candidates.weak || !weak)) return;
    this.candidates = new Candidates((slot) => this.rows.at(slot), weak);
    for (let slot = 0; slot < this.rows.end; slot++) this.dirty.add(slot);
  }

  private changed(slot: number): void {
    if (!this.candidates) return;
    this.dirty.add(slot);
    this.sorted = null;
    if (this.working || this.waits) return;
    this.waits = true;
    this.ports.after(SETTLE_MS, () => {
      this.waits = false;
      void this.work().then(this.onChange);
    });
  }

  private under: Promise<void> = Promise.resolve();

  /** Looks at all that changed; questions go first at every step. */
  private work(): Promise<void> {
    if (!this.working) this.under = this.lookAtAll();
    return this.under;
  }

  private async lookAtAll(): Promise<void> {
    this.working = true;
    try {
      const { rest } = slices(this.ports);
      // It grows while it is gone through.
      for (const slot of this.dirty) {
        this.dirty.delete(slot);
        this.candidates?.put(slot);
        this.sorted = null;
        const pause = rest();
        if (pause) await pause;
      }
    } finally {
      this.working = false;
    }
  }

  /** The likeliest first; of pairs as likely as each other, those whose cards came first. */
  private inOrder(): readonly Candidate[] {
    this.sorted ??= [...(this.candidates?.all() ?? [])].sort(
      (x, y) => Number(isLikely(y.told)) - Number(isLikely(x.told)) || y.told.strength - x.told.strength || x.a - y.a || x.b - y.b,
    );
    return this.sorted;
  }

  private told({ a, b, told }: Candidate): readonly DuplicatePair[] {
    const [one, other] = [this.rows.at(a), this.rows.at(b)];
    if (!one || !other) return [];
    return [leads(other, one) ? { a: other, b: one, ...told } : { a: one, b: other, ...told }];
  }
}

/** One person, as far as can be told, and not by a name alone, which many may have. */
function isLikely({ meaning, isWeak }: Candidate['told']): boolean {
  return meaning === 'same' && !isWeak;
}

/** Who books online leads; otherwise the card that was made first. */
function leads(one: CardSummary, other: CardSummary): boolean {
  const online = (row: CardSummary) => Number((row.more.online ?? '') !== '');
  if (online(one) !== online(other)) return online(one) > online(other);
  return one.createdAt === other.createdAt ? one.id < other.id : one.createdAt < other.createdAt;
}
