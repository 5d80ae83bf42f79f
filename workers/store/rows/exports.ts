import type { ExportNote } from '../../../model/wire/exports.ts';
import type { StorageReader, StorageWriter } from '../storage-port.ts';

/** Exports made here that the server has not been told of. Stores: meta. */
export async function readUntoldExports(reader: StorageReader): Promise<readonly ExportNote[]> {
  const row = await reader.get('meta', ['exports']);
  return row?.key === 'exports' ? row.value : [];
}

/** Stores: meta. */
export async function addUntoldExport(writer: StorageWriter, note: ExportNote): Promise<void> {
  writer.put('meta', { key: 'exports', value: [...(await readUntoldExports(writer)), note] });
}

/** The server has these on record. Stores: meta. */
export async function dropToldExports(writer: StorageWriter, told: readonly ExportNote[]): Promise<void> {
  const names = new Set(told.map(({ note }) => note));
  const left = (await readUntoldExports(writer)).filter(({ note }) => !names.has(note));
  if (left.length > 0) writer.put('meta', { key: 'exports', value: left });
  else writer.delete('meta', ['exports']);
}
