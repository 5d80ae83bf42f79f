import { useEffect, useState } from 'react';
import type { CardId } from '../../../model/ids.ts';
import type { Known } from '../../../model/likely-same/likely-same.ts';
import type { LikelyClient } from '../../../workers/contracts/search.ts';
import { useBaseVersion, useThreads } from '../../threads.tsx';

const NOBODY: readonly LikelyClient[] = [];

/** Other clients who may be this one; asked again as the card or the base changes. null: nothing is asked. */
export function useLikelySame(known: Known | null, except: CardId): readonly LikelyClient[] {
  const { search } = useThreads();
  const version = useBaseVersion(known !== null);
  const asked = known && JSON.stringify(known);
  const [answer, setAnswer] = useState<{ readonly asked: string; readonly clients: readonly LikelyClient[] } | null>(null);
  // The base's version is no part of the question, and yet what makes it be asked again.
  useEffect(() => {
    if (asked === null || version < 0) return;
    let current = true;
    search.likelySame(JSON.parse(asked) as Known, except).then(
      (clients) => current && setAnswer({ asked, clients }),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [search, asked, except, version]);
  // While the next answer is on its way, what was told stays: half a letter more must not make it flicker.
  return asked === null ? NOBODY : (answer?.clients ?? NOBODY);
}
