import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardId } from '../../../model/ids.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useCard } from '../card-context.tsx';
import { ClientPicker } from '../links/client-picker.tsx';

const MergeDialog = lazy(async () => ({ default: (await import('../../duplicates/merge/merge-dialog.tsx')).MergeDialog }));

interface MergeWithProps {
  /** What the client of the open card is called. */
  readonly name: string;
  /** The other card, where it is known. */
  readonly other?: CardId;
  readonly onClose: () => void;
}

/** Merges the open card with another: finds it first, where it is not known. */
export function MergeWith({ name, other, onClose }: MergeWithProps) {
  const { t } = useTranslation('duplicates');
  const { session } = useCard();
  const [picked, setPicked] = useState<CardId | null>(other ?? null);
  useEffect(() => {
    // What is being typed is part of what is merged.
    if (picked !== null) session.flush();
  }, [session, picked]);
  if (picked !== null) {
    return (
      <Suspense>
        <MergeDialog first={session.id} second={picked} onClose={onClose} />
      </Suspense>
    );
  }
  return (
    <Dialog isOpen onClose={onClose} title={t('card.withTitle', { name })}>
      <p>{t('card.withText')}</p>
      <ClientPicker label={t('card.withFind')} autoFocus onPick={(client) => setPicked(client.id)} />
    </Dialog>
  );
}
