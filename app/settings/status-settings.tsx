import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Salon, SalonSettings } from '../../model/salon.ts';
import { CLIENT_STATUSES, type ClientStatus, LEAST_AWAY_DAYS, USUAL_NOT_RETURNED_DAYS, USUAL_REGULAR_FROM } from '../../model/status.ts';
import { Cell } from './list/cell.tsx';
import type { Column } from './list/columns.ts';
import styles from './settings-screen.module.css';
import { useSalonEdits } from './use-salon-edits.ts';

/** From how many visits on a client is a regular one, and after how many days without one they have not returned; in words. */
export function StatusSettings({ salon }: { readonly salon: Salon }) {
  const { t } = useTranslation(['settings', 'list']);
  const edit = useSalonEdits(salon);
  const columns: readonly Column<SalonSettings>[] = [
    {
      kind: 'number',
      id: 'regularFrom',
      label: t('thresholds.regularFrom', { status: t('list:statuses.regular') }),
      empty: String(USUAL_REGULAR_FROM),
      most: 100,
      get: (one) => one.regularFrom,
      set: (regularFrom) => ({ regularFrom }),
    },
    {
      kind: 'number',
      id: 'notReturnedDays',
      label: t('thresholds.notReturnedDays', { status: t('list:statuses.notReturned') }),
      hint: t('thresholds.notReturnedHint'),
      empty: t('dayCount', { count: USUAL_NOT_RETURNED_DAYS }),
      unit: 'day',
      most: 3650,
      get: (one) => one.notReturnedDays,
      set: (notReturnedDays) => ({ notReturnedDays }),
    },
  ];
  const said = {
    potential: t('thresholds.potential'),
    new: t('thresholds.new'),
    regular: t('thresholds.regular', { count: salon.regularFrom || USUAL_REGULAR_FROM }),
    notReturned: [
      t('thresholds.notReturned', { least: LEAST_AWAY_DAYS / 7 }),
      t('thresholds.otherwise', { count: salon.notReturnedDays || USUAL_NOT_RETURNED_DAYS }),
    ].join(' '),
  } as const satisfies Readonly<Record<ClientStatus, string>>;
  return (
    <>
      <dl className={styles.terms}>
        {CLIENT_STATUSES.map((status) => (
          <Fragment key={status}>
            <dt>{t(`list:statuses.${status}`)}</dt>
            <dd>{said[status]}</dd>
          </Fragment>
        ))}
      </dl>
      <div className={styles.pair}>
        {columns.map((column) => (
          <Cell
            key={column.id}
            column={column}
            fields={salon}
            name={t('sections.status')}
            currency={salon.currency}
            isNew={false}
            onSet={(changes) => edit({ type: 'setSalon', changes }, t('changed'))}
          />
        ))}
      </div>
    </>
  );
}
