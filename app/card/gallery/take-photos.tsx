import { Capture } from '../../photos/capture/capture.tsx';
import { useImage } from '../../photos/use-image.ts';
import type { Photo } from './photo-list.ts';
import { type AddPhotos, useAddPhotos } from './use-add-photos.ts';

interface TakePhotosProps {
  readonly wanted: Parameters<AddPhotos>[1];
  /** What the new ones are the "after" of: it lies over the camera's picture. */
  readonly before: Photo | null;
  readonly onClose: () => void;
}

/** The camera; what is taken goes onto the card. */
export function TakePhotos({ wanted, before, onClose }: TakePhotosProps) {
  const add = useAddPhotos();
  const picture = useImage(before?.picture ?? '', 'picture');
  const thumbnail = useImage(before?.thumbnail ?? '', 'thumbnail');
  // With no connection the small one shows the angle as well.
  const ghost = [picture, thumbnail].find((one) => typeof one === 'object');
  return (
    <Capture
      ghost={ghost?.url ?? null}
      {...(before && { ghostAs: { width: before.width, height: before.height, turn: before.turn } })}
      onTaken={(taken) => add(taken, { ...wanted, ...(before && { beforeId: before.id, kind: 'result' }) })}
      onClose={onClose}
    />
  );
}
