import { startTransition, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Exported, ExportWish } from '../../workers/contracts/export.ts';
import type { Outcome, ProblemCode, Progress } from '../../workers/contracts/store.ts';
import { useToday } from '../list/use-today.ts';
import { useThreads } from '../threads.tsx';
import { whileAsked } from '../while-asked.ts';

export interface Exporting {
  /** null: nothing is being made. */
  readonly progress: Progress | null;
  /** Why the last file was not made. */
  readonly problem: ProblemCode | null;
  /**
   * Makes the file and, when it is on record that it was made, gives it. Null: it was called off, or failed. The record comes first:
   * a file that nobody knows of is never given.
   */
  readonly make: (wish: () => Promise<ExportWish>) => Promise<Exported | null>;
  readonly stop: () => void;
}

/** One export from the wish to the file. Leaving the screen calls it off. */
export function useExporting(): Exporting {
  const threads = useThreads();
  const today = useToday();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<ProblemCode | null>(null);
  const running = useRef(false);
  const stop = () => {
    if (running.current) threads.exporter.cancel().catch(() => undefined);
  };
  const leave = useEffectEvent(stop);
  useEffect(() => () => leave(), []);
  const make: Exporting['make'] = async (wished) => {
    if (running.current) return null;
    running.current = true;
    setProblem(null);
    setProgress({ done: 0, total: 0 });
    const outcome = await written(async () => {
      const wish = await wished();
      const made = await whileAsked(
        (now: Progress) => startTransition(() => setProgress(now)),
        (tell) => threads.exporter.write(wish, today, tell),
      );
      if (!made.ok || made.value.count === 0) return made;
      const noted = await threads.store.noteExport(wish.format, made.value.count);
      return noted.ok ? made : noted;
    });
    running.current = false;
    setProgress(null);
    if (!outcome.ok && outcome.problem !== 'cancelled') setProblem(outcome.problem);
    return outcome.ok ? outcome.value : null;
  };
  return { progress, problem, make, stop };
}

/** A worker that ended without a word is a problem like any other. */
async function written<T>(ask: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await ask();
  } catch {
    return { ok: false, problem: 'internal' };
  }
}
