import { useEffect, useEffectEvent } from 'react';
import { isDialogOpen, takesLetters, useLetters } from '../shell/use-letters.ts';

export interface PairKeys {
  readonly next: () => void;
  readonly previous: () => void;
  readonly merge: () => void;
  readonly notSame: () => void;
}

/** What Enter means to by itself. */
const ENTERED = 'button, a, [role=button], [role=link], [role=switch], [role=tab]';

/** J and K or the arrows go on, M or Enter merges, N: not the same person. On this screen they mean that and nothing else. */
export function usePairKeys({ next, previous, merge, notSame }: PairKeys): void {
  useLetters({ j: next, k: previous, m: merge, n: notSame }, 'screen');
  const press = useEffectEvent(({ key, target }: KeyboardEvent): boolean => {
    if (key === 'ArrowDown') next();
    else if (key === 'ArrowUp') previous();
    else if (key === 'Enter' && !(target instanceof Element && target.closest(ENTERED))) merge();
    else return false;
    return true;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return;
      if (takesLetters(event.target) || isDialogOpen()) return;
      if (press(event)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
