import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../model/dates/days.ts';
import type { EntryId, IsoDate, MinorUnits } from '../../../model/ids.ts';
import type { Subscription } from '../../../model/loyalty/subscriptions.ts';
import type { SalonEntry } from '../../../model/salon.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCard } from '../card-context.tsx';
import { Fields } from '../group.tsx';
import styles from './dialog-form.module.css';
import { useRecord } from './record.ts';
import { UntilField } from './until-field.tsx';
import { Who } from './who.tsx';

interface Sale {
  readonly typeId: EntryId | '';
  readonly name: string;
  readonly visits: number;
  readonly price: MinorUnits;
  /** Null while what is typed can't be read. */
  readonly validUntil: IsoDate | '' | null;
}

type SubscriptionType = SalonEntry<'subscriptionTypes'>;

/** Sells a subscription: one of the salon's, which fills the rest in, or any other. `like`: one that is sold again. */
export function SellDialog({ like, onClose }: { readonly like: Subscription | null; readonly onClose: () => void }) {
  const { t } = useTranslation(['loyalty', 'common']);
  const { session, salon, today, currency } = useCard();
  const form = useId();
  const record = useRecord();
  const types = (salon?.subscriptionTypes ?? []).filter((one) => one.active);
  const [sale, setSale] = useState<Sale>(() => firstSale(like, types, today));
  const set = (changes: Partial<Sale>) => setSale({ ...sale, ...changes });
  const { typeId, name, visits, price, validUntil } = sale;
  const serviceId = types.find((one) => one.id === typeId)?.serviceId ?? '';
  const isWhole = name.trim() !== '' && visits > 0 && validUntil !== null;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole) return;
    const fields = {
      ...record(),
      event: 'sold',
      of: '',
      name: name.trim(),
      typeId,
      serviceId,
      visits,
      price,
      currency,
      validUntil,
      visitId: '',
    } as const;
    session.edit('subscription', { type: 'addEntry', collection: 'subscriptions', id: newEntryId(), fields });
    onClose();
  };
  const choose = (id: string) => {
    const type = types.find((one) => one.id === id);
    set(type ? saleOf(type, today) : { typeId: '', name: '' });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('loyalty:subscriptions.sellTitle')}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button look="primary" type="submit" form={form} isDisabled={!isWhole}>
            {t('loyalty:subscriptions.sell')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={save}>
        {types.length > 0 && (
          <Select
            label={t('loyalty:subscriptions.type')}
            value={typeId || 'other'}
            options={[...types.map((one) => ({ id: one.id, label: one.name })), { id: 'other', label: t('loyalty:subscriptions.other') }]}
            onChange={choose}
          />
        )}
        {typeId === '' && (
          <TextField
            label={t('loyalty:subscriptions.name')}
            placeholder={t('loyalty:subscriptions.namePlaceholder')}
            value={name}
            onChange={(text) => set({ name: text })}
            autoComplete="off"
            autoFocus
          />
        )}
        <Fields>
          <NumberField
            label={t('loyalty:subscriptions.visitsField')}
            value={visits}
            onChange={(count) => set({ visits: Number.isNaN(count) ? 0 : count })}
            minValue={1}
            step={1}
          />
          <MoneyField
            label={t('loyalty:subscriptions.price')}
            value={price}
            currency={currency}
            onChange={(amount) => set({ price: amount })}
          />
        </Fields>
        <UntilField until={validUntil ?? ''} onChange={(until) => set({ validUntil: until })} />
        <Who />
      </form>
    </Dialog>
  );
}

function firstSale(like: Subscription | null, types: readonly SubscriptionType[], today: IsoDate): Sale {
  const type = types.find((one) => one.id === like?.sold.typeId) ?? (like ? undefined : types[0]);
  if (type) return saleOf(type, today);
  return { typeId: '', name: like?.sold.name ?? '', visits: like?.sold.visits ?? 10, price: like?.sold.price ?? 0, validUntil: '' };
}

function saleOf({ id, name, visits, price, days }: SubscriptionType, today: IsoDate): Sale {
  return { typeId: id, name, visits, price, validUntil: days > 0 ? addDays(today, days) : '' };
}
