import { useTranslation } from 'react-i18next';
import { columnOf, columnsOf } from '../../../model/columns/columns.ts';
import type { Salon } from '../../../model/salon.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import type { Sorting, TableLayout } from '../table-layout.ts';
import styles from './columns.module.css';
import { useColumnNames } from './use-column-names.ts';
import { sortBegins } from './usual-width.ts';

interface SortDialogProps {
  readonly salon: Salon;
  readonly layout: TableLayout;
  readonly onLayout: (change: (before: TableLayout) => TableLayout) => void;
  readonly onClose: () => void;
}

const NONE = '';

/** By what the table is sorted, and within that: also by columns that are not shown, and on a phone, where there are no headings. */
export function SortDialog({ salon, layout, onLayout, onClose }: SortDialogProps) {
  const { t } = useTranslation(['table', 'common']);
  const name = useColumnNames();
  const options = columnsOf(salon).map((column) => ({ id: column.key as string, label: name(column) }));
  const [first, second] = layout.sorts;
  const set = (place: 0 | 1, sort: Sorting | undefined) =>
    onLayout((before) => {
      const sorts = place === 0 ? [sort, before.sorts[1]] : [before.sorts[0], sort];
      const kept = sorts.filter((one) => one !== undefined);
      return { ...before, sorts: kept.filter((one, at) => kept.findIndex(({ column }) => column === one.column) === at) };
    });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('sort')}
      actions={
        <Button look="primary" onPress={onClose}>
          {t('common:done')}
        </Button>
      }
    >
      <SortLine
        label={t('sortFirst')}
        none={t('sortList')}
        sort={first}
        salon={salon}
        options={options}
        onChange={(sort) => (sort ? set(0, sort) : onLayout((before) => ({ ...before, sorts: [] })))}
      />
      {first && (
        <SortLine
          label={t('sortSecond')}
          none={t('sortNone')}
          sort={second}
          salon={salon}
          options={options.filter(({ id }) => id !== first.column)}
          onChange={(sort) => set(1, sort)}
        />
      )}
    </Dialog>
  );
}

interface SortLineProps {
  readonly label: string;
  /** What it is called that nothing is chosen. */
  readonly none: string;
  readonly sort: Sorting | undefined;
  readonly salon: Salon;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly onChange: (sort: Sorting | undefined) => void;
}

function SortLine({ label, none, sort, salon, options, onChange }: SortLineProps) {
  const { t } = useTranslation('table');
  const choose = (id: string) => {
    const column = columnOf(id, salon);
    onChange(column ? { column: id, descending: sortBegins(column) === 'down' } : undefined);
  };
  return (
    <div className={styles.sort}>
      <Select label={label} value={sort?.column ?? NONE} options={[{ id: NONE, label: none }, ...options]} onChange={choose} />
      {sort && (
        <Select
          aria-label={t('direction')}
          value={sort.descending ? 'down' : 'up'}
          options={[
            { id: 'up', label: t('sortUp') },
            { id: 'down', label: t('sortDown') },
          ]}
          onChange={(way) => onChange({ ...sort, descending: way === 'down' })}
        />
      )}
    </div>
  );
}
