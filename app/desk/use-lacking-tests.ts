import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { type LackingTest, needsTest } from '../../model/alerts/patch-tests.ts';
import type { ClientCard } from '../../model/card.ts';
import type { CardId, IsoDate } from '../../model/ids.ts';
import { testsLackingFor } from '../../model/journal/warnings.ts';
import type { Salon } from '../../model/salon.ts';
import { isOpenVisit } from '../../model/visits/next-statuses.ts';
import type { JournalVisit } from '../../workers/contracts/search.ts';
import { useStoreEvents, useThreads } from '../threads.tsx';

type Tests = Pick<ClientCard, 'patchTests'>;

/**
 * Which of the bookings lack a patch test, and how. Rows tell nothing of tests: the cards of those whose services ask for one are
 * looked into, one after the other, and where one was lacking again whenever the day is told anew.
 */
export function useLackingTests(
  visits: readonly JournalVisit[],
  salon: Salon,
  today: IsoDate,
): ReadonlyMap<JournalVisit, readonly LackingTest[]> {
  const { store } = useThreads();
  const { services } = salon;
  const [tests, setTests] = useState<ReadonlyMap<CardId, Tests>>(() => new Map());
  useStoreEvents((event) => {
    if (event.type !== 'card') return;
    const { card } = event.open;
    setTests((was) => (was.has(card.id) ? new Map(was).set(card.id, testsOf(card)) : was));
  });
  const asking = useMemo(() => visits.filter((one) => asksForTest(one, services)), [visits, services]);
  const lacking = useMemo(() => {
    const found = asking.map((one) => [one, testsLackingFor(one, tests.get(one.card) ?? { patchTests: [] }, services, today)] as const);
    return new Map(found.filter(([{ card }, lacks]) => tests.has(card) && lacks.length > 0));
  }, [asking, tests, services, today]);
  const unsettled = useEffectEvent(() => asking.filter((one) => !tests.has(one.card) || lacking.has(one)).map(({ card }) => card));
  useEffect(() => {
    let isWanted = asking.length > 0;
    const look = async () => {
      for (const id of new Set(unsettled())) {
        if (!isWanted) return;
        const opened = await store.openCard(id);
        void store.closeCard(id);
        if (opened.ok && isWanted) setTests((was) => new Map(was).set(id, testsOf(opened.value.card)));
      }
    };
    look().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [asking, store]);
  return lacking;
}

function testsOf({ patchTests }: ClientCard): Tests {
  return { patchTests };
}

function asksForTest({ status, client, services }: JournalVisit, known: Salon['services']): boolean {
  if (!isOpenVisit(status) || client?.kind !== 'person') return false;
  return known.some((one) => needsTest(one) && services.some(({ serviceId }) => serviceId === one.id));
}
