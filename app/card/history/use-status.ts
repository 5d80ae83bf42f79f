import { useTranslation } from 'react-i18next';
import type { Visit, VisitStatus } from '../../../model/card.ts';
import { takingBack } from '../../../model/edits/invert.ts';
import { inForce } from '../../../model/entries/in-force.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { useWriter } from '../../who/writer.ts';
import { useCard } from '../card-context.tsx';
import { useVisitEdits } from './use-visit-edits.ts';

/** Gives a visit a status. When a payment is taken back, the visit that it used up of a subscription is offered back. */
export function useStatus(visit: Visit): (status: VisitStatus) => void {
  const { t } = useTranslation('visit');
  const { session } = useCard();
  const [staffId] = useWriter();
  const toasts = useToasts();
  const { status: statusEdits, choose } = useVisitEdits(visit);
  return (status) => {
    const isTakenBack = visit.status === 'paid' && status !== 'paid';
    choose('visitStatus', (card) => statusEdits(card, status));
    const used = inForce(session.shown?.subscriptions ?? []).filter((one) => one.event === 'used' && one.visitId === visit.id);
    const [first] = used;
    if (!isTakenBack || !first) return;
    const giveBack = () =>
      session.edit(
        'subscription',
        ...used.map((one) => takingBack('subscriptions', one, { id: newEntryId(), at: new Date().toISOString(), staffId })),
      );
    toasts.show({ text: t('paidBack', { name: first.name }), action: { label: t('giveBack'), onAction: giveBack } });
  };
}
