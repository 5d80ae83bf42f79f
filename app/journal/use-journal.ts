import { useEffect, useState, useSyncExternalStore } from 'react';
import type { IsoDate } from '../../model/ids.ts';
import type { JournalDays } from '../../workers/contracts/search.ts';
import { useThreads } from '../threads.tsx';

export interface Journal extends JournalDays {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The visits of these days, kept up to date; those asked for before until the new ones are there, null before the first. */
export function useJournal(from: IsoDate, to: IsoDate): Journal | null {
  const { search, feed } = useThreads();
  const [journal, setJournal] = useState<Journal | null>(null);
  const version = useSyncExternalStore(feed.subscribe, () => feed.base().visitsVersion);
  useEffect(() => {
    let isWanted = version >= 0;
    search.visits(from, to).then(
      (days) => isWanted && setJournal({ ...days, from, to }),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [search, from, to, version]);
  return journal;
}
