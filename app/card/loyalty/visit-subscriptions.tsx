import { Ticket } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../model/card.ts';
import { inForce } from '../../../model/entries/in-force.ts';
import { fitsVisit, subscriptionsOf } from '../../../model/loyalty/subscriptions.ts';
import { Button } from '../../ui/button.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import { useWriter } from '../notes/writer.ts';
import { Writer } from './record.ts';
import { useTakingBack } from './use-taking-back.ts';
import { useUsing } from './use-using.ts';
import styles from './visit-subscriptions.module.css';

/** On a visit: whether it was taken from a subscription, and which could be used for it. Says nothing where there is none. */
export function VisitSubscriptions({ visit }: { readonly visit: Visit }) {
  const writer = useWriter();
  const hasAny = useOnCard((card) => card.subscriptions.length > 0);
  const isOnCard = useOnCard((card) => card.visits.some((one) => one.id === visit.id));
  if (!hasAny || !isOnCard) return null;
  return (
    <Writer value={writer}>
      <Uses visit={visit} />
    </Writer>
  );
}

function Uses({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('loyalty');
  const { session, salon, today } = useCard();
  const subscriptions = useOnCard((card) => card.subscriptions);
  const use = useUsing();
  const takingBack = useTakingBack();
  const uses = inForce(subscriptions).filter((one) => one.event === 'used' && one.visitId === visit.id);
  // A visit that was called off uses nothing up by itself; one that was missed may, where the salon says so.
  const isOff = visit.status === 'cancelled' || visit.status === 'rescheduled';
  const offered = subscriptionsOf({ subscriptions }, today).filter(
    (one) => one.standing === 'usable' && !uses.some(({ of }) => of === one.id) && fitsVisit(one, visit, salon?.subscriptionTypes ?? []),
  );
  if (uses.length === 0 && (isOff || offered.length === 0)) return null;
  return (
    <ul className={styles.list}>
      {uses.map((one) => (
        <li key={one.id} className={styles.used}>
          <Ticket aria-hidden="true" />
          <span>{t('subscriptions.usedHere', { name: one.name })}</span>
          <Button look="quiet" onPress={() => session.edit('subscription', takingBack('subscriptions', one))}>
            {t('takeBack')}
          </Button>
        </li>
      ))}
      {!isOff &&
        offered.map((one) => (
          <li key={one.id}>
            <Button icon={<Ticket aria-hidden="true" />} onPress={() => use(one, visit.id)}>
              {t('subscriptions.useHere', { name: one.sold.name, shown: String(one.left) })}
            </Button>
          </li>
        ))}
    </ul>
  );
}
