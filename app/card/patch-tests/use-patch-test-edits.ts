import { type PatchTest, proposedUntil } from '../../../model/alerts/patch-tests.ts';
import type { ClientCard } from '../../../model/card.ts';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import type { PatchTestFields } from '../../../model/entries/fields.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import type { TypedField } from '../typed-fields.ts';

/** How what is said of a patch test gets onto the card: with the first thing said, the whole of it. */
export function usePatchTestEdits(test: PatchTest) {
  const { session, services } = useCard();
  const { id } = test;
  const isOnCard = useOnCard((card) => card.patchTests.some((one) => one.id === id));

  const edits = (card: ClientCard, changes: Partial<PatchTestFields>): readonly ClientEdit[] => {
    const stored = card.patchTests.find((one) => one.id === id);
    const all = { ...until(stored ?? test, changes), ...changes };
    if (stored) return [{ type: 'setEntry', collection: 'patchTests', id, changes: all }];
    const { id: _, ...fields } = test;
    const says = Object.entries(changes).some(([key, value]) => value !== '' && fields[key as keyof PatchTestFields] !== value);
    return says ? [{ type: 'addEntry', collection: 'patchTests', id, fields: { ...fields, ...all } }] : [];
  };
  /** What was proposed follows the day of the test and what it was made for; what somebody wrote stays. */
  const until = (known: PatchTest, changes: Partial<PatchTestFields>): Partial<PatchTestFields> => {
    if (changes.date === undefined && changes.serviceIds === undefined) return {};
    const { date, serviceIds } = { ...known, ...changes };
    const isProposed = known.validUntil === proposedUntil(known.date, services, known.serviceIds);
    return isProposed ? { validUntil: proposedUntil(date, services, serviceIds) } : {};
  };

  return {
    isOnCard,
    edits,
    typed: (name: 'product' | 'batch' | 'note'): TypedField => ({
      key: `patchTest ${id} ${name}`,
      label: 'patchTest',
      toEdits: (text, card) => edits(card, { [name]: text.trim() }),
    }),
    choose: (changes: Partial<PatchTestFields>) => {
      session.flush();
      if (session.shown) session.edit('patchTest', ...edits(session.shown, changes));
    },
    remove: () => session.edit('patchTestRemoved', { type: 'setRemoved', collection: 'patchTests', id, removed: true }),
  };
}
