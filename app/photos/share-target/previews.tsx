import { ImageOff } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './previews.module.css';
import type { SharedFile } from './shared-files.ts';

/** A phone's photos are large: of more than a few, the count tells enough. */
const SHOWN = 6;

/** What was shared, to know it by. */
export function Previews({ files }: { readonly files: readonly SharedFile[] }) {
  const { t } = useTranslation('photoTools');
  const more = files.length - SHOWN;
  return (
    <ul className={styles.previews} aria-label={t('shared.count', { count: files.length })}>
      {files.slice(0, SHOWN).map(({ key, file }) => (
        <li key={key} className={styles.preview}>
          <Preview file={file} />
        </li>
      ))}
      {more > 0 && <li className={styles.more}>+{more}</li>}
    </ul>
  );
}

/** What the browser can't show may still be read by the photo worker, or told to be no picture. */
function Preview({ file }: { readonly file: File }) {
  const [isBroken, setBroken] = useState(false);
  const show = useCallback(
    (image: HTMLImageElement) => {
      const src = URL.createObjectURL(file);
      image.src = src;
      return () => URL.revokeObjectURL(src);
    },
    [file],
  );
  if (isBroken) return <ImageOff role="img" aria-label={file.name} />;
  return <img ref={show} className={styles.picture} alt={file.name} decoding="async" draggable={false} onError={() => setBroken(true)} />;
}
