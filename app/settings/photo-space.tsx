import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhotoSpace } from '../../workers/contracts/photos.ts';
import { useLanguage } from '../language.tsx';
import { sizeText } from '../photos/size-text.ts';
import { watchPhotos } from '../photos/use-image.ts';
import { useThreads } from '../threads.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { Select } from '../ui/select.tsx';
import styles from './photo-space.module.css';

/** Photos come and go one by one: the figures are read again at most so often (ms). */
const LOOK_AGAIN = 1_000;
const MEGABYTE = 1_000_000;
const LIMITS = [50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000].map((one) => one * MEGABYTE);

/** How much room photos take on this device, and how much the full ones may. */
export function PhotoSpaceSettings() {
  const { t } = useTranslation(['gallery', 'common']);
  const { language } = useLanguage();
  const threads = useThreads();
  const [space, setSpace] = useState<PhotoSpace | 'failed' | null>(null);
  const look = useCallback(() => {
    threads.photos.space().then(setSpace, () => setSpace('failed'));
  }, [threads]);
  useEffect(() => {
    let timer: number | undefined;
    look();
    const stop = watchPhotos(threads, () => {
      timer ??= window.setTimeout(() => {
        timer = undefined;
        look();
      }, LOOK_AGAIN);
    });
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, [look, threads]);
  if (space === null) return <ProgressBar label={t('common:loading')} done={0} total={0} />;
  if (space === 'failed') return <Notice tone="warn">{t('space.failed')}</Notice>;
  const size = (bytes: number) => sizeText(bytes, language);
  const limits = [...new Set([...LIMITS, space.limit])].sort((a, b) => a - b);
  const figures = (['thumbnails', 'pictures', 'pinned', 'unsent'] as const).map((what) => ({
    what,
    text: t('space.figures', { count: space.counts[what], size: size(space[what]) }),
  }));
  const setLimit = (bytes: number) => {
    setSpace({ ...space, limit: bytes });
    threads.photos.setLimit(bytes).then(look, () => setSpace('failed'));
  };
  return (
    <>
      <dl className={styles.figures}>
        {figures.map(({ what, text }) => (
          <div key={what} className={what === 'pinned' ? styles.part : undefined}>
            <dt>{t(`space.${what}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <ProgressBar
        label={t('space.pictures')}
        done={Math.min(space.pictures, space.limit)}
        total={Math.max(space.limit, 1)}
        figures={t('space.used', { used: size(space.pictures), limit: size(space.limit) })}
      />
      <Select<string>
        label={t('space.limit')}
        value={`${space.limit}`}
        options={limits.map((bytes) => ({ id: `${bytes}`, label: size(bytes) }))}
        onChange={(id) => setLimit(Number(id))}
      />
    </>
  );
}
