import * as v from 'valibot';

/** A question about the client base under a name of its own. */
export interface Segment {
  readonly id: string;
  readonly name: string;
  /** As `model/rules/` writes it. */
  readonly rule: string;
}

const KEPT_AS = 'kartoteka.segments';
const Kept = v.array(v.object({ id: v.string(), name: v.string(), rule: v.string() }));

/** The segments kept on this device only, by those who don't change what the salon shares. What can't be read is passed over. */
export function deviceSegments(storage: Storage): readonly Segment[] {
  try {
    const kept = v.safeParse(Kept, JSON.parse(storage.getItem(KEPT_AS) ?? '[]'));
    return kept.success ? kept.output : [];
  } catch {
    return [];
  }
}

/** Keeps them. False where the device has no room for it. */
export function keepDeviceSegments(storage: Storage, segments: readonly Segment[]): boolean {
  try {
    storage.setItem(KEPT_AS, JSON.stringify(segments));
    return true;
  } catch {
    return false;
  }
}
