import { useEffect, useState, useSyncExternalStore } from 'react';
import type { IsoDate } from '../../model/ids.ts';
import type { JournalDays } from '../../workers/contracts/search.ts';
import { keepSame } from '../card/keep-same.ts';
import { useThreads } from '../threads.tsx';
import { DaysAhead } from './days-ahead.ts';

export interface Journal extends JournalDays {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface JournalState {
  /** Null before the first visits are there. */
  readonly journal: Journal | null;
  /** The device's storage does not give them; it is asked again and again. */
  readonly isFailing: boolean;
}

/** How long after a failure (ms) it is asked once more. */
const RETRY = 2_000;

/** The visits of these days, kept up to date; those shown before until the new ones are there. The days beside them are asked for ahead: pages are turned. */
export function useJournalState(from: IsoDate, to: IsoDate): JournalState {
  return useDays(from, to, true);
}

function useDays(from: IsoDate, to: IsoDate, turnsPages: boolean): JournalState {
  const { search, feed } = useThreads();
  const [ahead] = useState(() => new DaysAhead((first, last) => search.visits(first, last)));
  const [state, setState] = useState<JournalState>({ journal: null, isFailing: false });
  const version = useSyncExternalStore(feed.subscribe, () => feed.base().visitsVersion);
  useEffect(() => {
    let isWanted = version >= 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = (): void => {
      ahead.days(from, to, version).then(
        (days) => {
          if (!isWanted) return;
          if (turnsPages) ahead.askBeside(from, to, version);
          setState(({ journal }) => ({
            journal: { ...days, visits: keepSame(journal?.visits ?? [], days.visits), from, to },
            isFailing: false,
          }));
        },
        () => {
          if (!isWanted) return;
          setState(({ journal }) => ({ journal, isFailing: true }));
          timer = setTimeout(ask, RETRY);
        },
      );
    };
    ask();
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [ahead, from, to, version, turnsPages]);
  return state;
}

/** The same, where nothing can be done about a failure and nobody turns pages. */
export function useJournal(from: IsoDate, to: IsoDate): Journal | null {
  return useDays(from, to, false).journal;
}
