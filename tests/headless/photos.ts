import { ulid } from 'ulid';
import type { BlobHash, EntryId } from '../../model/ids.ts';
import { isBlobHash } from '../../model/ids.ts';
import type { MadePhoto } from '../../workers/photo/making/make-photo.ts';
import { createPhotos, type PhotoCore } from '../../workers/photo/photos.ts';
import { type BlobRequest, blobServer } from '../../workers/photo/transfer/blob-server.ts';
import type { ChannelMessage } from '../../workers/storage/channel.ts';
import type { Neighbours } from '../../workers/store/ports.ts';
import type { DeviceStorage } from '../../workers/store/storage-port.ts';
import { nodeClock, nodeDigest } from './device.ts';

/** The workers of one device, as they hear each other. */
export function house(): () => Neighbours {
  const members = new Set<(message: ChannelMessage) => void>();
  return () => {
    let own: ((message: ChannelMessage) => void) | undefined;
    return {
      post: (message) => {
        for (const member of members) if (member !== own) member(message);
      },
      listen: (onMessage) => {
        if (own) members.delete(own);
        own = onMessage;
        members.add(onMessage);
      },
    };
  };
}

/** A photo worker without a browser: a file is made into what `make` says, everything else is real. */
export function photosOver(
  storage: DeviceStorage,
  neighbours: Neighbours,
  address: string,
  make: (file: Blob) => Promise<MadePhoto>,
  request: BlobRequest = fetch,
): PhotoCore {
  return createPhotos({
    storage,
    make: (file) => ({
      check: async () => {},
      async begin() {
        const made = await make(file);
        return { thumbnail: made.thumbnail, finish: async () => made };
      },
    }),
    hash: async (bytes) => nameOf(bytes),
    neighbours,
    clock: nodeClock,
    newId: () => ulid() as EntryId,
    random: () => 0,
    alone: (work) => work(),
    server: blobServer(address, request, () => performance.now()),
    report: (fault) => console.error(fault),
  });
}

export function nameOf(bytes: Uint8Array): BlobHash {
  const name = Buffer.from(nodeDigest.sha256(bytes)).toString('hex');
  if (!isBlobHash(name)) throw new Error('a hash has 64 digits');
  return name;
}
