import type { SearchPorts } from './ports.ts';

/** An erased client leaves the snapshot at once; many changes soon; a few, when there is time. What isn't saved is read again at start. */
const ERASED_MS = 500;
const MANY = 200;
const MANY_MS = 3_000;
const FEW_MS = 60_000;
const BUSY_MS = 1_000;

/**
 * Decides when the snapshot is saved. `busy`: rows are coming in, so it would be old before it is written; `typing`: somebody
 * searches, and only what was erased can't wait.
 */
export function saver(
  ports: SearchPorts,
  save: () => Promise<void>,
  busy: () => boolean,
  typing: () => boolean,
): { changed(rows: number, erased: boolean): void } {
  let count = 0;
  let due = Number.POSITIVE_INFINITY;
  let saving = false;
  let urgent = false;

  function plan(delay: number): void {
    const at = ports.now() + delay;
    if (at >= due) return;
    due = at;
    ports.after(delay, () => void run(at));
  }

  async function run(at: number): Promise<void> {
    if (at !== due) return;
    due = Number.POSITIVE_INFINITY;
    if (saving || busy() || (typing() && !urgent)) return plan(BUSY_MS);
    saving = true;
    urgent = false;
    count = 0;
    // Without a snapshot the next start reads all rows: slower, and nothing is lost.
    await save().catch(() => undefined);
    saving = false;
  }

  return {
    changed(rows, erased) {
      count += rows;
      urgent ||= erased;
      plan(erased ? ERASED_MS : count >= MANY ? MANY_MS : FEW_MS);
    },
  };
}
