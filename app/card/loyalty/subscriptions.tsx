import { Ticket } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Subscription, subscriptionsOf } from '../../../model/loyalty/subscriptions.ts';
import { Button } from '../../ui/button.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import { Ledger } from './ledger.tsx';
import { ProlongDialog } from './prolong-dialog.tsx';
import { Section } from './section.tsx';
import { SellDialog } from './sell-dialog.tsx';
import { signed } from './signed.ts';
import { SubscriptionEntry } from './subscription-entry.tsx';
import styles from './subscriptions.module.css';
import { useTakingBack } from './use-taking-back.ts';

/** What is asked just now: a sale (perhaps again of what was used up), or more time or visits for one. */
type Asked =
  | { readonly kind: 'sell'; readonly like: Subscription | null }
  | { readonly kind: 'prolong'; readonly subscription: Subscription };

/** Visits that the client paid for beforehand: what is left of each subscription, and all that was. */
export function Subscriptions() {
  const { t } = useTranslation('loyalty');
  const { today } = useCard();
  const events = useOnCard((card) => card.subscriptions);
  const subscriptions = subscriptionsOf({ subscriptions: events }, today);
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  return (
    <Section
      title={t('subscriptions.title')}
      part="subscriptions"
      actions={
        <Button icon={<Ticket aria-hidden="true" />} onPress={() => setAsked({ kind: 'sell', like: null })}>
          {t('subscriptions.sell')}
        </Button>
      }
      {...(events.length === 0 && { emptyText: t('subscriptions.empty') })}
    >
      {subscriptions.length > 0 && (
        <ul className={styles.list}>
          {subscriptions.map((one) => (
            <SubscriptionEntry
              key={one.id}
              subscription={one}
              onProlong={() => setAsked({ kind: 'prolong', subscription: one })}
              onSellAgain={() => setAsked({ kind: 'sell', like: one })}
            />
          ))}
        </ul>
      )}
      <SubscriptionLedger />
      {asked?.kind === 'sell' && <SellDialog like={asked.like} onClose={close} />}
      {asked?.kind === 'prolong' && <ProlongDialog subscription={asked.subscription} onClose={close} />}
    </Section>
  );
}

function SubscriptionLedger() {
  const { t } = useTranslation('loyalty');
  const { session, format, today } = useCard();
  const events = useOnCard((card) => card.subscriptions);
  const takingBack = useTakingBack();
  const tooMany = new Set(subscriptionsOf({ subscriptions: events }, today).flatMap((one) => one.tooMany.map(({ id }) => id)));
  return (
    <Ledger
      label={t('subscriptions.ledger')}
      entries={events}
      tell={({ id, event, name, visits, price, currency, validUntil }) => {
        const told = [
          t(`subscriptions.events.${event}`, { name }),
          event === 'sold' && price > 0 ? format.money(price, currency) : '',
          event === 'prolonged' && validUntil ? t('subscriptions.until', { date: format.date(validUntil) }) : '',
        ];
        const adds = event === 'used' ? -visits : visits;
        return {
          what: told.filter(Boolean).join(' · '),
          amount: adds === 0 ? '' : signed(adds, format.number),
          isMinus: adds < 0,
          mark: tooMany.has(id) ? t('subscriptions.tooMany') : '',
        };
      }}
      onTakeBack={(entry) => session.edit('subscription', takingBack('subscriptions', entry))}
    />
  );
}
