import { useEffect, useState } from 'react';
import type { CardId, IsoDate } from '../../model/ids.ts';
import type { CardSummary } from '../../model/summary.ts';
import { useBase, useSalon, useThreads } from '../threads.tsx';
import type { Threads } from '../workers.ts';
import { openedLately } from './opened-lately.ts';
import { todayIn } from './use-today.ts';

const SEEN = 40;
const OPENED = 6;

/** Who is most likely wanted before a letter is typed; nobody stands in two of the lists. */
export interface Recents {
  readonly bookedToday: readonly CardSummary[];
  readonly openedHere: readonly CardSummary[];
  readonly seenLately: readonly CardSummary[];
}

/** Read once as it comes to sight: what a finger is on its way to must not move. Null until then. */
export function useRecents(): Recents | null {
  const { search } = useThreads();
  const zone = useSalon()?.zone ?? '';
  const [recents, setRecents] = useState<Recents | null>(null);
  const base = useBase();
  const isEmpty = base.total === 0;
  useEffect(() => {
    if (!base.ready || isEmpty) return;
    let isWanted = true;
    const show = async () => {
      const next = await read(search, todayIn(zone));
      if (isWanted) setRecents(next);
    };
    show().catch(ignore);
    return () => {
      isWanted = false;
    };
  }, [search, base.ready, isEmpty, zone]);
  return recents;
}

async function read(search: Threads['search'], today: IsoDate): Promise<Recents> {
  const opened = await Promise.all(openedLately(localStorage).map((id) => rowOf(search, id)));
  const answer = await search.search('', SEEN);
  const latest = answer?.hits.map((hit) => hit.summary) ?? [];
  const bookedToday = latest.filter((one) => one.booked.includes(today));
  const told = new Set(bookedToday.map((one) => one.id));
  const openedHere = opened.filter((one) => one !== null && !told.has(one.id)).slice(0, OPENED) as readonly CardSummary[];
  for (const one of openedHere) told.add(one.id);
  return { bookedToday, openedHere, seenLately: latest.filter((one) => !told.has(one.id)) };
}

/** A card's row, or null where it is gone. */
async function rowOf(search: Threads['search'], id: CardId): Promise<CardSummary | null> {
  const at = await search.position(id);
  if (at < 0) return null;
  const [row] = (await search.rows(at, 1)).rows;
  return row?.id === id ? row : null;
}

/** A worker that stopped is told of elsewhere. */
function ignore(): void {}
