import { createServer } from 'node:http';
import { getYDoc, setPersistence, setupWSConnection } from '@y/websocket-server/utils';
import { WebSocketServer } from 'ws';
import { LeveldbPersistence } from 'y-leveldb';
import * as Y from 'yjs';
import { cardMap, SALON } from './card.js';

/**
 * @y/websocket-server with its LevelDB persistence, as its README starts it: an update goes to the others at once and is
 * handed to LevelDB beside that, without waiting and without fsync.
 */
export async function openServer(folder) {
  const stored = new LeveldbPersistence(`${folder}/yjs`);
  return {
    forgets: false,
    async fill(cards) {
      const doc = new Y.Doc();
      // A transaction a card, stored together: a log of 10,000 updates would be folded at every 500.
      for (const card of cards) doc.transact(() => doc.getMap('cards').set(card.id, cardMap(card)));
      await stored.storeUpdate(SALON, Y.encodeStateAsUpdate(doc));
    },
    async listen() {
      setPersistence(persistence(stored));
      // Devices of a salon are always connected: the document is loaded before the first of these comes.
      getYDoc(SALON);
      await loading;
      const http = createServer();
      new WebSocketServer({ server: http, maxPayload: 2 ** 30 }).on('connection', setupWSConnection);
      await new Promise((resolve) => http.listen(0, '127.0.0.1', resolve));
      return http.address().port;
    },
  };
}

let loading;
/** What the package does itself when it is started with YPERSISTENCE. */
function persistence(stored) {
  return {
    provider: stored,
    bindState: (name, doc) => {
      loading = load(name, doc);
      return loading;
    },
    writeState: async () => {},
  };
  async function load(name, doc) {
    const persisted = await stored.getYDoc(name);
    void stored.storeUpdate(name, Y.encodeStateAsUpdate(doc));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(persisted));
    doc.on('update', (update) => void stored.storeUpdate(name, update));
  }
}
