import * as v from 'valibot';

/** How the table is laid out on this device: which columns, in which order, which of them stay in sight, how wide, sorted how. */
export interface TableLayout {
  /** The columns shown, in their order; those pinned stand before the others whatever their place here. */
  readonly shown: readonly string[];
  readonly pinned: readonly string[];
  /** Pixels, of columns that somebody made wider or narrower. */
  readonly widths: Readonly<Record<string, number>>;
  /** The first counts for more than the second. */
  readonly sorts: readonly Sorting[];
}

export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

/** So many columns are sorted by at once. */
const SORTS = 2;
export const LEAST_WIDTH = 64;
export const MOST_WIDTH = 640;

const Kept = v.object({
  shown: v.pipe(v.array(v.string()), v.minLength(1)),
  pinned: v.array(v.string()),
  widths: v.record(v.string(), v.pipe(v.number(), v.minValue(LEAST_WIDTH), v.maxValue(MOST_WIDTH))),
  sorts: v.pipe(v.array(v.object({ column: v.string(), descending: v.boolean() })), v.maxLength(SORTS)),
});

const KEPT_AS = 'kartoteka.table';

/** The layout kept on this device; `usual` where none is, or what is kept can't be read. */
export function keptLayout(storage: Storage, usual: TableLayout): TableLayout {
  try {
    const kept = v.safeParse(Kept, JSON.parse(storage.getItem(KEPT_AS) ?? 'null'));
    return kept.success ? kept.output : usual;
  } catch {
    return usual;
  }
}

export function keepLayout(storage: Storage, layout: TableLayout): void {
  try {
    storage.setItem(KEPT_AS, JSON.stringify(layout));
  } catch {
    // The device's storage is full, which is told elsewhere: it holds for as long as the screen is open.
  }
}

/** The columns in the order in which they stand: the pinned first. Of those that this salon has. */
export function columnsInOrder(layout: Pick<TableLayout, 'shown' | 'pinned'>, known: (column: string) => boolean): readonly string[] {
  const shown = layout.shown.filter(known);
  const isPinned = (column: string) => layout.pinned.includes(column);
  return [...shown.filter(isPinned), ...shown.filter((one) => !isPinned(one))];
}

/** Shows a column at the end, or hides it. The last one stays: a table without columns says nothing. */
export function withColumn(layout: TableLayout, column: string, isShown: boolean): TableLayout {
  const others = layout.shown.filter((one) => one !== column);
  if (!isShown && others.length === 0) return layout;
  return { ...layout, shown: isShown ? [...others, column] : others };
}

export function withPin(layout: TableLayout, column: string, isPinned: boolean): TableLayout {
  const others = layout.pinned.filter((one) => one !== column);
  return { ...layout, pinned: isPinned ? [...others, column] : others };
}

/** Puts columns before or after another, in the order in which they are given. */
export function withMoved(layout: TableLayout, columns: readonly string[], target: string, place: 'before' | 'after'): TableLayout {
  if (columns.includes(target)) return layout;
  const others = layout.shown.filter((one) => !columns.includes(one));
  const at = others.indexOf(target) + (place === 'after' ? 1 : 0);
  return { ...layout, shown: [...others.slice(0, at), ...columns, ...others.slice(at)] };
}

export function withWidth(layout: TableLayout, column: string, width: number): TableLayout {
  return { ...layout, widths: { ...layout.widths, [column]: Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width))) } };
}

/**
 * A header was touched: the table is sorted by it, or the other way round. `also`: after what it is sorted by already. `begins`: which
 * way one wants to see such a column first.
 */
export function sortedBy(sorts: readonly Sorting[], column: string, also: boolean, begins: 'up' | 'down'): readonly Sorting[] {
  const before = sorts.find((one) => one.column === column);
  const next = { column, descending: before ? !before.descending : begins === 'down' };
  if (!also) return [next];
  if (before) return sorts.map((one) => (one === before ? next : one));
  return [...sorts.slice(0, SORTS - 1), next];
}
