import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../../model/ids.ts';
import { PROMOTION_KINDS, PROMOTION_OCCASIONS, type PromotionFields, type Salon } from '../../../model/salon.ts';
import { useToday } from '../../list/use-today.ts';
import { type Format, useFormat } from '../../ui/format.ts';
import type { Column } from '../list/columns.ts';
import { ListEditor } from '../list/list-editor.tsx';
import { inUse } from './in-use.ts';

const BLANK: PromotionFields = {
  name: '',
  code: '',
  from: '',
  until: '',
  kind: 'percent',
  amount: 10,
  occasion: '',
  categoryId: '',
  condition: '',
  once: true,
  active: true,
};

/** What clients can redeem: by a code, in a time, on an occasion. */
export function Promotions({ salon }: { readonly salon: Salon }) {
  const { t } = useTranslation('settings');
  const columns = useColumns(salon);
  const summary = useSummary(salon);
  return (
    <ListEditor
      salon={salon}
      list="promotions"
      blank={BLANK}
      words={{ name: t('lists.promotions.name'), add: t('lists.promotions.add'), empty: t('lists.promotions.empty') }}
      columns={columns}
      summary={summary}
    />
  );
}

function useColumns(salon: Salon): readonly Column<PromotionFields>[] {
  const { t } = useTranslation('settings');
  const amount = {
    label: t('lists.promotions.amount'),
    get: (one: PromotionFields) => one.amount,
    set: (value: number): Partial<PromotionFields> => ({ amount: value }),
  };
  return [
    {
      kind: 'choice',
      id: 'kind',
      label: t('lists.promotions.kind'),
      options: PROMOTION_KINDS.map((id) => ({ id, label: t(`lists.promotions.kinds.${id}`) })),
      get: (one) => one.kind,
      // An amount of one kind says nothing in another.
      set: (kind) => ({ kind, amount: 0 }),
    },
    { ...amount, kind: 'number', id: 'percent', unit: 'percent', most: 100, isShown: (one) => one.kind === 'percent' },
    { ...amount, kind: 'money', id: 'money', isShown: (one) => one.kind === 'money' },
    { ...amount, kind: 'number', id: 'points', most: 1_000_000, isShown: (one) => one.kind === 'points' },
    {
      kind: 'text',
      id: 'code',
      label: t('lists.promotions.code'),
      placeholder: t('lists.promotions.noCode'),
      maxLength: 40,
      get: (one) => one.code,
      set: (code) => ({ code }),
    },
    {
      kind: 'date',
      id: 'from',
      label: t('lists.promotions.from'),
      empty: t('lists.promotions.noDay'),
      get: (one) => one.from,
      set: (from) => ({ from }),
    },
    {
      kind: 'date',
      id: 'until',
      label: t('lists.promotions.until'),
      empty: t('lists.promotions.noDay'),
      get: (one) => one.until,
      set: (until) => ({ until }),
    },
    {
      kind: 'choice',
      id: 'occasion',
      label: t('lists.promotions.occasion'),
      options: PROMOTION_OCCASIONS.map((id) => ({ id, label: t(`lists.promotions.occasions.${id || 'any'}`) })),
      get: (one) => one.occasion,
      set: (occasion) => ({ occasion }),
    },
    {
      kind: 'choice',
      id: 'category',
      label: t('lists.promotions.category'),
      options: [
        { id: '', label: t('lists.promotions.everyone') },
        ...salon.categories.filter((one) => one.active).map(({ id, name }) => ({ id, label: name })),
      ],
      get: (one) => one.categoryId,
      set: (categoryId) => ({ categoryId: categoryId as EntryId | '' }),
    },
    {
      kind: 'text',
      id: 'condition',
      label: t('lists.promotions.condition'),
      placeholder: t('lists.promotions.conditionExample'),
      maxLength: 300,
      get: (one) => one.condition,
      set: (condition) => ({ condition }),
    },
    { kind: 'flag', id: 'once', label: t('lists.promotions.once'), get: (one) => one.once, set: (once) => ({ once }) },
    inUse(t('inUse'), false),
  ];
}

function useSummary(salon: Salon): (one: PromotionFields) => string {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const today = useToday();
  return (one) => {
    const category = one.categoryId && (salon.categories.find(({ id }) => id === one.categoryId)?.name ?? t('removedOne'));
    const occasion = PROMOTION_OCCASIONS.find((id) => id !== '' && id === one.occasion);
    return [
      gives(one, t('lists.promotions.kinds.gift'), (count) => t('lists.promotions.pointCount', { count }), format, salon.currency || 'EUR'),
      one.code,
      one.until !== '' && one.until < today ? t('lists.promotions.over', { date: format.date(one.until) }) : days(one, format),
      occasion && t(`lists.promotions.occasions.${occasion}`),
      category,
    ]
      .filter(Boolean)
      .join(' · ');
  };
}

function gives(one: PromotionFields, gift: string, points: (count: number) => string, format: Format, currency: string): string {
  if (one.kind === 'percent') return `−${format.number(one.amount)} %`;
  if (one.kind === 'money') return `−${format.money(one.amount, currency)}`;
  return one.kind === 'points' ? points(one.amount) : gift;
}

function days({ from, until }: PromotionFields, format: Format): string {
  if (from === '' && until === '') return '';
  return [from && format.date(from), until && format.date(until)].join(' – ').trim();
}
