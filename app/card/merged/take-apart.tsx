import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { JoinedCard, Outcome } from '../../../workers/contracts/store.ts';
import { useThreads } from '../../threads.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useJoined, useOnCard } from '../card-context.tsx';
import { nameOf } from '../name-of.ts';
import { useJoinedName } from './joined-name.ts';
import styles from './merged.module.css';

/** Asks before a card is taken out of the one it was merged into: what goes with it, and what stays. */
export function TakeApart({ card, onClose }: { readonly card: JoinedCard; readonly onClose: () => void }) {
  const { t } = useTranslation(['duplicates', 'common', 'likely']);
  const { store } = useThreads();
  const toasts = useToasts();
  const [, navigate] = useLocation();
  const joinedName = useJoinedName();
  const name = joinedName(card);
  const stays = useOnCard(nameOf) || t('nameless');
  const along = useJoined().filter(({ into }) => into === card.id);
  const [isUnderWay, setUnderWay] = useState(false);
  const take = async () => {
    setUnderWay(true);
    const outcome = await store.unmergeCard(card.id).catch((): Outcome<void> => ({ ok: false, problem: 'internal' }));
    setUnderWay(false);
    if (!outcome.ok) return toasts.show({ text: t('merging.undoFailed'), tone: 'danger' });
    onClose();
    toasts.show({ text: t('card.taken', { name }), action: { label: t('likely:open'), onAction: () => navigate(`/client/${card.id}`) } });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      role="alertdialog"
      title={t('card.takeTitle', { name })}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button look="primary" isDisabled={isUnderWay} onPress={() => void take()}>
            {t('card.takeApart')}
          </Button>
        </>
      }
    >
      <ul className={styles.goes}>
        <li>{t('card.takeOwn', { name })}</li>
        {along.length > 0 && <li>{t('card.takeWith', { names: along.map(joinedName).join(', ') })}</li>}
        <li>{t('card.takeStays', { name: stays })}</li>
      </ul>
    </Dialog>
  );
}
