import { useTranslation } from 'react-i18next';
import type { CardsDone } from '../../workers/contracts/store.ts';
import { isWhollyUndone } from './import-session.ts';

/** What came of undoing an import, in words. */
export interface UndoneWords {
  /** Nothing is left that could still be undone. */
  readonly isWhole: boolean;
  readonly title: string;
  /** What stayed, and why, a sentence or two each. */
  readonly rest: readonly string[];
}

/** Tells what came of undoing an import. */
export function useUndoneWords(): (done: CardsDone) => UndoneWords {
  const { t } = useTranslation(['import', 'errors']);
  return (done) => {
    const isWhole = isWhollyUndone(done);
    return {
      isWhole,
      title: t(isWhole ? 'undoneTitle' : 'undonePartly'),
      rest: [
        ...(done.unchanged > 0 ? [t('undoLeft', { count: done.unchanged })] : []),
        ...done.failed.map(({ problem, count }) => t('undoFailed', { count, reason: t(`errors:${problem}`) })),
      ],
    };
  };
}
