import { startTransition, useEffect, useState } from 'react';

/** False until what is there without it has been painted: what comes after it may take its time. `now`: it is wanted at once. */
export function useAfterPaint(now: boolean): boolean {
  const [isPainted, setPainted] = useState(now);
  useEffect(() => {
    const frame = requestAnimationFrame(() => startTransition(() => setPainted(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isPainted || now;
}
