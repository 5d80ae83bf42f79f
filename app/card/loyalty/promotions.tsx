import { Gift } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../../model/entries/fields.ts';
import { openPromotions, type PromotionClient, pointsWith, redeemedAgain } from '../../../model/loyalty/promotions.ts';
import { Button } from '../../ui/button.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import { CodeField } from './code-field.tsx';
import { giftWords } from './gift-words.ts';
import { Ledger } from './ledger.tsx';
import styles from './promotions.module.css';
import { Section } from './section.tsx';
import { usePromotionClient } from './use-promotion-client.ts';
import { useRedeeming } from './use-redeeming.ts';
import { useTakingBack } from './use-taking-back.ts';

/** What the client can have today, own bonuses first; a code to redeem; and what was had. */
export function Promotions() {
  const { t } = useTranslation('loyalty');
  const { salon, today, format, currency } = useCard();
  const client = usePromotionClient();
  const redeem = useRedeeming();
  const redemptions = useOnCard((card) => card.promotions);
  const promotions = salon?.promotions ?? [];
  const open = openPromotions(promotions, client, today);
  return (
    <Section
      title={t('promotions.title')}
      part="promotions"
      {...(open.length === 0 && { emptyText: t(promotions.length === 0 ? 'promotions.empty' : 'promotions.noneToday') })}
    >
      {open.length > 0 && (
        <ul className={styles.list} aria-label={t('promotions.list')}>
          {open.map(({ promotion, occurrence, until }) => (
            <li key={promotion.id} className={styles.promotion}>
              <span className={styles.words}>
                <span className={styles.name}>{promotion.name}</span>
                <span className={styles.about}>
                  {[
                    giftWords(promotion, { t, format, currency }),
                    promotion.condition,
                    occurrence && (promotion.occasion === 'birthday' || promotion.occasion === 'anniversary')
                      ? t(`promotions.${promotion.occasion}`, { date: format.date(occurrence.date) })
                      : '',
                    until ? t('promotions.until', { date: format.date(until) }) : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <Button
                icon={<Gift aria-hidden="true" />}
                aria-label={t('promotions.redeemNamed', { name: promotion.name })}
                onPress={() => redeem(promotion)}
              >
                {t('promotions.redeem')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <CodeField client={client} />
      <Redeemed redemptions={redemptions} client={client} />
    </Section>
  );
}

function Redeemed({ redemptions, client }: { readonly redemptions: readonly Entry<'promotions'>[]; readonly client: PromotionClient }) {
  const { t } = useTranslation('loyalty');
  const { session, salon, format, currency } = useCard();
  const takingBack = useTakingBack();
  const again = redeemedAgain(salon?.promotions ?? [], client);
  const gave = (id: Entry<'promotions'>['promotionId']) => {
    const promotion = salon?.promotions.find((one) => one.id === id);
    return promotion ? giftWords(promotion, { t, format, currency }) : '';
  };
  const takeBack = (entry: Entry<'promotions'>) => {
    const points = session.shown && entry.corrects === '' ? pointsWith(session.shown, entry) : null;
    session.edit('promotion', takingBack('promotions', entry), ...(points ? [takingBack('points', points)] : []));
  };
  return (
    <Ledger
      label={t('promotions.ledger')}
      entries={redemptions}
      tell={({ id, name, code, promotionId }) => ({
        what: [name || t('promotions.nameless'), gave(promotionId), code].filter(Boolean).join(' · '),
        amount: '',
        isMinus: false,
        mark: again.has(id) ? t('promotions.again') : '',
      })}
      onTakeBack={takeBack}
    />
  );
}
