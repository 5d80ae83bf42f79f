import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import type { CardId, EntryId } from '../../../model/ids.ts';
import type { PhotoProblem, PhotoWanted, Taken } from '../../../workers/contracts/photos.ts';
import { photoEdit } from '../photo-edit.ts';
import type { SharedFile } from './shared-files.ts';

export interface FilingPorts {
  readonly take: (card: CardId, files: readonly Blob[], wanted: PhotoWanted, onTaken: (taken: Taken) => void) => Promise<readonly Taken[]>;
  /** False: it could not be stored, or the card is gone. */
  readonly edit: (card: CardId, edits: readonly ClientEdit[]) => Promise<boolean>;
  readonly filed: (ids: readonly EntryId[]) => Promise<void>;
  readonly forget: (keys: readonly string[]) => Promise<void>;
}

export interface NotFiled {
  /** Of the shared picture; '' for something that concerns all. */
  readonly key: string;
  readonly name: string;
  readonly problem: PhotoProblem;
}

/** What only failed for want of room waits on; what is no picture will never be one. */
const LATER: readonly PhotoProblem[] = ['storageFull', 'storageGone', 'internal'];

/**
 * Puts shared pictures on a client's card, and forgets each once it is there, or once it is known that it can't be. Resolves with
 * what is not there, by name; what can be tried again is kept.
 */
export async function fileShared(
  ports: FilingPorts,
  card: CardId,
  shared: readonly SharedFile[],
  wanted: PhotoWanted,
  onDone: (count: number) => void,
): Promise<readonly NotFiled[]> {
  const problems: NotFiled[] = [];
  let done = 0;
  const file = async (taken: Taken): Promise<void> => {
    const from = shared[taken.index];
    if (!from) return;
    if (!taken.ok) problems.push({ key: from.key, name: from.file.name, problem: taken.problem });
    else if (await ports.edit(card, [photoEdit(taken.photo)])) await ports.filed([taken.photo.intakeId]);
    // What is taken in is put on its card when the app is next opened: it need not be shared again.
    if (taken.ok || !LATER.includes(taken.problem)) await ports.forget([from.key]);
    done += 1;
    onDone(done);
  };
  const filing: Promise<void>[] = [];
  const told = new Set<number>();
  const begin = (taken: Taken): void => {
    if (told.has(taken.index)) return;
    told.add(taken.index);
    filing.push(file(taken));
  };
  try {
    const all = await ports.take(
      card,
      shared.map((one) => one.file),
      wanted,
      begin,
    );
    // What is told on the way comes over a channel of its own: some of it may still be on its way.
    for (const taken of all) begin(taken);
  } catch {
    problems.push({ key: '', name: '', problem: 'internal' });
  }
  const ended = await Promise.allSettled(filing);
  if (problems.every(({ key }) => key !== '') && ended.some(({ status }) => status === 'rejected'))
    problems.push({ key: '', name: '', problem: 'internal' });
  return problems;
}
