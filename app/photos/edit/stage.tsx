import type { CSSProperties, ReactNode } from 'react';
import { croppedSize, readCrop } from '../../../model/photos/crop.ts';
import { turnOf } from '../../../model/photos/turn.ts';
import type { Adjusting } from './adjusted.tsx';
import styles from './stage.module.css';

/** A place in the middle of what there is, just as large as the photo is shown: what lies in it has the photo's edges. */
export function Stage({ photo, children }: { readonly photo: Adjusting; readonly children: ReactNode }) {
  const { width, height } = croppedSize(photo, turnOf(photo.turn), readCrop(photo.crop));
  const aspect: Record<`--${string}`, number> = { '--aspect': Math.max(width, 1) / Math.max(height, 1) };
  return (
    <div className={styles.room}>
      <div className={styles.stage} style={aspect as CSSProperties}>
        {children}
      </div>
    </div>
  );
}
