import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCard, Visit } from '../../model/card.ts';
import { giveVisitEdits } from '../../model/journal/walk-in.ts';
import { editsFromQuery } from '../list/from-query.ts';
import { newEntryId } from '../new-entry-id.ts';
import { useProblemText } from '../problem.ts';
import { useThreads } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { ClientField, type ForWhom } from './client-field.tsx';

/** The visit of somebody who walked in is given to a client, known or new. */
export function GiveToClient({
  visit,
  from,
  country,
  onDone,
}: {
  readonly visit: Visit;
  readonly from: ClientCard;
  readonly country: string;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('journal');
  const { store } = useThreads();
  const toasts = useToasts();
  const problemText = useProblemText();
  const [whom, setWhom] = useState<ForWhom>({ typed: '' });
  const isSaid = 'client' in whom || whom.typed.trim() !== '';
  const give = async () => {
    const { onClient, onWalkIn } = giveVisitEdits(visit, from, (count) => Array.from({ length: count }, newEntryId));
    const typed = 'typed' in whom ? whom.typed.trim() : '';
    const given =
      'client' in whom
        ? await store.editCard(whom.client.id, onClient)
        : await store.createClient([...editsFromQuery(typed, country, newEntryId), ...onClient]);
    const taken = given.ok ? await store.editCard(from.id, onWalkIn) : given;
    if (!given.ok || !taken.ok) {
      toasts.show({ text: problemText(taken.ok ? 'internal' : taken.problem), tone: 'danger' });
      return;
    }
    const clientId = 'client' in whom ? whom.client.id : typeof given.value === 'string' ? given.value : given.value.card.id;
    const takeBack = async () => {
      const off = onClient.flatMap((edit) =>
        edit.type === 'addVisit' ? [{ type: 'setRemoved', collection: 'visits', id: edit.id, removed: true } as const] : [],
      );
      await store.editCard(clientId, off);
      await store.editCard(
        from.id,
        onWalkIn.map((edit) => (edit.type === 'setRemoved' ? { ...edit, removed: false } : edit)),
      );
    };
    toasts.showUndo(t('given'), () => void takeBack());
    onDone();
  };
  return (
    <>
      <ClientField value={whom} onChange={setWhom} />
      <Button look="primary" isDisabled={!isSaid} onPress={() => void give()}>
        {t('giveToClient')}
      </Button>
    </>
  );
}
