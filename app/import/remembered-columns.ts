import { type ImportField, isImportField } from '../../model/import/fields.ts';
import { headerKey } from '../../model/import/recognise-header.ts';

const KEPT_AS = 'kartoteka.importColumns';
/** Headers whose columns were set by hand, the latest last; more than any salon's files have. */
const MOST = 400;

export type RememberedColumns = Readonly<Record<string, ImportField>>;

/** What columns were set to by hand before, by their headers: kept on this device. */
export function rememberedColumns(memory: Pick<Storage, 'getItem'>): RememberedColumns {
  try {
    const kept: unknown = JSON.parse(memory.getItem(KEPT_AS) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).flatMap(([key, value]): [string, ImportField][] => {
        return isImportField(value) ? [[key, value]] : [];
      }),
    );
  } catch {
    return {};
  }
}

/** Remembers what columns of these headers were set to. A file without a header says nothing to go by. */
export function rememberColumns(
  memory: Pick<Storage, 'getItem' | 'setItem'>,
  set: readonly (readonly [header: string, field: ImportField])[],
): void {
  const all = new Map(Object.entries(rememberedColumns(memory)));
  for (const [header, field] of set) {
    const key = headerKey(header);
    if (key === '') continue;
    all.delete(key);
    all.set(key, field);
  }
  try {
    memory.setItem(KEPT_AS, JSON.stringify(Object.fromEntries([...all].slice(-MOST))));
  } catch {
    // No room, or none is allowed: next time it is chosen again.
  }
}
