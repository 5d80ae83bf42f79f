import * as v from 'valibot';
import type { Segment } from '../../../model/rules/segment.ts';
import type { Store } from '../../../workers/contracts/store.ts';

/** Where an earlier Kartoteka kept them: open, also while the device has a lock. */
const KEPT_OPEN_AS = 'kartoteka.segments';
const Kept = v.array(v.object({ id: v.string(), name: v.string(), rule: v.string() }));

/** The segments kept on this device only, by those who don't change what the salon shares: in its storage, encrypted with it. */
export interface DeviceSegments {
  /** Those that are known by now; the same list until they change. */
  readonly list: () => readonly Segment[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads them, and takes over those that still lie open. */
  readonly read: () => Promise<void>;
  /** Keeps some and lets others go. False where the device could not store that. */
  readonly change: (put: readonly Segment[], drop: readonly string[]) => Promise<boolean>;
}

export function createDeviceSegments(store: Pick<Store, 'deviceSegments'>, open: Storage): DeviceSegments {
  let list: readonly Segment[] = [];
  const listeners = new Set<() => void>();
  const change = async (put: readonly Segment[], drop: readonly string[]) => {
    const outcome = await store.deviceSegments(put, drop).catch(() => ({ ok: false }) as const);
    if (!outcome.ok) return false;
    list = outcome.value;
    for (const listener of listeners) listener();
    return true;
  };
  return {
    list: () => list,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    async read() {
      const isKept = await change(keptOpen(open), []);
      if (isKept) open.removeItem(KEPT_OPEN_AS);
    },
    change,
  };
}

/** What can't be read is passed over. */
function keptOpen(storage: Storage): readonly Segment[] {
  try {
    const kept = v.safeParse(Kept, JSON.parse(storage.getItem(KEPT_OPEN_AS) ?? '[]'));
    return kept.success ? kept.output : [];
  } catch {
    return [];
  }
}
