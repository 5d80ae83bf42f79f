import { useCallback, useSyncExternalStore } from 'react';
import type { EntryId } from '../../model/ids.ts';
import type { StatusGiven } from '../../model/visits/give-status.ts';
import { newEntryId } from '../new-entry-id.ts';
import { useStatusOf, useThreads } from '../threads.tsx';
import { keepWriter, keptWriter, NOBODY, onKeptWriter } from './kept-writer.ts';
import { whoWrites } from './who-writes.ts';

/**
 * Who is at this device, '' for nobody in particular, and how to say that it is somebody else now. The same on every screen and in
 * every tab: what a person does is signed by whoever is shown in the header.
 */
export function useWriter(): readonly [EntryId | '', (id: EntryId | '') => void] {
  const { feed } = useThreads();
  const writer = useCallback(() => whoWrites(keptWriter(), feed.salon()?.staff ?? [], feed.status()?.device ?? null), [feed]);
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [onKeptWriter(listener), feed.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [feed],
  );
  return [useSyncExternalStore(subscribe, writer), choose];
}

/** What a step of a visit is signed with: a new id, this moment, and whoever is at this device; where that is nobody, the device. */
export function useGiven(): () => StatusGiven {
  const [staffId] = useWriter();
  const device = useStatusOf((status) => status?.device?.name ?? '');
  return useCallback(
    () => ({ id: newEntryId(), at: new Date().toISOString(), staffId, ...(staffId === '' && device !== '' && { device }) }),
    [staffId, device],
  );
}

function choose(id: EntryId | ''): void {
  keepWriter(id || NOBODY);
}
