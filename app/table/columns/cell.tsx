import { memo } from 'react';
import type { Column } from '../../../model/columns/columns.ts';
import type { Category } from '../../../model/rules/categories.ts';
import type { ClientStatus } from '../../../model/status.ts';
import type { TableRow } from '../../../workers/contracts/table.ts';
import { Chip } from '../../ui/chip.tsx';
import styles from './cell.module.css';
import { type CellWording, cellText } from './cell-text.ts';

const TONES: Readonly<Record<ClientStatus, 'plain' | 'info' | 'ok' | 'warn'>> = {
  potential: 'plain',
  new: 'info',
  regular: 'ok',
  notReturned: 'warn',
};

interface CellProps {
  readonly column: Column;
  readonly row: TableRow;
  /** Its place among the cells of the row. */
  readonly at: number;
  readonly categories: readonly Category[];
  readonly wording: CellWording;
}

/** What a client's row says in a column: words, or the chips that the card has. */
export const Cell = memo(function Cell({ column, row, at, categories, wording }: CellProps) {
  if (column.key === 'status') {
    const status = row.status as ClientStatus;
    return (
      <Chip tone={TONES[status] ?? 'plain'}>
        <span className={styles.words}>{wording.nameOf('status', status)}</span>
      </Chip>
    );
  }
  if (column.key === 'category') {
    if (row.categories.length === 0) return null;
    return (
      <span className={styles.chips}>
        {row.categories.map((id) => {
          const category = categories.find((one) => one.id === id);
          return (
            category && (
              <Chip key={id} tint={category.color}>
                <span className={styles.words}>{category.name}</span>
              </Chip>
            )
          );
        })}
      </span>
    );
  }
  return cellText(column, row.cells[at], wording);
});
