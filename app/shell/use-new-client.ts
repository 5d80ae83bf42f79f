import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardId } from '../../model/ids.ts';
import { editsFromQuery } from '../list/from-query.ts';
import { newEntryId } from '../new-entry-id.ts';
import { useProblemText } from '../problem.ts';
import { useSalon, useThreads } from '../threads.tsx';
import { useToasts } from '../ui/toasts.tsx';

/** Makes a client from what was typed in the search; says so and gives null where it could not be saved. */
export function useNewClient(): (query: string) => Promise<CardId | null> {
  const { store } = useThreads();
  const country = useSalon()?.country ?? '';
  const { show } = useToasts();
  const { t } = useTranslation('common');
  const problemText = useProblemText();
  return useCallback(
    async (query) => {
      const made = await store.createClient(editsFromQuery(query, country, newEntryId));
      if (made.ok) return made.value;
      show({ text: t('notSaved', { reason: problemText(made.problem) }), tone: 'danger' });
      return null;
    },
    [store, country, show, t, problemText],
  );
}
