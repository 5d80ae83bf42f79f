import { proxy } from 'comlink';
import type { EntryId } from '../../model/ids.ts';
import type { ContactPhoto } from '../../workers/contracts/import.ts';
import type { Progress } from '../../workers/contracts/store.ts';
import { photoEdit, WANTED_OF_CLIENT } from '../photos/photo-edit.ts';
import type { Threads } from '../workers.ts';

/** Of the import's own actions: no word of a person's. */
const NAME = 'contactPhotos';

/**
 * Makes the photos that came with contacts their clients' own, one after the other, as a part of the import's action. A file that is
 * no picture is passed over: the contact is imported without it.
 */
export async function putContactPhotos(
  { photos, store }: Pick<Threads, 'photos' | 'store'>,
  action: EntryId,
  all: readonly ContactPhoto[],
  onProgress: (progress: Progress) => void,
  stopped: () => boolean,
): Promise<void> {
  for (const [at, { id, file }] of all.entries()) {
    if (stopped()) return;
    onProgress({ done: at, total: all.length });
    const [taken] = await photos.take(
      id,
      [file],
      WANTED_OF_CLIENT,
      proxy(() => undefined),
    );
    if (!taken?.ok) continue;
    const cards = [{ id, edits: [photoEdit(taken.photo)] }];
    const put = await store.editCards(
      { id: action, name: NAME, what: 'each', cards },
      proxy(() => undefined),
    );
    if (put.ok && put.value.failed.length === 0) await photos.filed([taken.photo.intakeId]);
  }
  onProgress({ done: all.length, total: all.length });
}
