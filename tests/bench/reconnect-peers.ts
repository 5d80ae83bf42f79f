import { findAll, type Peers, startPeers, whenCalled } from './peers.ts';
import { memoryChunks } from './peers-storage.ts';

/** Tried from the most to the least; the first that ends in time counts. */
const SIZES = [500, 250, 100];
const PATIENCE_MS = 45_000;
const CHANGED = 10;

/** What coming back costs with stock automerge-repo. */
export interface StockReconnect {
  readonly documents: number;
  /** From the start of the device until the changes are in its documents. */
  readonly ms: number;
}

/**
 * Stock automerge-repo doing the same: a device that has all documents stored was away while ten of them changed on the
 * server, and starts again. Which ones changed nobody tells it, so it opens them all; it is done when the ten are there.
 */
export async function reconnectStock(): Promise<StockReconnect> {
  for (const documents of SIZES) {
    const peers = await startPeers(documents);
    try {
      const ms = await inTime(comeBack(peers));
      if (ms !== null) return { documents, ms };
    } finally {
      peers.close();
    }
  }
  throw new Error('stock automerge-repo survived no size');
}

async function comeBack(peers: Peers): Promise<number> {
  const storage = memoryChunks();
  const first = peers.device(storage);
  await findAll(first, peers.ids);
  await first.flush();
  await first.shutdown();
  const names = peers.ids.filter((_, i) => i % Math.floor(peers.ids.length / CHANGED) === 0).map((id) => [id, 'Stock'] as const);
  await peers.nickname(names);
  const began = performance.now();
  const again = peers.device(storage);
  const handles = await findAll(again, peers.ids);
  const changed = new Set<string>(names.map(([id]) => id));
  await Promise.all(handles.filter((handle) => changed.has(handle.documentId)).map((handle) => whenCalled(handle, 'Stock')));
  const ms = performance.now() - began;
  again.shutdown().catch(() => {});
  return ms;
}

async function inTime(work: Promise<number>): Promise<number | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  try {
    return await Promise.race([work.catch(() => null), late]);
  } finally {
    clearTimeout(timer);
  }
}
