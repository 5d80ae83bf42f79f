import { CloudCheck, CloudUpload, LoaderCircle, PencilLine, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedState } from './card-view.ts';
import styles from './saved-state.module.css';

const ICONS = {
  begun: PencilLine,
  saving: LoaderCircle,
  device: CloudUpload,
  server: CloudCheck,
  storageFull: TriangleAlert,
  storageGone: TriangleAlert,
  failed: TriangleAlert,
} as const;
const SHORTEST = 600;

/** Where everything typed on this card is, in words. */
export function SavedStateLine({ saved }: { readonly saved: SavedState }) {
  const { t } = useTranslation('card');
  const shown = useCalm(saved);
  const Icon = ICONS[shown];
  const bad = shown === 'storageFull' || shown === 'storageGone' || shown === 'failed';
  return (
    <p className={`${styles.line} ${bad ? styles.bad : ''}`} role={bad ? 'alert' : undefined} data-saved={shown}>
      <Icon aria-hidden="true" />
      <span>{t(`saved.${shown}`)}</span>
    </p>
  );
}

/** Good news may wait a moment, so that the line doesn't flicker as one types; that something is not saved is said at once. */
function useCalm(saved: SavedState): SavedState {
  const [shown, setShown] = useState(saved);
  const good = saved === 'server' || saved === 'device';
  useEffect(() => {
    const timer = setTimeout(() => setShown(saved), good ? SHORTEST : 0);
    return () => clearTimeout(timer);
  }, [saved, good]);
  return good ? shown : saved;
}
