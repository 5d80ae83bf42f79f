import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PromotionClient, promotionByCode } from '../../../model/loyalty/promotions.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCard } from '../card-context.tsx';
import styles from './promotions.module.css';
import { useRedeeming } from './use-redeeming.ts';

/** A promotion by the code that the client says or shows; one that can't be had says plainly why. */
export function CodeField({ client }: { readonly client: PromotionClient }) {
  const { t } = useTranslation('loyalty');
  const { salon, today, format } = useCard();
  const redeem = useRedeeming();
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = typed.trim();
    if (code === '') return;
    const found = promotionByCode(salon?.promotions ?? [], code, client, today);
    if (!found) return setRefused(t('promotions.refused.unknown', { code }));
    const { promotion, standing } = found;
    if (!standing.isOpen)
      return setRefused(t(`promotions.refused.${standing.why}`, { name: promotion.name, date: standing.day && format.date(standing.day) }));
    redeem(promotion);
    setTyped('');
    setRefused('');
  };
  return (
    <form className={styles.code} onSubmit={submit}>
      <div className={styles.field}>
        <TextField
          label={t('promotions.code')}
          value={typed}
          onChange={(text) => {
            setTyped(text);
            setRefused('');
          }}
          autoCapitalize="characters"
          autoComplete="off"
        />
        <Button type="submit">{t('promotions.redeem')}</Button>
      </div>
      {refused && (
        <Notice tone="warn" alert>
          {refused}
        </Notice>
      )}
    </form>
  );
}
