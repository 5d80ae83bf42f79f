/** What can be expected of a device's storage: it is full, or it was cut off and can't be opened. */
export type StorageTrouble = 'storageFull' | 'storageGone';

/** The storage did not take or give what was asked. Nothing of the transaction was kept. */
export class StorageProblem extends Error {
  override name = 'StorageProblem';
  constructor(
    readonly code: StorageTrouble,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
