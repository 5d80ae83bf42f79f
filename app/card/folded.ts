import { useState } from 'react';
import { useStance } from './stance.ts';

const KEPT_AS = 'kartoteka.folded';

/** Whether a group of fields is folded on this device, on whichever card. `isAsked`: somebody wants to see it now. */
export function useFolded(group: string, isAsked: boolean): readonly [boolean, (folded: boolean) => void] {
  const stance = useStance();
  const [isFolded, setFolded] = useState(() => !isAsked && stance !== 'open' && (stance === 'tucked' || folded().includes(group)));
  const keep = (now: boolean) => {
    // A browser tells of a group that was open from the beginning, too.
    if (now === isFolded) return;
    setFolded(now);
    // How the salon wants it is not how this device was left.
    if (stance !== '') return;
    const others = folded().filter((one) => one !== group);
    localStorage.setItem(KEPT_AS, (now ? [...others, group] : others).join(' '));
  };
  return [isFolded, keep];
}

function folded(): readonly string[] {
  return (localStorage.getItem(KEPT_AS) ?? '').split(' ').filter(Boolean);
}
