import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Adjustments } from './photo-editor.tsx';

export interface AdjustingPhoto {
  readonly now: Adjustments;
  readonly change: (changes: Partial<Adjustments>) => void;
  readonly undo: () => void;
  readonly canUndo: boolean;
  /** Tells what came of it, where it is otherwise than what was told last. */
  readonly finish: () => void;
}

/** Steps of the editor, each of which can be taken back, and one change of the card in the end. */
export function useAdjusting(before: Adjustments, onChange: (changed: Adjustments) => void): AdjustingPhoto {
  const [steps, setSteps] = useState<readonly Adjustments[]>([before]);
  const told = useRef(before);
  const now = steps.at(-1) ?? before;
  const finish = () => {
    if (same(now, told.current)) return;
    told.current = now;
    onChange(now);
  };
  const end = useEffectEvent(finish);
  useEffect(() => {
    // A page that is hidden may never be shown again.
    const hide = () => document.visibilityState === 'hidden' && end();
    document.addEventListener('visibilitychange', hide);
    return () => document.removeEventListener('visibilitychange', hide);
  }, []);
  return {
    now,
    change(changes) {
      const next = { ...now, ...changes };
      if (same(next, now)) return;
      setSteps([...steps, next]);
    },
    undo: () => {
      if (steps.length > 1) setSteps(steps.slice(0, -1));
    },
    canUndo: steps.length > 1,
    finish,
  };
}

function same(a: Adjustments, b: Adjustments): boolean {
  return a.turn === b.turn && a.crop === b.crop && a.marks === b.marks;
}
