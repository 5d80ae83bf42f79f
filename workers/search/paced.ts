import type { SearchPorts } from './ports.ts';

/** Runs at once when called, and again at most so often (ms), once for all calls in between. */
export function paced({ now, after }: Pick<SearchPorts, 'now' | 'after'>, every: number, run: () => void): () => void {
  let last = Number.NEGATIVE_INFINITY;
  let waits = false;
  const begin = () => {
    waits = false;
    last = now();
    run();
  };
  return () => {
    if (waits) return;
    const wait = last + every - now();
    if (wait <= 0) return begin();
    waits = true;
    after(wait, begin);
  };
}
