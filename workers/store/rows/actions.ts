import type { DocumentId } from '../../../model/ids.ts';
import type { StorageWriter } from '../storage-port.ts';

export const ACTION_STORES = ['actions', 'actionCards'] as const;

/** Of a card that is erased, nothing that could be undone stays either. Stores: ACTION_STORES. */
export async function forgetInActions(writer: StorageWriter, doc: DocumentId): Promise<void> {
  for (const { id } of await writer.range('actions', {})) writer.delete('actionCards', [id, doc]);
}
