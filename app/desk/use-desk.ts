import { useEffect, useState, useSyncExternalStore } from 'react';
import { addDays } from '../../model/dates/days.ts';
import type { IsoDate } from '../../model/ids.ts';
import type { Salon } from '../../model/salon.ts';
import type { Birthday, DueAnswer, JournalDays, JournalVisit } from '../../workers/contracts/search.ts';
import { useThreads } from '../threads.tsx';

/** So long (days) after it was time a client is still asked back from the desk, and so long before. */
const DUE_BEFORE = 42;
const DUE_AHEAD = 7;
const BIRTHDAYS = 7;
/** Days in which somebody who did not come is worth a call. */
const MISSED = 7;
/** So many of each list are shown at first. */
export const SHOWN = 8;
/** Who wants all of them gets so many: more nobody calls in a day. */
const ALL = 500;

export interface Desk {
  readonly today: JournalDays;
  /** Of the days before: who stayed away, and bookings that nobody said anything of since; the latest first. */
  readonly missed: readonly JournalVisit[];
  readonly due: DueAnswer;
  readonly birthdays: { readonly clients: readonly Birthday[]; readonly total: number };
}

/** What the desk shows, kept up to date; null until it is here. `wantsAll`: of who is due and whose birthday it is, not only the first. */
export function useDesk(date: IsoDate, salon: Salon, wantsAll: boolean): Desk | null {
  const { search, feed } = useThreads();
  const version = useSyncExternalStore(feed.subscribe, () => feed.base().visitsVersion);
  const names = useSyncExternalStore(feed.subscribe, () => feed.base().version);
  const [today, setToday] = useState<JournalDays | null>(null);
  const [missed, setMissed] = useState<readonly JournalVisit[]>([]);
  const [due, setDue] = useState<DueAnswer>({ clients: [], total: 0 });
  const [birthdays, setBirthdays] = useState<Desk['birthdays']>({ clients: [], total: 0 });
  useEffect(() => {
    let isWanted = version >= 0;
    const ask = async () => {
      // Today first: the rest may take its time.
      const now = await search.visits(date, date);
      if (isWanted) setToday(now);
      const past = await search.visits(addDays(date, -MISSED) || date, addDays(date, -1) || date);
      if (isWanted) setMissed(past.visits.filter(isMissed).reverse());
    };
    ask().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [search, date, version]);
  useEffect(() => {
    let isWanted = names >= 0;
    const ask = async () => {
      const next = await search.birthdays(date, BIRTHDAYS, wantsAll ? ALL : SHOWN);
      if (isWanted && next) setBirthdays(next);
      const again = await search.due({
        from: addDays(date, -DUE_BEFORE) || date,
        to: addDays(date, DUE_AHEAD) || date,
        today: date,
        services: salon.services.map(({ id, intervalDays, active }) => ({ id, intervalDays, active })),
        limit: wantsAll ? ALL : SHOWN,
      });
      if (isWanted && again) setDue(again);
    };
    ask().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [search, date, salon.services, names, wantsAll]);
  return today && { today, missed, due, birthdays };
}

function isMissed({ status }: JournalVisit): boolean {
  return status === 'noShow' || status === 'booked' || status === 'confirmed';
}
