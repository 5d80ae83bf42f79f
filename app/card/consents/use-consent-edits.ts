import { useTranslation } from 'react-i18next';
import type { Consent } from '../../../model/consents/consents.ts';
import type { ConsentFields } from '../../../model/entries/fields.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { useCard } from '../card-context.tsx';

/** What is said with an answer; who took it and that it corrects nothing is added. */
export type Answer = Omit<ConsentFields, 'corrects'>;

/** Puts answers into the record of consents. Nothing is ever taken out of it: what was wrong is corrected by a further entry. */
export function useConsentEdits() {
  const { t } = useTranslation('consents');
  const { session } = useCard();
  const { show, showUndo } = useToasts();

  const correct = (...entries: readonly Consent[]) =>
    session.edit(
      'consent',
      ...entries.map(({ id, ...fields }) => ({
        type: 'addEntry' as const,
        collection: 'consents' as const,
        id: newEntryId(),
        fields: { ...fields, at: new Date().toISOString(), corrects: id },
      })),
    );
  return {
    /** Each answer becomes an entry; `done` is said, with a way back. */
    add: (answers: readonly Answer[], done: string) => {
      const entries = answers.map((one): Consent => ({ ...one, corrects: '', id: newEntryId() }));
      session.edit(
        'consent',
        ...entries.map(({ id, ...fields }) => ({ type: 'addEntry' as const, collection: 'consents' as const, id, fields })),
      );
      showUndo(done, () => correct(...entries));
    },
    correct: (entry: Consent) => {
      correct(entry);
      show({ text: t('entry.corrected') });
    },
  };
}
