import { useState } from 'react';
import type { Outcome, ProblemCode } from '../../workers/contracts/store.ts';

/** Runs one slow step at a time and keeps what went wrong with it. */
export function useOutcome() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemCode | null>(null);
  const run = (step: () => Promise<Outcome<unknown>>, onDone: () => void) => {
    setBusy(true);
    setProblem(null);
    step()
      .then((outcome) => {
        if (outcome.ok) onDone();
        else setProblem(outcome.problem);
      })
      .catch(() => setProblem('internal'))
      .finally(() => setBusy(false));
  };
  return { run, busy, problem };
}
