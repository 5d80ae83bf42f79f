import { type CardId, isDocumentId } from '../../model/ids.ts';

const KEPT_AS = 'kartoteka.opened';
const KEPT = 12;

/** The cards opened last on this device, the last one first. Ids only: they say nothing of anybody. */
export function openedLately(storage: Storage): readonly CardId[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEPT_AS) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isCardId) : [];
  } catch {
    return [];
  }
}

/** Notes that a card was opened. */
export function noteOpened(id: CardId, storage: Storage): void {
  const others = openedLately(storage).filter((one) => one !== id);
  try {
    storage.setItem(KEPT_AS, JSON.stringify([id, ...others].slice(0, KEPT)));
  } catch {
    // The device's storage is full, which is told elsewhere: the list of cards opened lately can wait.
  }
}

function isCardId(text: unknown): text is CardId {
  return isDocumentId(text);
}
