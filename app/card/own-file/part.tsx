import { Fragment, type ReactNode } from 'react';
import styles from './paper.module.css';

/** What a field is called, and what it says. */
export type Told = readonly [name: string, value: string | number];
export interface TableOf {
  readonly heads: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[];
}

interface PartProps {
  readonly title: string;
  readonly rows?: readonly Told[];
  readonly text?: string;
  readonly table?: TableOf;
}

/** A part of the paper under its heading; nothing where none of it says anything. */
export function Part({ title, rows = [], text = '', table }: PartProps) {
  // The same said twice says no more.
  const told = new Map(rows.filter(([, value]) => value !== '').map((row) => [row.join('\n'), row]));
  const hasTable = table !== undefined && table.rows.length > 0;
  if (told.size === 0 && text === '' && !hasTable) return null;
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {told.size > 0 && (
        <dl>
          {[...told].map(([key, [name, value]]) => (
            <Fragment key={key}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </dl>
      )}
      {text !== '' && <p className={styles.text}>{text}</p>}
      {hasTable && <Table {...table} />}
    </section>
  );
}

/** A column that says nothing in any row is left out. */
function Table({ heads: all, rows: whole }: TableOf) {
  const told = all.map((_, at) => whole.some(({ cells }) => Boolean(cells[at])));
  const heads = all.filter((_, at) => told[at]);
  const rows = whole.map(({ id, cells }) => ({ id, cells: cells.filter((_, at) => told[at]) }));
  return (
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells }) => (
          <tr key={id}>
            {heads.map((head, at) => (
              <td key={head}>{cells[at]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
