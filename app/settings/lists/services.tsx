import { useTranslation } from 'react-i18next';
import { FORMULA_CRAFTS } from '../../../model/card.ts';
import type { Salon, SalonServiceFields } from '../../../model/salon.ts';
import type { Column } from '../list/columns.ts';
import { ListEditor } from '../list/list-editor.tsx';
import { inUse } from './in-use.ts';

const BLANK: SalonServiceFields = {
  name: '',
  price: 0,
  minutes: 60,
  active: true,
  patchTestDays: 0,
  group: '',
  intervalDays: 0,
  template: '',
};

/** What the salon offers, with the usual price and length. */
export function Services({ salon }: { readonly salon: Salon }) {
  const { t } = useTranslation(['settings', 'formula']);
  const columns: readonly Column<SalonServiceFields>[] = [
    { kind: 'money', id: 'price', label: t('price'), onLine: true, get: (one) => one.price, set: (price) => ({ price }) },
    {
      kind: 'number',
      id: 'minutes',
      label: t('minutes'),
      onLine: true,
      unit: 'minute',
      most: 1440,
      get: (one) => one.minutes,
      set: (minutes) => ({ minutes }),
    },
    {
      kind: 'text',
      id: 'group',
      label: t('lists.services.group'),
      placeholder: t('lists.services.groupExample'),
      maxLength: 60,
      get: (one) => one.group,
      set: (group) => ({ group }),
    },
    {
      kind: 'number',
      id: 'interval',
      label: t('lists.services.interval'),
      empty: t('lists.services.noInterval'),
      unit: 'day',
      most: 3650,
      get: (one) => one.intervalDays,
      set: (intervalDays) => ({ intervalDays }),
    },
    {
      kind: 'choice',
      id: 'template',
      label: t('lists.services.template'),
      options: [
        { id: '', label: t('lists.services.noTemplate') },
        ...FORMULA_CRAFTS.map((id) => ({ id, label: t(`formula:crafts.${id}`) })),
        ...salon.formulaTemplates.filter((one) => one.active).map(({ id, name }) => ({ id, label: name })),
      ],
      get: (one) => one.template,
      set: (template) => ({ template }),
    },
    {
      kind: 'number',
      id: 'patchTestDays',
      label: t('lists.services.patchTest'),
      hint: t('lists.services.patchTestHint'),
      empty: t('lists.services.noPatchTest'),
      unit: 'day',
      most: 3650,
      get: (one) => one.patchTestDays,
      set: (patchTestDays) => ({ patchTestDays }),
    },
    inUse(t('lists.services.offered'), false),
  ];
  return (
    <ListEditor
      salon={salon}
      list="services"
      blank={BLANK}
      words={{ name: t('serviceName'), add: t('addService'), empty: t('lists.services.empty') }}
      columns={columns}
      summary={({ group, intervalDays, patchTestDays }) =>
        [
          group,
          intervalDays > 0 && t('lists.services.every', { count: intervalDays }),
          patchTestDays > 0 && t('lists.services.needsPatchTest', { count: patchTestDays }),
        ]
          .filter(Boolean)
          .join(' · ')
      }
    />
  );
}
