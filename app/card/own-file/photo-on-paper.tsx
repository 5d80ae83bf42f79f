import type { Entry } from '../../../model/entries/fields.ts';
import { Adjusted } from '../../photos/edit/adjusted.tsx';
import { useImage } from '../../photos/use-image.ts';
import styles from './paper.module.css';

/** A photo as it is to be seen, from the full picture where that can be had: a thumbnail is coarse on paper. */
export function PhotoOnPaper({ photo }: { readonly photo: Entry<'photos'> }) {
  const picture = useImage(photo.picture, 'picture');
  const thumbnail = useImage(photo.thumbnail, 'thumbnail');
  const shown = typeof picture === 'object' ? picture : thumbnail;
  return (
    <span className={styles.picture}>
      <Adjusted photo={photo} src={typeof shown === 'object' ? shown.url : null} alt="" fit="inside" />
    </span>
  );
}
