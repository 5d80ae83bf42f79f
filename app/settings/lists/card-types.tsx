import { useTranslation } from 'react-i18next';
import { CARD_TYPES } from '../../../model/card.ts';
import type { Salon, SalonCardTypeFields } from '../../../model/salon.ts';
import type { Column } from '../list/columns.ts';
import { ListEditor } from '../list/list-editor.tsx';
import { useStarters } from '../use-starters.ts';
import { inUse } from './in-use.ts';

/** The kinds of cards that the salon gives its clients. */
export function CardTypes({ salon }: { readonly salon: Salon }) {
  const { t } = useTranslation(['settings', 'card']);
  const { addCardTypes } = useStarters(salon);
  const columns: readonly Column<SalonCardTypeFields>[] = [
    {
      kind: 'choice',
      id: 'technology',
      label: t('lists.cardTypes.technology'),
      onLine: true,
      options: CARD_TYPES.map((id) => ({ id, label: t(`card:cardTypes.${id}`) })),
      get: (one) => one.technology,
      set: (technology) => ({ technology }),
    },
    inUse(t('inUse'), true),
  ];
  return (
    <ListEditor
      salon={salon}
      list="cardTypes"
      blank={{ name: '', technology: 'barcode', active: true }}
      words={{ name: t('lists.cardTypes.name'), add: t('lists.cardTypes.add'), empty: t('lists.cardTypes.empty') }}
      columns={columns}
      onUsual={addCardTypes}
    />
  );
}
