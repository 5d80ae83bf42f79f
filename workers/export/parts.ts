/** A file in the making: what is in it lies in blobs, which may be on the disk; only the last piece is in memory. */
export class FileParts {
  private readonly blobs: Blob[] = [];
  private pending: Uint8Array<ArrayBuffer>[] = [];
  private bytes = 0;

  add(bytes: Uint8Array): void {
    // Copied: whoever made it may use its buffer again.
    this.pending.push(new Uint8Array(bytes));
    this.bytes += bytes.length;
    if (this.bytes >= PIECE) this.settle();
  }

  done(type: string): Blob {
    this.settle();
    return new Blob(this.blobs, { type });
  }

  private settle(): void {
    if (this.bytes === 0) return;
    this.blobs.push(new Blob(this.pending));
    this.pending = [];
    this.bytes = 0;
  }
}

/** Bytes in one blob. */
const PIECE = 1_000_000;
