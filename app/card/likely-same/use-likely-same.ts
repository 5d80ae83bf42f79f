import { useEffect, useEffectEvent, useState } from 'react';
import type { CardId } from '../../../model/ids.ts';
import type { Known } from '../../../model/likely-same/likely-same.ts';
import type { LikelyClient } from '../../../workers/contracts/search.ts';
import { useBaseVersion, useThreads } from '../../threads.tsx';

const NOBODY: readonly LikelyClient[] = [];

/** Other clients who may be this one; asked again as the card or the base changes. null: nothing is asked. */
export function useLikelySame(known: Known | null, except: CardId | null): readonly LikelyClient[] {
  const { search } = useThreads();
  const version = useBaseVersion(known !== null);
  const asked = known && JSON.stringify(known);
  const [clients, setClients] = useState(NOBODY);
  const ask = useEffectEvent(async () => (known ? search.likelySame(known, except) : NOBODY));
  useEffect(() => {
    if (asked === null || version < 0) return;
    let isCurrent = true;
    ask().then(
      (answer) => isCurrent && setClients(answer),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [asked, version]);
  // While the next answer is on its way, what was told stays: a letter more must not make it flicker.
  return asked === null ? NOBODY : clients;
}
