import type { RecordFields } from '../../../model/entries/fields.ts';
import type { EntryId } from '../../../model/ids.ts';
import { useWriter } from '../../who/writer.ts';

/** What every new entry of a record says of its making. */
export function useRecord(): () => RecordFields & { readonly corrects: '' } {
  const [staffId] = useWriter();
  return () => ({ staffId, at: new Date().toISOString(), corrects: '' });
}

/** Who, as written in a record; '' where nobody was chosen. */
export function nameOfStaff(id: EntryId | '', staff: readonly { readonly id: EntryId; readonly name: string }[], gone: string): string {
  return id === '' ? '' : (staff.find((one) => one.id === id)?.name ?? gone);
}
