import { useTranslation } from 'react-i18next';
import type { CardId } from '../../../model/ids.ts';
import type { Lead } from '../../../model/merge/merge.ts';
import type { Outcome } from '../../../workers/contracts/store.ts';
import { useProblemText } from '../../problem.ts';
import { useThreads } from '../../threads.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useWriter } from '../../who/writer.ts';

export interface Merging {
  readonly from: CardId;
  readonly into: CardId;
  readonly choices: Readonly<Record<string, Lead>>;
  /** What the client will be called. */
  readonly name: string;
  readonly onUndone?: (() => void) | undefined;
}

/** Merges two cards, and says so with a way back; whether it could. */
export function useMerge(): (merging: Merging) => Promise<boolean> {
  const { t } = useTranslation(['duplicates', 'common']);
  const { store } = useThreads();
  const [writer] = useWriter();
  const problemText = useProblemText();
  const toasts = useToasts();
  const takeBack = async (card: CardId, onUndone: Merging['onUndone']) => {
    const outcome = await store.unmergeCard(card).catch((): Outcome<void> => ({ ok: false, problem: 'internal' }));
    if (outcome.ok) onUndone?.();
    toasts.show(outcome.ok ? { text: t('merging.undone') } : { text: t('merging.undoFailed'), tone: 'danger' });
  };
  return async ({ from, into, choices, name, onUndone }) => {
    const outcome = await store.mergeCards(from, into, choices, writer).catch((): Outcome<CardId> => ({ ok: false, problem: 'internal' }));
    if (!outcome.ok) {
      toasts.show({ text: t('merging.failed', { why: problemText(outcome.problem) }), tone: 'danger' });
      return false;
    }
    const gone = outcome.value === into ? from : into;
    toasts.show({
      text: t('merging.done', { name }),
      action: { label: t('common:undo'), onAction: () => void takeBack(gone, onUndone) },
    });
    return true;
  };
}
