import type { CountersValue } from '../../storage/schema.ts';
import type { StorageWriter } from '../storage-port.ts';

/** Takes the device's running numbers for one transaction; `save` before its end. Its stores must include `meta`. */
export async function takeCounters(writer: StorageWriter): Promise<Counters> {
  const row = await writer.get('meta', ['counters']);
  return new Counters(writer, row?.key === 'counters' ? row.value : { rev: 0, n: 0 });
}

export class Counters {
  private readonly writer: StorageWriter;
  private readonly start: Required<CountersValue>;
  rev: number;
  private n: number;
  private texts: number;
  /** Up to this revision, texts have been read. */
  read: number;
  /** Some day of the journal changed in this transaction. */
  days = false;

  constructor(writer: StorageWriter, { rev, n, texts = 0, read = 0 }: CountersValue) {
    this.writer = writer;
    this.start = { rev, n, texts, read };
    this.rev = rev;
    this.n = n;
    this.texts = texts;
    this.read = read;
  }

  /** Revision of a read model's row. `read`: its card's texts are written with it, or gone. */
  nextRev(read = false): number {
    if (read && this.read === this.rev) this.read++;
    return ++this.rev;
  }

  /** Number of an outbox row. */
  nextN(): number {
    return ++this.n;
  }

  /** Revision of a row of texts. */
  nextTexts(): number {
    return ++this.texts;
  }

  /** True when the read model was written to. */
  get revised(): boolean {
    return this.rev !== this.start.rev;
  }

  save(): void {
    const { rev, n, texts, read } = this;
    const now = { rev, n, texts, read };
    if (Object.keys(now).some((key) => now[key as keyof typeof now] !== this.start[key as keyof typeof now]))
      this.writer.put('meta', { key: 'counters', value: now });
  }
}
