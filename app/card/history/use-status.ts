import { useTranslation } from 'react-i18next';
import type { Visit, VisitStatus } from '../../../model/card.ts';
import { givingBack, paidWith } from '../../../model/loyalty/giving-back.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { useUnsigned } from '../../who/use-author.ts';
import { useWriter } from '../../who/writer.ts';
import { useCard } from '../card-context.tsx';
import { useVisitEdits } from './use-visit-edits.ts';

/** Gives a visit a status. That it is paid can be undone at once; when a payment is taken back, the visit that it used up of a subscription is offered back. */
export function useStatus(visit: Visit): (status: VisitStatus) => void {
  const { t } = useTranslation(['visit', 'loyalty']);
  const { session } = useCard();
  const [staffId] = useWriter();
  const toasts = useToasts();
  const unsigned = useUnsigned();
  const { status: statusEdits, choose } = useVisitEdits(visit);
  return (status) => {
    if (status === 'paid')
      toasts.showUndo([t('visit:statuses.paid'), unsigned].filter(Boolean).join(' · '), () =>
        choose('visitStatus', (card) => statusEdits(card, visit.status)),
      );
    const isTakenBack = visit.status === 'paid' && status !== 'paid';
    choose('visitStatus', (card) => statusEdits(card, status));
    const card = session.shown;
    const used = card && paidWith(card, visit.id);
    const [first] = used?.subscriptions ?? [];
    if (!isTakenBack || !used || (!first && used.account.length === 0)) return;
    const giveBack = () => {
      const now = session.shown ?? card;
      session.edit('subscription', ...givingBack(now, visit.id, () => ({ id: newEntryId(), at: new Date().toISOString(), staffId })));
    };
    toasts.show({
      text: t('visit:paidBack', { name: first?.name ?? t('loyalty:account.title') }),
      action: { label: t('visit:giveBack'), onAction: giveBack },
    });
  };
}
