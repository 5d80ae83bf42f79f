import type { BlobHash, CardId, EntryId } from '../../model/ids.ts';
import type { PhotoBlobs } from '../../model/photos/photo-blobs.ts';
import type { BlobKind } from '../../model/wire/blobs.ts';
import type { PhotoWanted } from '../contracts/photos.ts';

/** The pictures that a card refers to, as its document reads. Cards without have no row. */
export interface PhotosOfRow {
  readonly doc: CardId;
  readonly photos: readonly PhotoBlobs[];
}

/** `by` refers to this picture or thumbnail: a card, or (`intake`) one that was taken in. What nobody refers to leaves the device. */
export interface BlobUseRow {
  readonly hash: BlobHash;
  readonly by: CardId | EntryId;
  readonly intake: boolean;
}

/** An image file, named by its bytes. */
export interface BlobRow {
  readonly hash: BlobHash;
  readonly bytes: Uint8Array;
}

/** What is known of a picture or thumbnail without reading it; there is a row for each that is here or that a card refers to. */
export interface BlobFactRow {
  readonly hash: BlobHash;
  readonly kind: BlobKind;
  /** Bytes; 0: it is not on this device. */
  readonly size: number;
  /** The server has it, as far as this device knows. */
  readonly sent: boolean;
  readonly pinned: boolean;
  /** When it was last looked at (epoch ms). */
  readonly seenAt: number;
  /** Since when nobody refers to it (epoch ms; 0: not dated yet), or null. */
  readonly freeSince: number | null;
  /** Its place in the queue of transfers, while it has one. */
  readonly queued: { readonly rank: number; readonly turn: number } | null;
  /** The newer (epoch ms), the sooner it is sent or fetched. */
  readonly newness: number;
}

/** What is to be sent or fetched, in this order: `rank` first, then `turn`, both from the least. */
export interface TransferRow {
  readonly rank: number;
  readonly turn: number;
  readonly hash: BlobHash;
}

/** A picture that was taken in and whose entry is not in its card yet. */
export interface IntakeRow {
  readonly id: EntryId;
  readonly cardId: CardId;
  readonly at: string;
  readonly picture: BlobHash;
  readonly thumbnail: BlobHash;
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly firstFrame: boolean;
  readonly wanted: PhotoWanted;
}
