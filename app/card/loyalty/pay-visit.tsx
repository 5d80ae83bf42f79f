import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '../../../model/card.ts';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import { invertClientEdit } from '../../../model/edits/invert.ts';
import type { CardId, EntryId } from '../../../model/ids.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { useProblemText } from '../../problem.ts';
import { useThreads } from '../../threads.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useUnsigned } from '../../who/use-author.ts';
import { CardContext, useOnCard } from '../card-context.tsx';
import { useOpenedCard } from '../use-opened-card.ts';
import { useCardSession, useCardView } from '../use-session.ts';
import { PayDialog } from './pay-dialog.tsx';
import { usePayOffers } from './use-pay-offers.ts';

interface PayVisitProps {
  readonly of: { readonly card: CardId; readonly id: EntryId };
  /** What the client is called. */
  readonly who: string;
  readonly onClose: () => void;
}

/** Takes the money for a visit of a card that is not on screen; what is taken can be undone. */
export function PayVisit({ of, who, onClose }: PayVisitProps) {
  const { t } = useTranslation(['journal', 'visit']);
  const said = t('journal:statusGiven', { who, status: t('visit:statuses.paid') });
  const session = useCardSession(of.card);
  const { phase, card } = useCardView(session);
  const opened = useOpenedCard(session, false);
  const toasts = useToasts();
  const unsigned = useUnsigned();
  const undo = useTakingPaymentBack(of.card);
  const isGone = card ? !card.visits.some((one) => one.id === of.id) : phase !== 'loading';
  const leave = useEffectEvent(() => {
    toasts.show({ text: t('journal:visitGone'), tone: 'danger' });
    onClose();
  });
  useEffect(() => {
    if (isGone) leave();
  }, [isGone]);
  if (!card || isGone) return null;
  return (
    <CardContext value={opened}>
      <Payment
        id={of.id}
        who={who}
        onPaid={(edits, before) => toasts.showUndo([said, unsigned].filter(Boolean).join(' · '), () => undo(edits, before))}
        onClose={onClose}
      />
    </CardContext>
  );
}

function Payment({
  id,
  ...rest
}: {
  readonly id: EntryId;
  readonly who: string;
  readonly onPaid: (edits: readonly ClientEdit[], before: ClientCard) => void;
  readonly onClose: () => void;
}) {
  const visit = useOnCard((card) => card.visits.find((one) => one.id === id));
  return visit ? <PaymentOf visit={visit} {...rest} /> : null;
}

function PaymentOf(props: Omit<Parameters<typeof PayDialog>[0], 'offers'>) {
  return <PayDialog offers={usePayOffers(props.visit)} {...props} />;
}

function useTakingPaymentBack(id: CardId): (edits: readonly ClientEdit[], before: ClientCard) => void {
  const { store } = useThreads();
  const toasts = useToasts();
  const problemText = useProblemText();
  return (edits, before) => {
    const made = () => ({ id: newEntryId(), at: new Date().toISOString() });
    const back = edits.flatMap((edit) => invertClientEdit(before, edit, made) ?? []).reverse();
    void store.editCard(id, back).then((outcome) => {
      if (!outcome.ok) toasts.show({ text: problemText(outcome.problem), tone: 'danger' });
    });
  };
}
