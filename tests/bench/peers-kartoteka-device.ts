import { join } from 'node:path';
import type { ClientCard } from '../../model/card.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { CardId, EntryId } from '../../model/ids.ts';
import type { ChannelMessage } from '../../workers/storage/channel.ts';
import type { DeviceStorage } from '../../workers/store/storage-port.ts';
import { type HeadlessDevice, openDevice } from '../headless/device.ts';
import { sqliteStorage } from '../headless/sqlite-storage.ts';
import { type ComparedDevice, type Place, runDevice } from './peers/device-process.js';

/** Kartoteka's device among those compared: the real store over SQLite and a real socket. Read is what its stored read model says. */
runDevice(async ({ url, folder, code }: Place): Promise<ComparedDevice> => {
  const storage = sqliteStorage(join(folder, 'device.db'));
  const news = new Set<() => void>();
  const written = new Set<string>();
  const post = (message: ChannelMessage): void => {
    if (message.type === 'document') written.add(message.doc);
    for (const hear of news) hear();
  };
  const device = await openDevice({ url, storage, ports: { neighbours: { post, listen: () => {} } } });
  if (code !== '') {
    const joined = await device.store.join(code, 'Bench');
    if (!joined.ok) throw new Error(`the device was not let in: ${joined.problem}`);
  }
  /** Resolves when it is so; looked at whenever something was stored. */
  const when = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
    for (;;) {
      const heard = new Promise<void>((resolve) => {
        const hear = (): void => {
          news.delete(hear);
          resolve();
        };
        news.add(hear);
      });
      if (await isSo()) return;
      await heard;
    }
  };
  return {
    whenFilled: (count) => when(() => written.size >= count),
    whenCalled: (names) => when(() => areCalled(storage, names)),
    nickname: (id, nickname) => edit(device, id, { type: 'setProfile', changes: { nickname } }),
    addVisit: (id, visit) => edit(device, id, newVisit(visit)),
    nicknameOf: async (id) => (await openCard(device, id)).profile.nickname,
    visits: async (id) => ({ shown: (await openCard(device, id)).visits.map((visit) => visit.id), hidden: [] }),
    close: async () => device.stop(),
  };
});

async function areCalled(storage: DeviceStorage, names: readonly (readonly [string, string])[]): Promise<boolean> {
  const rows = await storage.read(['summaries'], (reader) => Promise.all(names.map(([id]) => reader.get('summaries', [id]))));
  return names.every(([, nickname], i) => rows[i]?.summary?.nickname === nickname);
}

const opened = new Set<string>();

/** Edited in an open card, as a person does. */
async function edit(device: HeadlessDevice, id: string, change: ClientEdit): Promise<void> {
  if (!opened.has(id)) await openCard(device, id);
  const edited = await device.store.editCard(id as CardId, [change]);
  if (!edited.ok) throw new Error(`an edit failed: ${edited.problem}`);
}

async function openCard(device: HeadlessDevice, id: string): Promise<ClientCard> {
  const card = await device.store.openCard(id as CardId);
  if (!card.ok) throw new Error(`a card can't be opened: ${card.problem}`);
  if (opened.has(id)) await device.store.closeCard(id as CardId);
  opened.add(id);
  return card.value.card;
}

function newVisit(id: string): ClientEdit {
  const fields = { time: '', minutes: 0, status: 'paid', room: '', note: '', currency: 'EUR', tips: 0, payment: '' } as const;
  return { type: 'addVisit', id: id as EntryId, fields: { date: '2026-03-10', ...fields }, staff: [], services: [] };
}
