import type { EntryId } from '../model/ids.ts';

const KEPT_AS = 'kartoteka.writer';

/** Who wrote last on this device, a staff member's id; '' where nobody was chosen. */
export function keptWriter(): EntryId | '' {
  return (localStorage.getItem(KEPT_AS) ?? '') as EntryId | '';
}

export function keepWriter(id: EntryId | ''): void {
  localStorage.setItem(KEPT_AS, id);
}
