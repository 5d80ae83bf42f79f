import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import { may } from '../../../model/permissions.ts';
import type { CardSummary } from '../../../model/summary.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { useStatusOf, useThreads } from '../../threads.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useCard, useOnCard, useOthers } from '../card-context.tsx';
import { type BegunHere, useBeginCard } from '../use-session.ts';
import { begunAgain, isOnlyBegun, takenOver } from './taken-over.ts';

/**
 * Gives up a new card for the client's own, which gets what it doesn't say yet; with a way back. null where that may not be: the
 * card is not new, says more than who it is, is open elsewhere, or this device's person may not delete.
 */
export function useJoin(): ((other: CardSummary, name: string) => Promise<void>) | null {
  const { t } = useTranslation('likely');
  const { store } = useThreads();
  const { session, isNew } = useCard();
  const isBegun = useOnCard(isOnlyBegun);
  const isElsewhere = useOthers().length > 0;
  const mayErase = useStatusOf((status) => may(status?.device?.role ?? 'stylist', 'erase'));
  const begin = useBeginCard();
  const toasts = useToasts();
  const [, navigate] = useLocation();
  if (!isNew || !isBegun || isElsewhere || !mayErase) return null;
  return async (other, name) => {
    session.flush();
    const card = session.shown;
    if (!card) return;
    const added = takenOver(card, other, newEntryId);
    const takeOff = async () => {
      if (added.length > 0) await store.editCard(other.id, added.flatMap(takenOff));
    };
    const isTaken = added.length === 0 || (await store.editCard(other.id, added)).ok;
    const isGone = isTaken && (await session.erase()).ok;
    if (!isGone) {
      if (isTaken) await takeOff();
      toasts.show({ text: t('failed'), tone: 'danger' });
      return;
    }
    navigate(`/client/${other.id}`, { replace: true, state: cameFrom() });
    const takeBack = async () => {
      await takeOff();
      const id = begin(begunAgain(card, newEntryId));
      navigate(`/client/${id}?new`, { replace: true, state: { ...cameFrom(), begun: id } satisfies BegunHere });
    };
    toasts.showUndo(added.length > 0 ? t('joinedMore', { name }) : t('joined', { name }), () => void takeBack());
  };
}

function takenOff(edit: ClientEdit): readonly ClientEdit[] {
  if (edit.type === 'addEntry') return [{ type: 'setRemoved', collection: edit.collection, id: edit.id, removed: true }];
  return edit.type === 'setProfile' ? [{ type: 'setProfile', changes: { birthDate: '' } }] : [];
}

/** Where Back leads stays as it was. */
function cameFrom(): object {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null && 'fromList' in state ? { fromList: state.fromList } : {};
}
