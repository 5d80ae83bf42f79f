import type { StorageWriter } from '../storage-port.ts';

/** Takes the device's running numbers for one transaction; `save` before its end. Its stores must include `meta`. */
export async function takeCounters(writer: StorageWriter): Promise<Counters> {
  const row = await writer.get('meta', ['counters']);
  return new Counters(writer, row?.key === 'counters' ? row.value : { rev: 0, n: 0 });
}

export class Counters {
  private readonly writer: StorageWriter;
  private readonly start: { readonly rev: number; readonly n: number };
  rev: number;
  private n: number;

  constructor(writer: StorageWriter, start: { readonly rev: number; readonly n: number }) {
    this.writer = writer;
    this.start = start;
    this.rev = start.rev;
    this.n = start.n;
  }

  /** Revision of a read model's row. */
  nextRev(): number {
    return ++this.rev;
  }

  /** Number of an outbox row. */
  nextN(): number {
    return ++this.n;
  }

  /** True when the read model was written to. */
  get revised(): boolean {
    return this.rev !== this.start.rev;
  }

  save(): void {
    if (this.revised || this.n !== this.start.n) this.writer.put('meta', { key: 'counters', value: { rev: this.rev, n: this.n } });
  }
}
