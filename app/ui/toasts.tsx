import { X } from 'lucide-react';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import styles from './toasts.module.css';

export interface ToastWords {
  readonly text: string;
  readonly tone?: 'plain' | 'danger';
  readonly action?: { readonly label: string; readonly onAction: () => void };
}

export interface Toasts {
  /** Shows a few words at the bottom for some seconds; with `action`, or for `danger`, longer. */
  readonly show: (words: ToastWords) => void;
  /** What was done, with "Undo" beside it; it goes when another card or section comes to sight, for what it takes back is seen no more. */
  readonly showUndo: (text: string, undo: () => void) => void;
  /** Takes away all that is shown: the screen is handed to somebody else. */
  readonly clear: () => void;
}

interface Shown extends ToastWords {
  /** The path that it ends with; undefined for what is said on any. */
  readonly path?: string;
}

const ToastContext = createContext<Toasts | null>(null);
const SHORT = 5_000;
const LONG = 10_000;

/** Says short things about what was just done. */
export function useToasts(): Toasts {
  const toasts = useContext(ToastContext);
  if (!toasts) throw new Error('ToastProvider is missing');
  return toasts;
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('common');
  const [queue] = useState(() => new ToastQueue<Shown>({ maxVisibleToasts: 2 }));
  const undoLabel = t('undo');
  const toasts = useMemo<Toasts>(() => {
    const show = (words: Shown) => {
      // What goes wrong again for the same reason need not be said again while it can be read.
      if (words.tone === 'danger' && queue.visibleToasts.some(({ content }) => content.text === words.text)) return;
      // Each further change of the same kind puts its Undo in place of the last one's, or they would pile up over the screen.
      const last = words.action && queue.visibleToasts.find(({ content }) => content.action && content.text === words.text);
      if (last) queue.close(last.key);
      queue.add(words, { timeout: words.action || words.tone === 'danger' ? LONG : SHORT });
    };
    const clear = () => queue.clear();
    const showUndo = (text: string, undo: () => void) =>
      show({ text, action: { label: undoLabel, onAction: undo }, path: window.location.pathname });
    return { show, clear, showUndo };
  }, [queue, undoLabel]);
  const [path] = useLocation();
  useEffect(() => {
    // One that goes may bring another to sight that waited behind it.
    const astray = () => queue.visibleToasts.find(({ content }) => content.path !== undefined && content.path !== path);
    for (let toast = astray(); toast; toast = astray()) queue.close(toast.key);
  }, [queue, path]);
  return (
    <ToastContext value={toasts}>
      {children}
      <ToastRegion ref={roomBelow} queue={queue} className={styles.region} aria-label={t('messages')}>
        {({ toast }) => (
          <Toast toast={toast} className={`${styles.toast} ${toast.content.tone === 'danger' ? styles.danger : ''}`}>
            <ToastContent className={styles.content}>
              <Text slot="title">{toast.content.text}</Text>
            </ToastContent>
            {toast.content.action && (
              <Button
                look="quiet"
                onPress={() => {
                  toast.content.action?.onAction();
                  queue.close(toast.key);
                }}
              >
                {toast.content.action.label}
              </Button>
            )}
            <IconButton slot="close" label={t('close')}>
              <X aria-hidden="true" />
            </IconButton>
          </Toast>
        )}
      </ToastRegion>
    </ToastContext>
  );
}

/** Tells dialogs how much room at the bottom is taken while something is said, so that it covers none of their buttons. */
function roomBelow(region: HTMLElement | null): (() => void) | undefined {
  if (!region) return undefined;
  const { style } = document.documentElement;
  // From its height: while a picture fills the screen it stands at the top, and goes back when that is closed.
  const tell = () => style.setProperty('--said', `calc(${region.offsetHeight}px + var(--said-bottom))`);
  const watch = new ResizeObserver(tell);
  watch.observe(region);
  return () => {
    watch.disconnect();
    style.removeProperty('--said');
  };
}
