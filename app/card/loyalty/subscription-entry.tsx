import { useTranslation } from 'react-i18next';
import type { Entry } from '../../../model/entries/fields.ts';
import { ledgerOf } from '../../../model/loyalty/ledger.ts';
import type { Subscription } from '../../../model/loyalty/subscriptions.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import { useSigned } from './ledger.tsx';
import styles from './subscription-entry.module.css';
import { useTakingBack } from './use-taking-back.ts';
import { useTodaysVisit, useUsing } from './use-using.ts';

export interface SubscriptionEntryProps {
  readonly subscription: Subscription;
  readonly onProlong: () => void;
  readonly onSellAgain: () => void;
}

const TONES = { overdrawn: 'danger', usable: 'ok', expired: 'warn', usedUp: 'plain' } as const;

/** One subscription: what is left, until when, and what can be done with it. */
export function SubscriptionEntry({ subscription, onProlong, onSellAgain }: SubscriptionEntryProps) {
  const { t } = useTranslation('loyalty');
  const { format } = useCard();
  const use = useUsing();
  const todays = useTodaysVisit();
  const { sold, bought, left, validUntil, standing, isWithdrawn } = subscription;
  return (
    <li className={styles.entry} aria-label={sold.name || t('subscriptions.nameless')}>
      <div className={styles.top}>
        <span className={styles.name}>{sold.name || t('subscriptions.nameless')}</span>
        <Chip tone={TONES[standing]}>{t(`subscriptions.standing.${standing}`)}</Chip>
      </div>
      <p className={styles.left}>
        <strong>{t('subscriptions.left', { shown: format.number(Math.max(left, 0)), bought: format.number(bought) })}</strong>
        {validUntil && <span>{t('subscriptions.until', { date: format.date(validUntil) })}</span>}
      </p>
      {bought > 0 && <Dots bought={bought} used={Math.min(subscription.used, bought)} />}
      {standing === 'overdrawn' && <Overdrawn subscription={subscription} />}
      <div className={styles.actions}>
        {standing === 'usable' && <Button onPress={() => use(subscription, todays)}>{t('subscriptions.use')}</Button>}
        {standing === 'usedUp' && <Button onPress={onSellAgain}>{t('subscriptions.sellAgain')}</Button>}
        {!isWithdrawn && (
          <Button look={standing === 'expired' ? 'plain' : 'quiet'} onPress={onProlong}>
            {t('subscriptions.prolong')}
          </Button>
        )}
        {standing === 'expired' && (
          <Button look="quiet" onPress={() => use(subscription, todays)}>
            {t('subscriptions.useAnyway')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** So many visits are told by a dot each. */
const MOST_DOTS = 24;
const DOTS = Array.from({ length: MOST_DOTS }, (_, place) => place);

function Dots({ bought, used }: { readonly bought: number; readonly used: number }) {
  if (bought > MOST_DOTS) return null;
  return (
    <span className={styles.dots} aria-hidden="true">
      {DOTS.slice(0, bought).map((place) => (
        <span key={place} className={place < used ? styles.used : styles.open} />
      ))}
    </span>
  );
}

/** So many uses are one touch away; the others stand in the record below. */
const MOST_TO_TAKE = 3;

/** More was used than bought: what happened, and the ways out. */
function Overdrawn({ subscription: { id, left, tooMany, isWithdrawn } }: { readonly subscription: Subscription }) {
  const { t } = useTranslation('loyalty');
  const { session } = useCard();
  const signed = useSigned();
  const takingBack = useTakingBack();
  const events = useOnCard((card) => card.subscriptions);
  const takeBack = (entry: Entry<'subscriptions'>) => session.edit('subscription', takingBack('subscriptions', entry));
  const withdrawal = isWithdrawn ? ledgerOf(events).find(({ entry }) => entry.id === id)?.takenBackBy : null;
  const actions = (
    <>
      {withdrawal && <Button onPress={() => takeBack(withdrawal)}>{t('subscriptions.saleStands')}</Button>}
      {tooMany.slice(0, MOST_TO_TAKE).map((one) => (
        <Button key={one.id} onPress={() => takeBack(one)}>
          {t('subscriptions.takeUseBack', { by: signed(one) })}
        </Button>
      ))}
    </>
  );
  return (
    <Notice tone="warn" alert title={t('subscriptions.overdrawn', { count: -left, shown: String(-left) })} actions={actions}>
      {t(isWithdrawn ? 'subscriptions.overdrawnWithdrawn' : 'subscriptions.overdrawnText')}
    </Notice>
  );
}
