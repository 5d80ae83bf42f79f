import { MessageChannel, Worker } from 'node:worker_threads';
import { type Endpoint, type Remote, wrap } from 'comlink';
import type { ChannelMessage } from '../../workers/storage/channel.ts';
import type { StorePorts } from '../../workers/store/ports.ts';
import { type HeadlessDevice, openDevice } from '../headless/device.ts';
import { sqliteStorage } from '../headless/sqlite-storage.ts';
import type { SearchThread } from './search-thread.ts';

/** A headless device as a tab is made: the store in this thread, read model and search in one of their own. */
export interface BenchDevice {
  readonly device: HeadlessDevice;
  readonly search: Remote<SearchThread>;
  /** Resolves when so many documents have been written since the device was opened. */
  whenWritten(count: number): Promise<void>;
  stop(): Promise<void>;
}

export interface Place {
  /** Where devices connect. */
  readonly url: string;
  /** What the device has stored so far, if anything. */
  readonly file: string;
}

/** A thread with the search's code loaded: what is measured starts with a device, not with a compiler. */
export async function startSearchThread(): Promise<{ readonly search: Remote<SearchThread>; end(): Promise<number> }> {
  const file = new URL('search-thread.ts', import.meta.url).href;
  const { port1: mine, port2: theirs } = new MessageChannel();
  const worker = new Worker(`import('tsx/esm/api').then((tsx) => { tsx.register(); return import(${JSON.stringify(file)}); });`, {
    eval: true,
    workerData: theirs,
    transferList: [theirs],
  });
  worker.once('error', (error) => {
    throw error;
  });
  // Node's ports are event targets too, which its types don't say.
  const search = wrap<SearchThread>(mine as unknown as Endpoint);
  await search.news();
  return { search, end: () => worker.terminate() };
}

/** Opens the device; `code` pairs one that is new. The search starts first, as it does in the app. */
export async function openBenchDevice(
  { url, file }: Place,
  search: Remote<SearchThread>,
  code?: string,
  ports?: Partial<StorePorts>,
): Promise<BenchDevice> {
  const written = new Set<string>();
  let waiting: { readonly count: number; readonly resolve: () => void } | undefined;
  const post = (message: ChannelMessage): void => {
    if (message.type === 'document') written.add(message.doc);
    if (message.type === 'summaries') void search.news();
    if (waiting && written.size >= waiting.count) waiting.resolve();
  };
  const storage = sqliteStorage(file);
  await search.open(file);
  const device = await openDevice({ url, storage, ports: { neighbours: { post, listen: () => {} }, ...ports } });
  const paired = code === undefined ? { ok: true } : await device.store.join(code, 'Bench');
  if (!paired.ok) throw new Error('the device was not let in');
  return {
    device,
    search,
    whenWritten: (count) =>
      new Promise((resolve) => {
        waiting = { count, resolve };
        if (written.size >= count) resolve();
      }),
    async stop() {
      await search.close();
      device.stop();
    },
  };
}
