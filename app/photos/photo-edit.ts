import type { ClientEdit } from '../../model/edits/client-edit.ts';
import { PHOTO_KINDS, type PhotoKind } from '../../model/entries/fields.ts';
import type { EntryId } from '../../model/ids.ts';
import { printClientPhoto } from '../../model/photos/client-photo.ts';
import type { PhotoWanted, TakenPhoto } from '../../workers/contracts/photos.ts';

/** What is known of photos as they are added. */
export interface NewPhotos {
  readonly kind: PhotoKind;
  readonly staffId: EntryId | '';
  readonly visitId?: EntryId | '';
  /** The photo that they are the "after" of. */
  readonly beforeId?: EntryId | '';
}

/** What the photo worker keeps of that, until the photos are on their card. */
export function wantedOf({ kind, staffId, visitId = '', beforeId = '' }: NewPhotos): PhotoWanted {
  return { as: 'photo', kind, staffId, visitId, beforeId };
}

/** The same for a client's own photo. */
export const WANTED_OF_CLIENT: PhotoWanted = { as: 'client' };

/**
 * The edit that puts a photo that was taken in on its card. Made again, after the app was closed in between, it changes nothing that
 * it changed before: the photo's id is that of its intake.
 */
export function photoEdit(taken: TakenPhoto): ClientEdit {
  const { picture, thumbnail, width, height, wanted } = taken;
  if (wanted.as === 'client') return { type: 'setProfile', changes: { photo: printClientPhoto({ picture, thumbnail }) } };
  const id = (key: string) => String(wanted[key] ?? '') as EntryId | '';
  return {
    type: 'addEntry',
    collection: 'photos',
    id: taken.intakeId,
    fields: {
      picture,
      thumbnail,
      width,
      height,
      kind: PHOTO_KINDS.find((one) => one === wanted.kind) ?? 'result',
      caption: '',
      tags: '',
      visitId: id('visitId'),
      staffId: id('staffId'),
      at: taken.at,
      beforeId: id('beforeId'),
      mayPublish: false,
      turn: 0,
      crop: '',
      marks: '',
    },
  };
}
