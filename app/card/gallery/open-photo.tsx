import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../../model/ids.ts';
import { type Adjustments, PhotoEditor } from '../../photos/edit/photo-editor.tsx';
import { Publish } from '../../photos/publish/publish.tsx';
import { useImage } from '../../photos/use-image.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { useCard } from '../card-context.tsx';
import { Compare } from './compare.tsx';
import { Details } from './details.tsx';
import { type Photo, pairOf } from './photo-list.ts';
import { TakePhotos } from './take-photos.tsx';
import { Viewer } from './viewer/viewer.tsx';

interface OpenPhotoProps {
  readonly id: EntryId;
  /** Those that one goes through from here, in their order. */
  readonly photos: readonly Photo[];
  /** Every photo on the card. */
  readonly all: readonly Photo[];
  readonly onOpen: (id: EntryId | null) => void;
  readonly onConsents: () => void;
}

/** What can be done with the photo that is shown. */
export type PhotoTask = 'details' | 'edit' | 'compare' | 'after' | 'publish';

/** A photo over the whole screen, and all that is done with it. */
export function OpenPhoto({ id, photos, all, onOpen, onConsents }: OpenPhotoProps) {
  const { t } = useTranslation('gallery');
  const { session } = useCard();
  const toasts = useToasts();
  const [task, setTask] = useState<PhotoTask | null>(null);
  // Details may take it out of what is filtered: it stays in sight until it is closed.
  const shown = photos.some((one) => one.id === id) ? photos : all.filter((one) => one.id === id);
  const photo = shown.find((one) => one.id === id);
  // Somebody deleted it, or took back that it was added.
  if (!photo) return null;
  const pair = pairOf(photo, all);
  const end = () => setTask(null);
  const remove = () => {
    const at = shown.indexOf(photo);
    session.edit('photoRemoved', { type: 'setRemoved', collection: 'photos', id, removed: true });
    toasts.showUndo(t('removed'), () => session.edit('photo', { type: 'setRemoved', collection: 'photos', id, removed: false }));
    onOpen((shown[at + 1] ?? shown[at - 1])?.id ?? null);
  };
  const adjust = (changes: Adjustments) => session.edit('photo', { type: 'setEntry', collection: 'photos', id, changes });
  return (
    <>
      <Viewer
        photos={shown}
        photo={photo}
        hasPair={pair !== null}
        isCovered={task !== null}
        onPhoto={onOpen}
        onTask={setTask}
        onDelete={remove}
        onClose={() => onOpen(null)}
      />
      {task === 'details' && <Details photo={photo} photos={all} onConsents={onConsents} onClose={end} />}
      {task === 'edit' && <Edit photo={photo} onChange={adjust} onClose={end} />}
      {task === 'compare' && pair && <Compare pair={pair} onClose={end} />}
      {task === 'after' && <TakePhotos wanted={{}} before={photo} onClose={end} />}
      {task === 'publish' && <Publish photo={photo} onClose={end} />}
    </>
  );
}

interface EditProps {
  readonly photo: Photo;
  readonly onChange: (changes: Adjustments) => void;
  readonly onClose: () => void;
}

function Edit({ photo, onChange, onClose }: EditProps) {
  const { picture, thumbnail, width, height, turn, crop, marks } = photo;
  const full = useImage(picture, 'picture');
  const small = useImage(thumbnail, 'thumbnail');
  const image = typeof full === 'object' ? full : typeof small === 'object' ? small : null;
  if (!image) return null;
  return (
    <PhotoEditor picture={{ src: image.url, width, height }} turn={turn} crop={crop} marks={marks} onChange={onChange} onClose={onClose} />
  );
}
