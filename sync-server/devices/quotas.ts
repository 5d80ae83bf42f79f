import { BLOB_REQUESTS, ERASURES, EXPORTS, PUSHED_BYTES, PUSHED_CHANGES, SENT_BLOBS } from '../limits.ts';
import { TokenBucket } from '../token-bucket.ts';

interface Quota {
  readonly bytes: TokenBucket;
  readonly changes: TokenBucket;
  readonly erasures: TokenBucket;
  readonly exports: TokenBucket;
  readonly blobBytes: TokenBucket;
  readonly blobRequests: TokenBucket;
}

/** What each device may still put into the log, over all its connections. */
export class Quotas {
  private readonly byDevice = new Map<number, Quota>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  /** Whether the device may push these changes of a document now, and so many bytes beside them; if so, they count. */
  push(device: number, changes: readonly Uint8Array[], beside = 0): boolean {
    const { bytes, changes: count } = this.of(device);
    return count.take(changes.length) && bytes.take(changes.reduce((sum, change) => sum + change.length, beside));
  }

  erase(device: number): boolean {
    return this.of(device).erasures.take();
  }

  /** Whether the device may put so many exports on record now; if so, they count. */
  noteExports(device: number, count: number): boolean {
    return this.of(device).exports.take(count);
  }

  /** Whether the device may send so many bytes of a picture now; if so, they count. */
  sendBlob(device: number, bytes: number): boolean {
    return this.of(device).blobBytes.take(bytes);
  }

  /** Whether the device may ask for, or send, a picture now. */
  blobRequest(device: number): boolean {
    return this.of(device).blobRequests.take();
  }

  private of(device: number): Quota {
    let quota = this.byDevice.get(device);
    if (!quota) {
      quota = {
        bytes: new TokenBucket(PUSHED_BYTES, this.now),
        changes: new TokenBucket(PUSHED_CHANGES, this.now),
        erasures: new TokenBucket(ERASURES, this.now),
        exports: new TokenBucket(EXPORTS, this.now),
        blobBytes: new TokenBucket(SENT_BLOBS, this.now),
        blobRequests: new TokenBucket(BLOB_REQUESTS, this.now),
      };
      this.byDevice.set(device, quota);
    }
    return quota;
  }
}
