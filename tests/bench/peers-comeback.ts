import { findAll, type Peers, startPeers, whenCalled } from './peers-stock.ts';
import { memoryChunks } from './peers-storage.ts';

const CHANGED = 10;
const NICKNAME = 'Stock';

/**
 * Stock automerge-repo comes back, in a process of its own, since it may not live through it: a device that has all documents
 * stored was away while ten of them changed on the server, and starts again. Which ones changed nobody tells it, so it opens
 * them all; it is done when the ten are there. Takes the number of documents, says the milliseconds.
 */
const ms = await comeBack(await startPeers(Number(process.argv[2])));
process.send?.(ms, () => process.exit(0));

async function comeBack({ ids, ...peers }: Peers): Promise<number> {
  const storage = memoryChunks();
  const first = peers.device(storage);
  await findAll(first, ids);
  await first.flush();
  await first.shutdown();
  const step = Math.floor(ids.length / CHANGED);
  const changed = ids.filter((_, i) => i % step === 0).slice(0, CHANGED);
  await peers.nickname(changed.map((id) => [id, NICKNAME]));
  const began = performance.now();
  const handles = await findAll(peers.device(storage), ids);
  await Promise.all(handles.filter(({ documentId }) => changed.includes(documentId)).map((handle) => whenCalled(handle, NICKNAME)));
  return performance.now() - began;
}
