import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import { takingBack } from '../../../model/edits/invert.ts';
import type { Entry, RecordCollection } from '../../../model/entries/fields.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { useRecord } from './record.ts';

/** The edit by which whoever acts now takes an entry of a record back. */
export function useTakingBack(): <C extends RecordCollection>(collection: C, entry: Entry<C>) => ClientEdit {
  const record = useRecord();
  return (collection, entry) => takingBack(collection, entry, { ...record(), id: newEntryId() });
}
