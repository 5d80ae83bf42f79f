import { ImageOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './previews.module.css';
import type { SharedFile } from './shared-files.ts';

/** A phone's photos are large: of more than a few, the count tells enough. */
const SHOWN = 6;

/** What was shared, to know it by. */
export function Previews({ files }: { readonly files: readonly SharedFile[] }) {
  const { t } = useTranslation('photoTools');
  const sources = useSources(files);
  const more = files.length - SHOWN;
  return (
    <ul className={styles.previews} aria-label={t('shared.count', { count: files.length })}>
      {sources.map(({ key, src, name }) => (
        <li key={key} className={styles.preview}>
          <Preview src={src} name={name} />
        </li>
      ))}
      {more > 0 && <li className={styles.more}>+{more}</li>}
    </ul>
  );
}

/** What the browser can't show may still be read by the photo worker, or told to be no picture. */
function Preview({ src, name }: { readonly src: string; readonly name: string }) {
  const [isBroken, setBroken] = useState(false);
  if (isBroken) return <ImageOff role="img" aria-label={name} />;
  return <img className={styles.picture} src={src} alt={name} decoding="async" draggable={false} onError={() => setBroken(true)} />;
}

interface Source {
  readonly key: string;
  readonly src: string;
  readonly name: string;
}

function useSources(files: readonly SharedFile[]): readonly Source[] {
  const [sources, setSources] = useState<readonly Source[]>([]);
  useEffect(() => {
    const made = files.slice(0, SHOWN).map(({ key, file }) => ({ key, src: URL.createObjectURL(file), name: file.name }));
    setSources(made);
    return () => {
      for (const { src } of made) URL.revokeObjectURL(src);
    };
  }, [files]);
  return sources;
}
