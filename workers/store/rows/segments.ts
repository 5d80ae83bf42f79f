import type { Segment } from '../../../model/rules/segment.ts';
import type { DeviceStorage } from '../storage-port.ts';

/** Keeps and lets go of segments of this device alone; the answer is those it then has. @throws StorageProblem */
export async function changeSegments(
  storage: DeviceStorage,
  put: readonly Segment[],
  drop: readonly string[],
): Promise<readonly Segment[]> {
  if (put.length + drop.length === 0) return storage.read(['meta'], async (reader) => segmentsOf(await reader.get('meta', ['segments'])));
  return storage.write(['meta'], 'strict', async (writer) => {
    const before = segmentsOf(await writer.get('meta', ['segments'])).filter(({ id }) => !drop.includes(id));
    const newer = (id: string) => put.find((one) => one.id === id);
    const kept = before.map((one) => newer(one.id) ?? one);
    const value = [...kept, ...put.filter(({ id }) => kept.every((one) => one.id !== id))];
    writer.put('meta', { key: 'segments', value });
    return value;
  });
}

function segmentsOf(row: { readonly key: string; readonly value: unknown } | undefined): readonly Segment[] {
  return row?.key === 'segments' ? (row.value as readonly Segment[]) : [];
}
