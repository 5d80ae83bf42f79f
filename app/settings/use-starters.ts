import { useTranslation } from 'react-i18next';
import type { Salon, SalonCollection, SalonEntryFields } from '../../model/salon.ts';
import type { StarterPurpose } from '../../model/starters/starter-table.ts';
import { newEntryIds } from '../new-entry-id.ts';
import { addition } from './list/list-editor.tsx';
import { useSalonEdits } from './use-salon-edits.ts';

/** Puts on the salon's empty lists what most salons have on theirs, in the salon's language. Each is one step of undo. */
export function useStarters(salon: Salon) {
  const { t } = useTranslation('settings');
  const edit = useSalonEdits(salon);
  // Fetched when wanted: the texts are long, and most salons want them once.
  const starters = () => import('../../model/starters/index.ts');
  const add = <C extends SalonCollection>(list: C, entries: readonly SalonEntryFields[C][]) => {
    const ids = newEntryIds(entries.length);
    return entries.flatMap((fields, index) => (ids[index] ? [addition(list, ids[index], fields)] : []));
  };
  const from = async (edits: (module: Awaited<ReturnType<typeof starters>>) => ReturnType<typeof add>) =>
    edit(edits(await starters()), t('usualAdded'));
  return {
    addSources: () =>
      void from(({ startersIn }) =>
        add(
          'sources',
          startersIn(salon.language).sources.map((name) => ({ name, active: true })),
        ),
      ),
    addCardTypes: () =>
      void from(({ startersIn }) =>
        add(
          'cardTypes',
          startersIn(salon.language).cardTypes.map((one) => ({ ...one, active: true })),
        ),
      ),
    /** With the texts as drafts: a salon reads them before they are in force. */
    addPurposes: () =>
      void from(({ startersIn, starterText }) => {
        const kinds = Object.entries(startersIn(salon.language).purposes);
        const ids = newEntryIds(kinds.length);
        return kinds.flatMap(([kind, { name }], index) => {
          const purposeId = ids[index];
          if (!purposeId) return [];
          const text = starterText(kind as StarterPurpose, salon.language, salon.name);
          return [
            addition('consentPurposes', purposeId, { name, kind, active: true }),
            ...add('consentTexts', text ? [{ purposeId, language: salon.language, from: '', text, active: false }] : []),
          ];
        });
      }),
    /** The text that a purpose may begin with, or ''. */
    textFor: async (kind: string, language: string) => (await starters()).starterText(kind, language, salon.name),
  };
}
