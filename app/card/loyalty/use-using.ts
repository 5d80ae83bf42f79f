import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../../model/ids.ts';
import { type Subscription, serviceFor, subscriptionsOf } from '../../../model/loyalty/subscriptions.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import { useRecord } from './record.ts';
import { useTakingBack } from './use-taking-back.ts';

/** Uses a visit of a subscription, at a visit of the client where there is one; says what is left, with the way back beside it. */
export function useUsing(): (subscription: Subscription, visitId: EntryId | '') => void {
  const { t } = useTranslation('loyalty');
  const { session, salon, today } = useCard();
  const { showUndo } = useToasts();
  const record = useRecord();
  const takingBack = useTakingBack();
  const types = salon?.subscriptionTypes ?? [];
  return ({ id: of, sold }, visitId) => {
    const id = newEntryId();
    const { name, typeId, currency } = sold;
    const serviceId = serviceFor(sold, types);
    const fields = {
      ...record(),
      event: 'used',
      of,
      name,
      typeId,
      serviceId,
      visits: 1,
      price: 0,
      currency,
      validUntil: '',
      visitId,
    } as const;
    session.edit('subscription', { type: 'addEntry', collection: 'subscriptions', id, fields });
    const { subscriptions = [] } = session.shown ?? {};
    const left = subscriptionsOf({ subscriptions }, today).find((one) => one.id === of)?.left ?? 0;
    const takeBack = () => session.edit('subscription', takingBack('subscriptions', { id, ...fields }));
    showUndo(t('subscriptions.usedNow', { name, shown: String(Math.max(left, 0)) }), takeBack);
  };
}

/** The visit of today, if there is one. */
export function useTodaysVisit(): EntryId | '' {
  const { today } = useCard();
  return useOnCard((card) => card.visits.find((one) => one.date === today)?.id ?? '');
}
