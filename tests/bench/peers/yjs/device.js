import { WebSocket } from 'ws';
import { LeveldbPersistence } from 'y-leveldb';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { nicknameWatch } from '../nicknames.js';
import { SALON } from './card.js';

/** Yjs with y-websocket; what a browser keeps with y-indexeddb is kept here with y-leveldb, by the same rules. */
export async function openDevice({ url, folder }) {
  const stored = new LeveldbPersistence(`${folder}/yjs`);
  const doc = await stored.getYDoc(SALON);
  // As y-indexeddb begins; y-leveldb would otherwise load all that first comes a second time.
  if (doc.store.clients.size === 0) await stored.storeUpdate(SALON, Y.encodeStateAsUpdate(doc));
  const cards = doc.getMap('cards');
  const watch = nicknameWatch();
  let writes = Promise.resolve();
  const updated = new Set();
  doc.on('update', (update) => {
    writes = Promise.all([writes, stored.storeUpdate(SALON, update)]);
    for (const listener of updated) listener();
  });
  cards.observeDeep((events) => {
    for (const { path } of events) if (path[1] === 'profile') look(path[0]);
  });
  const provider = new WebsocketProvider(url, SALON, doc, { WebSocketPolyfill: WebSocket, disableBc: true });
  function look(id) {
    watch.look(id, cards.get(id)?.get('profile').get('nickname'));
  }
  return {
    async whenFilled(count) {
      while (cards.size < count) {
        await new Promise((resolve) => {
          const listener = () => {
            updated.delete(listener);
            resolve();
          };
          updated.add(listener);
        });
      }
      await writes;
    },
    whenCalled(names) {
      const called = watch.whenAll(names);
      for (const [id] of names) look(id);
      return called;
    },
    nickname: async (id, nickname) => void cards.get(id).get('profile').set('nickname', nickname),
    addVisit: async (id, visit) => {
      const entry = new Y.Map(Object.entries({ id: visit, date: '2026-03-10' }));
      cards.get(id).get('visits').set(visit, entry);
    },
    nicknameOf: async (id) => cards.get(id).get('profile').get('nickname'),
    visits: async (id) => ({ shown: [...cards.get(id).get('visits').keys()], hidden: [] }),
    async close() {
      provider.destroy();
      await writes;
      await stored.destroy();
    },
  };
}
