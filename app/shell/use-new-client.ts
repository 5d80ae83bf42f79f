import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { editsFromQuery } from '../list/from-query.ts';
import { newEntryId } from '../new-entry-id.ts';
import { useProblemText } from '../problem.ts';
import { useSalon, useThreads } from '../threads.tsx';
import { useToasts } from '../ui/toasts.tsx';

/** Makes a client from what was typed in the search and opens the card, ready for the first empty field. True when it was made. */
export function useNewClient(): (query: string) => Promise<boolean> {
  const { store } = useThreads();
  const country = useSalon()?.country ?? '';
  const { show } = useToasts();
  const { t } = useTranslation('common');
  const problemText = useProblemText();
  const [, navigate] = useLocation();
  return useCallback(
    async (query) => {
      const made = await store.createClient(editsFromQuery(query, country, newEntryId));
      if (made.ok) navigate(`/client/${made.value}?new`);
      else show({ text: t('notSaved', { reason: problemText(made.problem) }), tone: 'danger' });
      return made.ok;
    },
    [store, country, navigate, show, t, problemText],
  );
}
