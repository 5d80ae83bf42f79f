import { Repo } from '@automerge/automerge-repo';
import { WebSocketServerAdapter } from '@automerge/automerge-repo-network-websocket';
import { NodeFSStorageAdapter } from '@automerge/automerge-repo-storage-nodefs';
import { WebSocketServer } from 'ws';

const AT_ONCE = 25;
/** Twelve times its own: a device that loads hundreds of documents is not heard of for longer, and was cut off. */
const KEEP_ALIVE_MS = 60_000;

/** Stock automerge-repo as a sync server with its file storage: written some 100 ms after it was passed on. */
export async function openServer(folder) {
  const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((resolve) => sockets.once('listening', resolve));
  const repo = new Repo({
    network: [new WebSocketServerAdapter(sockets, KEEP_ALIVE_MS)],
    storage: new NodeFSStorageAdapter(`${folder}/automerge`),
    // Devices ask for what they want; told of every document by itself, they'd be slower.
    sharePolicy: async () => false,
  });
  return {
    forgets: false,
    async fill(cards) {
      for (let at = 0; at < cards.length; at += AT_ONCE) {
        const handles = cards
          .slice(at, at + AT_ONCE)
          .map(({ id, automerge }) => repo.import(new Uint8Array(Buffer.from(automerge, 'base64')), { docId: id }));
        await repo.flush(handles.map((handle) => handle.documentId));
      }
    },
    listen: async () => sockets.address().port,
  };
}
