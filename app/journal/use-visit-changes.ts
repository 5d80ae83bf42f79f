import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCard, Visit } from '../../model/card.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { CardId, EntryId } from '../../model/ids.ts';
import type { Outcome } from '../../workers/contracts/store.ts';
import { newEntryId } from '../new-entry-id.ts';
import { useProblemText } from '../problem.ts';
import { useThreads } from '../threads.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { useUnsigned } from '../who/use-author.ts';
import { inverseOf } from './inverse-of.ts';

export type ChangeVisit = (
  visit: { readonly id: EntryId; readonly card: CardId },
  /** What was done, in words, beside the Undo. */
  said: string,
  edits: (visit: Visit, card: ClientCard) => readonly ClientEdit[],
) => Promise<boolean>;

/**
 * Changes visits of cards that are not on screen, each with an Undo. The edits are worked out from the card as it is at that moment,
 * not from what the journal shows of it. False where it could not be done; the person was told.
 */
export function useChangeVisit(): ChangeVisit {
  const { t } = useTranslation('journal');
  const { store } = useThreads();
  const toasts = useToasts();
  const problemText = useProblemText();
  const unsigned = useUnsigned();
  return useCallback(
    async ({ id, card: cardId }, said, toEdits) => {
      const failed = (outcome: Outcome<unknown>) => {
        if (!outcome.ok) toasts.show({ text: problemText(outcome.problem), tone: 'danger' });
        return !outcome.ok;
      };
      const opened = await store.openCard(cardId);
      if (failed(opened) || !opened.ok) return false;
      try {
        const { card } = opened.value;
        const visit = card.visits.find((one) => one.id === id);
        if (!visit) {
          toasts.show({ text: t('visitGone'), tone: 'danger' });
          return false;
        }
        const edits = toEdits(visit, card);
        if (edits.length === 0) return true;
        const inverse = inverseOf(card, edits, () => ({ id: newEntryId(), at: new Date().toISOString() }));
        if (failed(await store.editCard(cardId, edits))) return false;
        toasts.showUndo([said, unsigned].filter(Boolean).join(' · '), () => void store.editCard(cardId, inverse).then(failed));
        return true;
      } finally {
        void store.closeCard(cardId);
      }
    },
    [store, toasts, problemText, unsigned, t],
  );
}
