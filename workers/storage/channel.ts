import type { BlobHash, DocumentId } from '../../model/ids.ts';

/** Workers of all tabs of this device hear each other here. A message only says where to look: what counts is in the storage. */
export const CHANNEL_NAME = 'kartoteka';

export type ChannelMessage =
  /** Rows of the read model were written, the latest with this revision. */
  | { readonly type: 'summaries'; readonly rev: number }
  /** Texts of cards were read, or are gone. */
  | { readonly type: 'texts' }
  /** What cards have on some day changed. */
  | { readonly type: 'days' }
  /** The settings read otherwise than before, and are stored so. */
  | { readonly type: 'salon' }
  /** The document's bytes changed in the storage. `hashes`: the new changes' chunks, or empty: read it anew. */
  | { readonly type: 'document'; readonly doc: DocumentId; readonly hashes: readonly string[] }
  | { readonly type: 'erased'; readonly doc: DocumentId }
  /**
   * What was done to the document here was taken back: what is stored stands in the place of what is in memory. `own`: a person
   * did it, and is told in each tab, since any of them may be the one looked at.
   */
  | { readonly type: 'takenBack'; readonly doc: DocumentId; readonly own: boolean }
  /** Something about these pictures or thumbnails changed: they came, were sent, or went. */
  | { readonly type: 'blobs'; readonly hashes: readonly BlobHash[] }
  /** Something was put into the outbox, or acknowledged. */
  | { readonly type: 'outbox' }
  /** This device was paired, or something else was written that is read at start. */
  | { readonly type: 'identity' };

/** Calls `listener` whenever another worker or tab posts one of these. */
export function onPosted(types: readonly ChannelMessage['type'][], listener: () => void): void {
  new BroadcastChannel(CHANNEL_NAME).onmessage = ({ data }: MessageEvent<ChannelMessage>) => {
    if (types.includes(data.type)) listener();
  };
}
