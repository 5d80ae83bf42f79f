import type { StatusGiven } from '../../model/visits/give-status.ts';
import { keptWriter } from '../kept-writer.ts';
import { newEntryId } from '../new-entry-id.ts';

/** Who uses this device, and the moment: what a step of a visit is signed with. */
export function given(): StatusGiven {
  return { id: newEntryId(), at: new Date().toISOString(), staffId: keptWriter() };
}
