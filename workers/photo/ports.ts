import type { BlobHash, EntryId } from '../../model/ids.ts';
import type { Crop } from '../../model/photos/crop.ts';
import type { Clock, Neighbours } from '../store/ports.ts';
import type { DeviceStorage } from '../store/storage-port.ts';
import type { PhotoMaking } from './making/make-photo.ts';
import type { BlobServer } from './transfer/blob-server.ts';

/** Everything the photo worker touches outside itself. */
export interface PhotoPorts {
  readonly storage: DeviceStorage;
  readonly make: (file: Blob, cut?: Crop) => PhotoMaking;
  readonly hash: (bytes: Uint8Array) => Promise<BlobHash>;
  readonly neighbours: Neighbours;
  readonly clock: Clock;
  readonly newId: () => EntryId;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Runs what one tab does for all, when no other tab is at it. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  readonly server: BlobServer;
  /** A fault that has no code: for the console, without any client's data. */
  readonly report: (fault: unknown) => void;
}
