import { useState } from 'react';

const KEPT_AS = 'kartoteka.folded';

/** Whether a group of fields is folded on this device, on whichever card. `isAsked`: somebody wants to see it now. */
export function useFolded(group: string, isAsked: boolean): readonly [boolean, (folded: boolean) => void] {
  const [isFolded, setFolded] = useState(() => !isAsked && folded().includes(group));
  const keep = (now: boolean) => {
    // A browser tells of a group that was open from the beginning, too.
    if (now === isFolded) return;
    setFolded(now);
    const others = folded().filter((one) => one !== group);
    localStorage.setItem(KEPT_AS, (now ? [...others, group] : others).join(' '));
  };
  return [isFolded, keep];
}

function folded(): readonly string[] {
  return (localStorage.getItem(KEPT_AS) ?? '').split(' ').filter(Boolean);
}
