import { proxy } from 'comlink';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardAction } from '../../workers/contracts/store.ts';
import { useThreads } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { useFormat } from '../ui/format.ts';
import { useToasts } from '../ui/toasts.tsx';
import styles from './latest-imports.module.css';
import { useUndoneWords } from './undone-words.ts';

/** Imports that this device can still undo, also after it was closed in between. */
export function LatestImports() {
  const { t } = useTranslation(['import', 'errors']);
  const { store } = useThreads();
  const format = useFormat();
  const toasts = useToasts();
  const words = useUndoneWords();
  const [imports, setImports] = useState<readonly CardAction[]>([]);
  const [undoing, setUndoing] = useState<string | null>(null);
  useEffect(() => {
    let shown = true;
    store.cardActions().then(
      (all) => {
        if (shown) setImports(all.filter(({ what }) => what === 'import'));
      },
      // The storage is told of elsewhere; without this list, nothing is lost.
      () => undefined,
    );
    return () => {
      shown = false;
    };
  }, [store]);
  const undo = async (action: CardAction) => {
    setUndoing(action.id);
    const outcome = await store
      .undoCards(
        action.id,
        proxy(() => undefined),
      )
      .catch(() => null);
    setUndoing(null);
    if (!outcome?.ok) {
      toasts.show({ text: t(`errors:${outcome?.problem ?? 'internal'}`), tone: 'danger' });
      return;
    }
    const { isWhole, title, rest } = words(outcome.value);
    if (isWhole) setImports((all) => all.filter(({ id }) => id !== action.id));
    toasts.show({ text: [title, ...rest].join('. '), ...(!isWhole && { tone: 'danger' }) });
  };
  if (imports.length === 0) return null;
  return (
    <section className={styles.latest} aria-label={t('latest')}>
      <h2 className={styles.title}>{t('latest')}</h2>
      <ul className={styles.imports}>
        {imports.map((one) => (
          <li key={one.id} className={styles.import}>
            <span className={styles.words}>
              <strong className={styles.name}>{one.name}</strong>
              <span className={styles.when}>
                {format.moment(one.at)} · {t('cards', { count: one.cards })}
              </span>
            </span>
            <Button isDisabled={undoing !== null} onPress={() => void undo(one)}>
              {undoing === one.id ? t('undoing') : t('undo')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
