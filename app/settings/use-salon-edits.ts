import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { invertSalonEdit } from '../../model/edits/invert.ts';
import type { SalonEdit } from '../../model/edits/salon-edit.ts';
import type { Salon } from '../../model/salon.ts';
import { useProblemText } from '../problem.ts';
import { useThreads } from '../threads.tsx';
import { useToasts } from '../ui/toasts.tsx';

/** Saves an edit of the salon, or several as one; with `done`, says what was done and offers to take it back. */
export function useSalonEdits(salon: Salon): (edit: SalonEdit | readonly SalonEdit[], done?: string) => void {
  const { store } = useThreads();
  const { show, showUndo } = useToasts();
  const { t } = useTranslation('common');
  const problemText = useProblemText();
  return useCallback(
    (edit, done) => {
      const edits = [edit].flat();
      const back = edits.flatMap((one) => invertSalonEdit(salon, one) ?? []).reverse();
      const save = async (wanted: readonly SalonEdit[]): Promise<boolean> => {
        const outcome = await store.editSalon(wanted);
        if (!outcome.ok) show({ text: t('notSaved', { reason: problemText(outcome.problem) }), tone: 'danger' });
        return outcome.ok;
      };
      const { pathname } = window.location;
      const saveAndTell = async () => {
        // Who has gone on to another section would not see what it takes back.
        if ((await save(edits)) && done && back.length > 0 && window.location.pathname === pathname) showUndo(done, () => void save(back));
      };
      void saveAndTell();
    },
    [salon, store, show, showUndo, t, problemText],
  );
}
