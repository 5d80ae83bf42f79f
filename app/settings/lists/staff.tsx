import { useTranslation } from 'react-i18next';
import type { Salon, StaffFields } from '../../../model/salon.ts';
import { COLORS } from '../color-choice.tsx';
import { ListEditor } from '../list/list-editor.tsx';
import { inUse } from './in-use.ts';

/** Who works in the salon. */
export function Staff({ salon }: { readonly salon: Salon }) {
  const { t } = useTranslation('settings');
  const color = COLORS[salon.staff.length % COLORS.length] ?? COLORS[0];
  return (
    <ListEditor
      salon={salon}
      list="staff"
      blank={{ name: '', color, active: true, work: '' }}
      words={{ name: t('staffName'), add: t('addStaff'), empty: t('lists.staff.empty') }}
      columns={[
        {
          kind: 'text',
          id: 'work',
          label: t('lists.staff.work'),
          placeholder: t('lists.staff.work'),
          onLine: true,
          maxLength: 60,
          get: (one) => one.work,
          set: (work) => ({ work }),
        },
        inUse<StaffFields>(t('worksHere'), true),
      ]}
    />
  );
}
