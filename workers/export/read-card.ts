import * as A from '@automerge/automerge/slim';
import { readClient } from '../../model/documents/read-client.ts';
import type { Digest } from '../../model/wire/change-header.ts';
import { headsOf, loadStored, readStored } from '../store/documents/read-stored.ts';
import type { DeviceStorage } from '../store/storage-port.ts';
import type { CardReader } from './full-clients.ts';

/** Only read: nobody writes under this name. */
const READER = '00'.repeat(16);

/** Reads cards from their documents, whatever of them is sound; the document is let go of at once. `automerge`: resolves when it has loaded. */
export function cardReader(storage: DeviceStorage, digest: Digest, automerge: () => Promise<void>): CardReader {
  return async (id) => {
    const stored = await readStored(storage, id);
    if (!stored) return null;
    await automerge();
    const { doc, whole } = loadStored(stored, digest, READER);
    try {
      return whole ? readClient(id, headsOf(doc), doc) : null;
    } finally {
      A.free(doc);
    }
  };
}
