import { useState } from 'react';

const KEPT_AS = 'kartoteka.folded';

/** Whether a group of fields is folded on this device, on whichever card. */
export function useFolded(group: string): readonly [boolean, (folded: boolean) => void] {
  const [isFolded, setFolded] = useState(() => folded().includes(group));
  const keep = (now: boolean) => {
    setFolded(now);
    const others = folded().filter((one) => one !== group);
    localStorage.setItem(KEPT_AS, (now ? [...others, group] : others).join(' '));
  };
  return [isFolded, keep];
}

function folded(): readonly string[] {
  return (localStorage.getItem(KEPT_AS) ?? '').split(' ').filter(Boolean);
}
