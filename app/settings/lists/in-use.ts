import type { Column } from '../list/columns.ts';

/** The switch by which an entry is no longer offered, and stays where it was chosen. */
export function inUse<F extends { readonly active: boolean }>(label: string, onLine: boolean): Column<F> {
  return { kind: 'flag', id: 'active', label, onLine, get: (one) => one.active, set: (active) => ({ active }) as Partial<F> };
}
