import { type CSSProperties, memo } from 'react';
import { croppedSize, readCrop } from '../../../model/photos/crop.ts';
import { turnOf } from '../../../model/photos/turn.ts';
import styles from './adjusted.module.css';
import { MarksDrawn } from './marks-drawn.tsx';

/** A photo's picture and how it is to be seen, as its entry on the card says it. */
export interface Adjusting {
  /** Pixels of the picture as stored; a thumbnail of it has the same proportions. */
  readonly width: number;
  readonly height: number;
  readonly turn: number;
  readonly crop: string;
  readonly marks: string;
}

export interface AdjustedProps {
  readonly photo: Adjusting;
  /** The picture or its thumbnail: an object URL. Null while there is none: its place is kept. */
  readonly src: string | null;
  readonly alt: string;
  /**
   * `width`: as wide as what it stands in, as high as it needs. `inside`: as large as fits into what it stands in. `cover`: fills that.
   * For the last two, what it stands in must have a size of its own.
   */
  readonly fit?: 'width' | 'inside' | 'cover';
  /** Where marks would be too small to see. */
  readonly hideMarks?: boolean;
  /** The browser can't read the picture. */
  readonly onBroken?: () => void;
}

/** A picture as it was turned, cropped and drawn upon. The browser does it while painting: nothing is decoded by us, the file stays as it is. */
export const Adjusted = memo(function Adjusted({ photo, src, alt, fit = 'width', hideMarks = false, onBroken }: AdjustedProps) {
  const crop = readCrop(photo.crop);
  const turn = turnOf(photo.turn);
  const stored = { width: Math.max(photo.width, 1), height: Math.max(photo.height, 1) };
  const shown = croppedSize(stored, turn, crop);
  const upright = croppedSize(stored, 0, crop);
  const vars: Record<`--${string}`, number | string> = {
    '--aspect': shown.width / shown.height,
    // The part that is cut out, before it is turned, measured by the box in which it ends.
    '--across': percent(upright.width / shown.width),
    '--down': percent(upright.height / shown.height),
    '--turn': `${turn}deg`,
    '--left': percent(-crop.x / crop.width),
    '--top': percent(-crop.y / crop.height),
    '--wide': percent(1 / crop.width),
    '--high': percent(1 / crop.height),
  };
  return (
    <span className={`${styles.place} ${styles[fit]}`} style={vars as CSSProperties}>
      <span className={styles.box}>
        <span className={styles.turned}>
          <span className={styles.stored}>
            {src !== null && <img className={styles.picture} src={src} alt={alt} decoding="async" draggable={false} onError={onBroken} />}
            {!hideMarks && photo.marks !== '' && <MarksDrawn size={stored} marks={photo.marks} />}
          </span>
        </span>
      </span>
    </span>
  );
});

function percent(part: number): string {
  return `${part * 100}%`;
}
