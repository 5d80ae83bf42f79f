import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../../model/ids.ts';
import type { Salon, SubscriptionTypeFields } from '../../../model/salon.ts';
import { useFormat } from '../../ui/format.ts';
import type { Column } from '../list/columns.ts';
import { ListEditor } from '../list/list-editor.tsx';
import { inUse } from './in-use.ts';

const BLANK: SubscriptionTypeFields = { name: '', visits: 10, price: 0, days: 0, serviceId: '', active: true };

/** What a client can buy several visits of at once. */
export function SubscriptionTypes({ salon }: { readonly salon: Salon }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const columns: readonly Column<SubscriptionTypeFields>[] = [
    {
      kind: 'number',
      id: 'visits',
      label: t('lists.subscriptionTypes.visits'),
      most: 1000,
      get: (one) => one.visits,
      set: (visits) => ({ visits }),
    },
    { kind: 'money', id: 'price', label: t('price'), get: (one) => one.price, set: (price) => ({ price }) },
    {
      kind: 'number',
      id: 'days',
      label: t('lists.subscriptionTypes.days'),
      empty: t('lists.subscriptionTypes.noEnd'),
      unit: 'day',
      most: 3650,
      get: (one) => one.days,
      set: (days) => ({ days }),
    },
    {
      kind: 'choice',
      id: 'service',
      label: t('lists.subscriptionTypes.service'),
      options: [
        { id: '', label: t('lists.subscriptionTypes.anyService') },
        ...salon.services.filter((one) => one.active).map(({ id, name }) => ({ id, label: name })),
      ],
      get: (one) => one.serviceId,
      set: (serviceId) => ({ serviceId: serviceId as EntryId | '' }),
    },
    inUse(t('inUse'), false),
  ];
  const summary = (one: SubscriptionTypeFields) => {
    const service = one.serviceId && (salon.services.find(({ id }) => id === one.serviceId)?.name ?? t('removedOne'));
    return [
      t('lists.subscriptionTypes.visitCount', { count: one.visits }),
      one.price > 0 ? format.money(one.price, salon.currency || 'EUR') : '',
      one.days > 0 ? t('dayCount', { count: one.days }) : '',
      service,
    ]
      .filter(Boolean)
      .join(' · ');
  };
  return (
    <ListEditor
      salon={salon}
      list="subscriptionTypes"
      blank={BLANK}
      words={{ name: t('lists.subscriptionTypes.name'), add: t('lists.subscriptionTypes.add'), empty: t('lists.subscriptionTypes.empty') }}
      columns={columns}
      summary={summary}
    />
  );
}
