import { useTranslation } from 'react-i18next';
import { useCard } from '../card-context.tsx';
import type { Photo } from './photo-list.ts';

/** What a photo shows, for those who can't see it: what it is, when it was taken, what somebody wrote under it. */
export function usePhotoWords(): (photo: Photo) => string {
  const { t } = useTranslation('gallery');
  const { format } = useCard();
  return ({ kind, at, caption, tags }) =>
    [t(`kinds.${kind}`), Number.isNaN(Date.parse(at)) ? '' : format.moment(at), caption, tags].filter(Boolean).join(', ');
}
