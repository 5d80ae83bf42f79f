const KEPT_AS = 'kartoteka.writer';

/** Kept where somebody said that nobody in particular is at this device. */
export const NOBODY = 'nobody';

/** Who was chosen on this device last: a staff member's id, `NOBODY`, or '' where nobody was ever asked. */
export function keptWriter(): string {
  return localStorage.getItem(KEPT_AS) ?? '';
}

/** Keeps who is at this device, and tells every screen of this tab; the browser tells the other tabs. */
export function keepWriter(kept: string): void {
  localStorage.setItem(KEPT_AS, kept);
  window.dispatchEvent(new StorageEvent('storage', { key: KEPT_AS }));
}

/** Calls `listener` when somebody else is at this device, whichever tab it was said in. Returns the way to stop. */
export function onKeptWriter(listener: () => void): () => void {
  const hear = ({ key }: StorageEvent) => {
    if (key === KEPT_AS || key === null) listener();
  };
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
}
