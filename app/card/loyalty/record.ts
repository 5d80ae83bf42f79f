import type { RecordFields } from '../../../model/entries/fields.ts';
import { useWriter } from '../../who/writer.ts';

/** What every new entry of a record says of its making. */
export function useRecord(): () => RecordFields & { readonly corrects: '' } {
  const [staffId] = useWriter();
  return () => ({ staffId, at: new Date().toISOString(), corrects: '' });
}
