import type { LiveDocument } from './documents/live-documents.ts';
import { RANKS } from './rows/transfers.ts';
import type { Counted } from './status.ts';
import type { DeviceStorage } from './storage-port.ts';

/**
 * What the status tells of in numbers. `live`: the documents in memory, whose changes may not be stored yet; `refused`: those that the
 * server does not take. @throws StorageProblem
 */
export function countRows(storage: DeviceStorage, live: readonly LiveDocument[], refused: Iterable<string>): Promise<Counted> {
  return storage.read(['outbox', 'damaged', 'transfers'], async (reader) => {
    const [waiting, damaged, thumbnails, pictures, ...aside] = await Promise.all([
      reader.count('outbox'),
      reader.count('damaged'),
      reader.count('transfers', [RANKS.sendThumbnail]),
      reader.count('transfers', [RANKS.sendPicture]),
      ...[...refused].map((doc) => reader.count('outbox', [doc])),
    ]);
    const unsaved = live.filter((one) => !one.saving).reduce((sum, one) => sum + one.unsaved.length, 0);
    return {
      waiting: waiting + unsaved,
      photosWaiting: Math.max(thumbnails, pictures),
      refused: aside.reduce((sum, rows) => sum + rows, 0),
      damaged,
    };
  });
}
