import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAdding } from '../../photos/use-adding.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useCard } from '../card-context.tsx';
import styles from './gallery.module.css';

/** How far the photos being added are, and each file that none came of. */
export function Adding() {
  const { t } = useTranslation(['gallery', 'common']);
  const { session } = useCard();
  const [adding, { total, done, refused, stilled, coming }] = useAdding(session.id);
  const name = (text: string) => text || t('adding.unnamed');
  return (
    <>
      {done < total && (
        <div className={styles.adding}>
          <ProgressBar label={t('adding.title')} done={done} total={total} figures={t('adding.figures', { done, total })} />
          <ComingPhoto of={coming} />
        </div>
      )}
      {refused.length > 0 && (
        <Notice
          tone="warn"
          title={t('adding.refused', { count: refused.length })}
          alert
          actions={<Button onPress={() => adding.dismiss(session.id)}>{t('common:done')}</Button>}
        >
          <ul className={styles.refused}>
            {refused.map((one) => (
              <li key={one.key}>{t(`problems.${one.problem}`, { name: name(one.name) })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {stilled.length > 0 && (
        <Notice
          tone="info"
          {...(refused.length === 0 && { actions: <Button onPress={() => adding.dismiss(session.id)}>{t('common:done')}</Button> })}
        >
          <ul className={styles.refused}>
            {stilled.map((one) => (
              <li key={one}>{t('adding.stilled', { name: name(one) })}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

/** The photo that is being made: it can be seen well before it is stored. */
function ComingPhoto({ of }: { readonly of: Blob | null }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const element = image.current;
    if (!element || !of) return;
    const made = URL.createObjectURL(of);
    element.src = made;
    return () => URL.revokeObjectURL(made);
  }, [of]);
  return <span className={styles.coming}>{of && <img ref={image} alt="" data-coming="" />}</span>;
}
