import { useTranslation } from 'react-i18next';
import type { CategoryFields, Salon } from '../../model/salon.ts';
import { RuleEditor } from '../rules/rule-editor.tsx';
import { COLORS } from './color-choice.tsx';
import type { Column } from './list/columns.ts';
import { ListEditor } from './list/list-editor.tsx';
import { inUse } from './lists/in-use.ts';
import styles from './settings-screen.module.css';

/** The categories of clients: given by hand, or by a rule. */
export function Categories({ salon }: { readonly salon: Salon }) {
  const { t } = useTranslation(['settings', 'rules']);
  const color = COLORS[(salon.categories.length * 3) % COLORS.length] ?? COLORS[0];
  const columns: readonly Column<CategoryFields>[] = [
    {
      kind: 'number',
      id: 'discount',
      label: t('lists.categories.discount'),
      empty: t('lists.categories.noDiscount'),
      unit: 'percent',
      most: 100,
      get: (one) => one.discount,
      set: (discount) => ({ discount }),
    },
    inUse(t('inUse'), false),
  ];
  return (
    <ListEditor
      salon={salon}
      list="categories"
      blank={{ name: '', color, discount: 0, rule: '', active: true }}
      words={{ name: t('lists.categories.name'), add: t('lists.categories.add'), empty: t('lists.categories.empty'), off: t('offNote') }}
      columns={columns}
      summary={({ discount, rule }) =>
        [rule !== '' && t('rules:byRule'), discount > 0 && t('lists.categories.discountOf', { percent: discount })]
          .filter(Boolean)
          .join(' · ')
      }
      below={({ id, rule }, set) => (
        <div className={styles.content}>
          <h4 className={styles.faint}>{t('lists.categories.rule')}</h4>
          <RuleEditor salon={salon} of={id} rule={rule} onChange={(next) => set({ rule: next })} />
        </div>
      )}
    />
  );
}
