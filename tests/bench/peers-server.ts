import { once } from 'node:events';
import { type DocHandle, type DocumentId, Repo } from '@automerge/automerge-repo/slim';
import { WebSocketServerAdapter } from '@automerge/automerge-repo-network-websocket';
import { WebSocketServer } from 'ws';
import type { ClientDocument } from '../../model/documents/client-document.ts';
import { editClient } from '../../model/documents/edit-client.ts';
import { loadAutomerge } from '../headless/automerge.ts';
import { memoryChunks } from './peers-storage.ts';
import { seededCards } from './salon-data.ts';

/** The same class, seen through another package's types. */
type AdapterSockets = ConstructorParameters<typeof WebSocketServerAdapter>[0];

/**
 * Stock automerge-repo as a sync server, in a process of its own: a document per card, all of them loaded, in memory. Takes
 * the number of cards; says its port and the documents' ids, then gives documents nicknames when asked.
 */
await loadAutomerge();
const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1' });
await once(sockets, 'listening');
const repo = new Repo({
  network: [new WebSocketServerAdapter(sockets as unknown as AdapterSockets)],
  storage: memoryChunks(),
  sharePolicy: async () => false,
});
const handles = new Map<string, DocHandle<ClientDocument>>();
for (const { id, changes } of await seededCards(Number(process.argv[2]))) {
  handles.set(id, repo.import<ClientDocument>(Buffer.concat(changes), { docId: id as string as DocumentId }));
}
const address = sockets.address();
process.send?.({ port: typeof address === 'object' ? address?.port : 0, ids: [...handles.keys()] });

process.on('message', (names: readonly (readonly [string, string])[]) => {
  for (const [id, nickname] of names) {
    handles.get(id)?.change((draft) => editClient(draft, { type: 'setProfile', changes: { nickname } }));
  }
  process.send?.('changed');
});
process.on('disconnect', () => process.exit(0));
