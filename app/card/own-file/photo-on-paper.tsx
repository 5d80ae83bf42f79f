import { Adjusted } from '../../photos/edit/adjusted.tsx';
import { useImage } from '../../photos/use-image.ts';
import styles from './paper.module.css';
import type { PaperPhoto } from './photos-told.tsx';

/** A photo as it is to be seen, from the full picture where that can be had: a thumbnail is coarse on paper. */
export function PhotoOnPaper({ photo }: { readonly photo: PaperPhoto }) {
  const picture = useImage(photo.picture, 'picture');
  const thumbnail = useImage(photo.thumbnail, 'thumbnail');
  const shown = typeof picture === 'object' ? picture : thumbnail;
  return (
    <span className={styles.picture}>
      <Adjusted photo={photo} src={typeof shown === 'object' ? shown.url : null} alt="" fit="inside" />
    </span>
  );
}
