import { useEffect, useState } from 'react';
import type { CardId } from '../../../model/ids.ts';
import type { Standing } from '../../../workers/contracts/search.ts';
import { useBase, useThreads } from '../../threads.tsx';

/** A client's place in the salon's top, following whatever changes in the base; null until it is known. */
export function useStanding(id: CardId): Standing | null {
  const { search } = useThreads();
  const { ready, version } = useBase();
  const [standing, setStanding] = useState<Standing | null>(null);
  useEffect(() => {
    if (!ready) return;
    let isWanted = true;
    const ask = async () => {
      const next = await search.standing(id);
      // A new version of the base asks again.
      if (isWanted && version >= 0) setStanding(next);
    };
    // A worker that stopped is told of elsewhere.
    ask().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [search, id, ready, version]);
  return standing;
}
