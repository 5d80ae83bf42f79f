/** What a device remembers of its first run, only to show the right screen at once; the store knows the truth. */
export interface DeviceMemory {
  /** It was paired when last used. */
  readonly paired: () => boolean;
  setPaired(paired: boolean): void;
  /** It became the owner's, and has not made the salon yet. */
  readonly claimed: () => boolean;
  setClaimed(claimed: boolean): void;
}

const PAIRED = 'kartoteka.paired';
const CLAIMED = 'kartoteka.claimed';

export function deviceMemory(storage: Storage): DeviceMemory {
  return {
    paired: () => storage.getItem(PAIRED) !== null,
    setPaired: (paired) => (paired ? storage.setItem(PAIRED, 'yes') : storage.removeItem(PAIRED)),
    claimed: () => storage.getItem(CLAIMED) !== null,
    setClaimed: (claimed) => (claimed ? storage.setItem(CLAIMED, 'yes') : storage.removeItem(CLAIMED)),
  };
}
