import { proxy } from 'comlink';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { CardId } from '../../model/ids.ts';
import { useThreads } from '../threads.tsx';
import type { Threads } from '../workers.ts';
import { type AddingState, PhotoAdding } from './photo-adding.ts';
import { photoEdit } from './photo-edit.ts';

const addingOf = new WeakMap<object, PhotoAdding>();

/** Puts photos on cards, and how far that is for this one. */
export function useAdding(card: CardId): readonly [PhotoAdding, AddingState] {
  const { photos } = useThreads();
  const adding = addingIn(photos);
  return [
    adding,
    useSyncExternalStore(
      adding.subscribe,
      useCallback(() => adding.state(card), [adding, card]),
    ),
  ];
}

function addingIn(photos: Threads['photos']): PhotoAdding {
  const found = addingOf.get(photos) ?? new PhotoAdding(photos, proxy);
  addingOf.set(photos, found);
  return found;
}

/** The first screen comes first (ms). */
const LEFT_AFTER = 3_000;

/** Puts photos on their cards that were taken in when the app was closed before they were there. */
export function useLeftPhotos(): void {
  const { store, photos } = useLater();
  useEffect(() => {
    const timer = setTimeout(() => void fileLeft(store, photos()).catch(() => undefined), LEFT_AFTER);
    return () => clearTimeout(timer);
  }, [store, photos]);
}

/** The photo worker starts when it is first asked for: not with the first screen. */
function useLater(): { readonly store: Threads['store']; readonly photos: () => Threads['photos'] } {
  const threads = useThreads();
  return { store: threads.store, photos: useCallback(() => threads.photos, [threads]) };
}

/** What was taken in since then is somebody's who is at it now, in this tab or another. */
const STARTED = new Date(performance.timeOrigin).toISOString();

async function fileLeft(store: Threads['store'], photos: Threads['photos']): Promise<void> {
  for (const taken of await photos.unfiled(null)) {
    if (taken.at >= STARTED) continue;
    const outcome = await store.editCard(taken.cardId, [photoEdit(taken)]);
    if (outcome.ok) await photos.filed([taken.intakeId]);
    else if (outcome.problem === 'erasedCard') await photos.dropped([taken.intakeId]);
  }
}
