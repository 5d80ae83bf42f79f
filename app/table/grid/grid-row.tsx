import { Check } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableRow } from '../../../workers/contracts/table.ts';
import styles from './grid.module.css';
import type { GridColumn } from './grid-column.ts';
import { cellId } from './grid-keys.ts';

export interface RowProps {
  /** Undefined until it has been read. */
  readonly client: TableRow | undefined;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly GridColumn[];
  readonly isSelected: boolean;
  /** The column that the keyboard is at, or null where it is at another row. */
  readonly active: number | null;
  readonly name: string;
  readonly avatar: (client: TableRow) => ReactNode;
}

interface GridRowProps extends RowProps {
  /** The places of the columns that are in sight: only their cells are in the page. */
  readonly drawn: readonly number[];
  readonly pinned: readonly (number | undefined)[];
  readonly lastPinned: number;
}

/** One client in the table. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { client, index, top, columns, drawn, isSelected, active, pinned, lastPinned } = props;
  return (
    <tr
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-index={index}
      data-active={active !== null || undefined}
      data-selected={isSelected || undefined}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      <SelectCell id={cellId(index, -1)} isSelected={isSelected} isActive={active === -1} name={props.name} />
      {drawn.map((at) => {
        const column = columns[at];
        if (!column) return null;
        return (
          <td
            key={column.id}
            id={cellId(index, at)}
            tabIndex={-1}
            aria-colindex={at + 2}
            data-active={active === at || undefined}
            data-pinned={at <= lastPinned || undefined}
            data-edge={at === lastPinned || undefined}
            className={`${styles.cell} ${column.isFigure ? styles.figure : ''}`}
            style={{ gridColumn: at + 2, left: pinned[at] }}
          >
            {client ? (
              <>
                {at === 0 && props.avatar(client)}
                <span className={styles.words}>{column.cell(client)}</span>
              </>
            ) : (
              <span className={styles.waiting} aria-hidden="true" />
            )}
          </td>
        );
      })}
    </tr>
  );
});

interface SelectCellProps {
  readonly id: string;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly name: string;
}

/** Where a finger selects; the state is the row's, so that it is told once. */
export function SelectCell({ id, isSelected, isActive, name }: SelectCellProps) {
  const { t } = useTranslation('table');
  return (
    <td
      id={id}
      tabIndex={-1}
      aria-colindex={1}
      aria-label={t('select', { name })}
      data-select
      data-active={isActive || undefined}
      className={`${styles.cell} ${styles.select}`}
    >
      <Box isSelected={isSelected} />
    </td>
  );
}

/** The box itself: what it says is told beside it. */
export function Box({ isSelected }: { readonly isSelected: boolean }) {
  return (
    <span className={styles.box} data-selected={isSelected || undefined} aria-hidden="true">
      {isSelected && <Check />}
    </span>
  );
}
