import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import type { CardId, EntryId } from '../../../model/ids.ts';
import type { Crop } from '../../../model/photos/crop.ts';
import type { PhotoProblem, PhotoWanted, Taken } from '../../../workers/contracts/photos.ts';
import { photoEdit, WANTED_OF_CLIENT } from '../photo-edit.ts';

/** What it needs of the photo worker. */
export interface TakingPhotos {
  readonly take: (card: CardId, files: readonly Blob[], wanted: PhotoWanted, cut: Crop) => Promise<readonly Taken[]>;
  readonly filed: (ids: readonly EntryId[]) => Promise<void>;
}

/** The card that it is put on: an open one. */
export interface PhotoCard {
  readonly id: CardId;
  readonly edit: (label: 'clientPhoto', edit: ClientEdit) => void;
  readonly unsaved: boolean;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Makes a stretch of a picture the client's own photo. Resolves with what is wrong with the picture, or null once it is on the card. */
export async function putPhoto(photos: TakingPhotos, card: PhotoCard, file: Blob, cut: Crop): Promise<PhotoProblem | null> {
  try {
    const [taken] = await photos.take(card.id, [file], WANTED_OF_CLIENT, cut);
    if (!taken) return 'internal';
    if (!taken.ok) return taken.problem;
    card.edit('clientPhoto', photoEdit(taken.photo));
    onceSaved(card, () => void photos.filed([taken.photo.intakeId]).catch(() => undefined));
    return null;
  } catch {
    return 'internal';
  }
}

/** Until it is stored with the card, a closed app must find it again. */
function onceSaved(card: PhotoCard, call: () => void): void {
  if (!card.unsaved) {
    call();
    return;
  }
  const stop = card.subscribe(() => {
    if (card.unsaved) return;
    stop();
    call();
  });
}
