import { memo } from 'react';
import styles from './card-row.module.css';
import { cellId } from './grid-keys.ts';
import { type RowProps, SelectCell } from './grid-row.tsx';

/** So many of the columns stand on a phone's card, beside the first. */
const ON_CARD = 4;

/** One client on a phone: the first column large, those after it under their headings. */
export const CardRow = memo(function CardRow({ client, index, top, columns, isSelected, active, name, avatar }: RowProps) {
  const [first, ...others] = columns;
  return (
    <tr
      tabIndex={-1}
      aria-rowindex={index + 1}
      aria-selected={isSelected}
      data-index={index}
      data-active={active !== null || undefined}
      data-selected={isSelected || undefined}
      className={styles.card}
      style={{ transform: `translateY(${top}px)` }}
    >
      <td id={cellId(index, 0)} tabIndex={-1} aria-colindex={1} className={styles.words}>
        {client ? (
          <>
            <div className={styles.top}>
              {avatar(client)}
              <span className={styles.name}>{first?.cell(client)}</span>
            </div>
            <dl className={styles.values}>
              {others.slice(0, ON_CARD).map((column) => (
                <div key={column.id} className={styles.value}>
                  <dt className={column.speaksForItself ? styles.unseen : undefined}>{column.label}</dt>
                  <dd>{column.cell(client)}</dd>
                </div>
              ))}
            </dl>
          </>
        ) : (
          <span className={styles.waiting} aria-hidden="true" />
        )}
      </td>
      <SelectCell id={cellId(index, -1)} isSelected={isSelected} isActive={false} name={name} />
    </tr>
  );
});
