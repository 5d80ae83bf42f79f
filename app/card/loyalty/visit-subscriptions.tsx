import { Ticket } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Visit, visitTotal } from '../../../model/card.ts';
import { Button } from '../../ui/button.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import { usePayOffers } from './use-pay-offers.ts';
import { useTakingBack } from './use-taking-back.ts';
import { useUsing } from './use-using.ts';
import styles from './visit-subscriptions.module.css';

/** On a visit: whether it was taken from a subscription, and which could be used for it. Says nothing where there is none. */
export function VisitSubscriptions({ visit }: { readonly visit: Visit }) {
  const hasAny = useOnCard((card) => card.subscriptions.length > 0);
  const isOnCard = useOnCard((card) => card.visits.some((one) => one.id === visit.id));
  if (!hasAny || !isOnCard) return null;
  return <Uses visit={visit} />;
}

function Uses({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation(['loyalty', 'visit']);
  const { session, currency, format } = useCard();
  const { subscriptions: offered, used } = usePayOffers(visit);
  const use = useUsing();
  const takingBack = useTakingBack();
  // A visit that was called off uses nothing up by itself; one that was missed may, where the salon says so.
  const isOff = visit.status === 'cancelled' || visit.status === 'rescheduled';
  if (used.length === 0 && (isOff || offered.length === 0)) return null;
  return (
    <ul className={styles.list}>
      {used.map((one) => (
        <li key={one.id} className={styles.used}>
          <Ticket aria-hidden="true" />
          <span>{t('loyalty:subscriptions.usedHere', { name: one.name })}</span>
          <Button look="quiet" onPress={() => session.edit('subscription', takingBack('subscriptions', one))}>
            {t('loyalty:takeBack')}
          </Button>
        </li>
      ))}
      {visit.covered > 0 && (
        <li className={styles.used}>
          <span>{t('visit:pay.leftIs', { amount: format.money(visitTotal(visit), visit.currency || currency) })}</span>
        </li>
      )}
      {!isOff &&
        offered.map((one) => (
          <li key={one.id}>
            <Button icon={<Ticket aria-hidden="true" />} onPress={() => use(one, visit.id)}>
              {t('loyalty:subscriptions.useHere', { name: one.sold.name, shown: String(one.left) })}
            </Button>
          </li>
        ))}
    </ul>
  );
}
