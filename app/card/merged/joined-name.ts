import { useTranslation } from 'react-i18next';
import type { CardId } from '../../../model/ids.ts';
import { displayName } from '../../../model/names/display-name.ts';
import type { JoinedCard } from '../../../workers/contracts/store.ts';
import { useJoined } from '../card-context.tsx';

/** What a card that is in another calls its client. */
export function useJoinedName(): (card: JoinedCard) => string {
  const { t } = useTranslation('duplicates');
  return ({ profile }) => displayName(profile) || t('nameless');
}

/** Says of which card something is, where it is of one that was merged into the open one; '' otherwise. */
export function useOfCard(): (id: CardId | undefined) => string {
  const { t } = useTranslation('duplicates');
  const joined = useJoined();
  const nameOf = useJoinedName();
  return (id) => {
    const card = joined.find((one) => one.id === id);
    return card ? t('card.wordOf', { name: nameOf(card) }) : '';
  };
}
