import { Undo2, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useTranslation } from 'react-i18next';
import styles from './strip.module.css';
import type { Shots } from './use-shots.ts';

/** What was taken, the last one in sight. A touch leaves one out, another takes it back in. */
export function Strip({ shots }: { readonly shots: Shots }) {
  const { t } = useTranslation('photoTools');
  const list = useRef<HTMLUListElement>(null);
  const count = shots.all.length;
  useEffect(() => {
    if (count > 0 && list.current) list.current.scrollLeft = list.current.scrollWidth;
  }, [count]);
  return (
    <ul ref={list} className={styles.strip} aria-label={t('capture.strip')}>
      {shots.all.map(({ id, src, isLeftOut }, at) => (
        <li key={id}>
          <ToggleButton
            className={styles.shot ?? ''}
            isSelected={isLeftOut}
            onChange={(leaveOut) => shots.leaveOut(id, leaveOut)}
            aria-label={t(isLeftOut ? 'capture.bringBack' : 'capture.leaveOut', { n: at + 1 })}
          >
            <img className={styles.picture} src={src} alt="" decoding="async" draggable={false} />
            <span className={styles.sign}>{isLeftOut ? <Undo2 aria-hidden="true" /> : <X aria-hidden="true" />}</span>
          </ToggleButton>
        </li>
      ))}
    </ul>
  );
}
