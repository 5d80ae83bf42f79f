import { readFile } from 'node:fs/promises';
import { ImmutableString, Repo } from '@automerge/automerge-repo';
import { WebSocketClientAdapter } from '@automerge/automerge-repo-network-websocket';
import { NodeFSStorageAdapter } from '@automerge/automerge-repo-storage-nodefs';
import { nicknameWatch } from '../nicknames.js';

const AT_ONCE = 25;

/** Stock automerge-repo with its file storage, a document a card. Which cards there are it is told for nothing. */
export async function openDevice({ url, folder, ids }) {
  const repo = new Repo({
    network: [new WebSocketClientAdapter(url)],
    storage: new NodeFSStorageAdapter(`${folder}/automerge`),
  });
  // Asked for while nobody is connected, a document is called unavailable.
  const connected = new Promise((resolve) => repo.networkSubsystem.once('peer', resolve));
  const all = JSON.parse(await readFile(ids, 'utf8'));
  const watch = nicknameWatch();
  const handles = new Map();
  const nicknameOf = (handle) => String(handle.doc().profile.nickname ?? '');
  // Which cards changed nobody tells a device: it opens them all, a few at a time, as an app would that means to survive.
  const found = (async () => {
    await connected;
    for (let at = 0; at < all.length; at += AT_ONCE) {
      for (const handle of await Promise.all(all.slice(at, at + AT_ONCE).map((id) => repo.find(id)))) {
        handles.set(handle.documentId, handle);
        handle.on('change', () => watch.look(handle.documentId, nicknameOf(handle)));
      }
    }
  })();
  found.catch(() => {});
  return {
    async whenFilled(count) {
      await found;
      if (handles.size < count) throw new Error(`only ${handles.size} cards came`);
      await repo.flush();
    },
    async whenCalled(names) {
      const called = watch.whenAll(names);
      await found;
      for (const [id] of names) watch.look(id, nicknameOf(handles.get(id)));
      await called;
    },
    nickname: async (id, nickname) =>
      handles.get(id).change((card) => {
        card.profile.nickname = new ImmutableString(nickname);
      }),
    addVisit: async (id, visit) =>
      handles.get(id).change((card) => {
        card.visits[visit] = { date: new ImmutableString('2026-03-10') };
      }),
    nicknameOf: async (id) => nicknameOf(handles.get(id)),
    visits: async (id) => ({ shown: Object.keys(handles.get(id).doc().visits), hidden: [] }),
    async close() {
      await repo.flush();
      await repo.shutdown();
    },
  };
}
