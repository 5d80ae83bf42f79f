import type { BlobHash, EntryId } from '../../model/ids.ts';
import type { Crop } from '../../model/photos/crop.ts';
import type { Clock, Neighbours } from '../store/ports.ts';
import type { DeviceStorage } from '../store/storage-port.ts';
import type { MadePhoto } from './making/make-photo.ts';

/** Everything the photo worker touches outside itself. */
export interface PhotoPorts {
  readonly storage: DeviceStorage;
  /** @throws NoPicture */
  readonly make: (file: Blob, cut?: Crop) => Promise<MadePhoto>;
  readonly hash: (bytes: Uint8Array) => Promise<BlobHash>;
  readonly neighbours: Neighbours;
  readonly clock: Clock;
  readonly newId: () => EntryId;
  /** A fault that has no code: for the console, without any client's data. */
  readonly report: (fault: unknown) => void;
}
