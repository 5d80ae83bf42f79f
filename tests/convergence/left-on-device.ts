import type { CardId } from '../../model/ids.ts';
import type { SimulatedDevice } from './simulated-device.ts';

/** What a device that was shut out still has. */
export async function leftOn(device: SimulatedDevice): Promise<string[]> {
  const stores = ['docs', 'chunks', 'outbox', 'damaged', 'stale', 'unsent', 'unread', 'days', 'daysOf'] as const;
  const left = await device.disk.open().read([...stores, 'summaries', 'texts', 'meta'], async (reader) => {
    const counts = await Promise.all(stores.map(async (store) => `${store} ${await reader.count(store)}`));
    const rows = (await reader.range('summaries', {})).filter((row) => row.summary !== null).length;
    const texts = (await reader.range('texts', {})).filter((row) => row.texts.length > 0).length;
    const known = (await reader.range('meta', {})).map((row) => row.key).filter((key) => key !== 'counters' && key !== 'contact');
    return [
      ...counts.filter((count) => !count.endsWith(' 0')),
      ...(rows + texts > 0 ? [`summaries ${rows}, texts ${texts}`] : []),
      ...known,
    ];
  });
  return left.map((what) => `${device.name} is out and still has ${what}`);
}

/** The version that a device has of a card; null: it has to be worked out, or its disk is cut off. */
export function headsOn(device: SimulatedDevice, card: CardId): Promise<readonly string[] | null | undefined> {
  return device.disk
    .open()
    .read(['docs'], (reader) => reader.get('docs', [card]))
    .then(
      (row) => row?.heads,
      // Its disk is cut off.
      () => null,
    );
}

/** How many rows hold something of what a card says. */
export function bytesOn(device: SimulatedDevice, card: CardId): Promise<number> {
  return device.disk.open().read(['chunks', 'outbox', 'damaged', 'texts', 'days', 'daysOf'], async (reader) => {
    const counts = await Promise.all((['chunks', 'outbox', 'damaged'] as const).map((store) => reader.count(store, [card])));
    const texts = (await reader.get('texts', [card]))?.texts.length ?? 0;
    const days = (await reader.range('days', {})).filter((row) => row.doc === card).length;
    return counts.reduce((a, b) => a + b, texts + days + Number(await reader.has('daysOf', [card])));
  });
}
