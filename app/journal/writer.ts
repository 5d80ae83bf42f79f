import type { EntryId } from '../../model/ids.ts';
import type { StatusGiven } from '../../model/visits/give-status.ts';
import { newEntryId } from '../new-entry-id.ts';

const KEPT_AS = 'kartoteka.writer';

/** Who uses this device, and the moment: what a step of a visit is signed with. */
export function given(): StatusGiven {
  return { id: newEntryId(), at: new Date().toISOString(), staffId: (localStorage.getItem(KEPT_AS) ?? '') as EntryId | '' };
}
