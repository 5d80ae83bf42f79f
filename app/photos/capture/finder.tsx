import type { CSSProperties, ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Adjusted, type Adjusting } from '../edit/adjusted.tsx';
import styles from './capture.module.css';
import type { Camera } from './use-camera.ts';

interface FinderProps {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly camera: Camera;
  /** Of the button: each one more makes the picture blink. */
  readonly presses: number;
  readonly hasGrid: boolean;
  readonly ghost: { readonly src: string; readonly strength: number; readonly as?: Pick<Adjusting, 'width' | 'height' | 'turn'> } | null;
  readonly children: ReactNode;
}

/** What the camera sees, all of it, with what helps to hold it over. */
export function Finder({ video, camera, presses, hasGrid, ghost, children }: FinderProps) {
  const { t } = useTranslation('photoTools');
  const isOn = camera.state === 'on';
  const aspect: Record<`--${string}`, number> = { '--aspect': isOn ? camera.width / camera.height : 4 / 3 };
  // As in a mirror; but "before" and "after" are to lie one upon the other.
  const isMirrored = camera.isFront && ghost === null;
  return (
    <div className={styles.finder}>
      <div className={styles.frame} style={aspect as CSSProperties}>
        <video
          ref={video}
          className={`${styles.video} ${isMirrored ? styles.mirrored : ''}`}
          aria-label={t('capture.view')}
          hidden={!isOn}
          muted
          playsInline
        />
        {isOn && ghost && (
          <div className={styles.ghost} style={{ opacity: ghost.strength }}>
            {ghost.as ? (
              <Adjusted photo={{ ...ghost.as, crop: '', marks: '' }} src={ghost.src} alt="" fit="inside" />
            ) : (
              <img className={styles.plainGhost} src={ghost.src} alt="" decoding="async" />
            )}
          </div>
        )}
        {isOn && hasGrid && <span className={styles.grid} />}
        {isOn && presses > 0 && <span key={presses} className={styles.blink} />}
      </div>
      {camera.state === 'opening' && (
        <p className={styles.opening} role="status">
          {t('capture.opening')}
        </p>
      )}
      {children}
    </div>
  );
}
