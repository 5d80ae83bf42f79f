import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CardFiles, cardFiles } from './peers-cards.ts';
import type { ComparedSalon } from './peers-contenders.ts';
import { endFork, type Forked, forkQuietly, startDevice } from './peers-device.ts';

/** A salon of a peer from the package in `peers/`; `scheme` is what its devices connect by. */
export async function openPeer(peer: string, scheme: string, count: number): Promise<ComparedSalon> {
  const files = await cardFiles(count, { automerge: peer === 'automerge-repo' });
  const folder = mkdtempSync(join(tmpdir(), 'kartoteka-peers-'));
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  let server = await startServer(peer, folder, files);
  // Heard after the server's end, so that nothing is written into the folder any more.
  process.once('exit', removeFolder);
  const place = (name: string) => join(folder, name);
  return {
    ids: files.idList,
    url: () => `${scheme}://127.0.0.1:${server.port}`,
    pid: () => server.forked.child.pid ?? 0,
    async device(name, url = `${scheme}://127.0.0.1:${server.port}`) {
      mkdirSync(place(name), { recursive: true });
      return startDevice(
        { file: new URL('peers/device.js', import.meta.url).href, words: [peer], flags: [] },
        { url, folder: place(name), ids: files.ids, code: '' },
      );
    },
    forget: (name) => rmSync(place(name), { recursive: true, force: true }),
    async restart() {
      await server.forked.fallen.catch(() => {});
      server = await startServer(peer, folder, files);
    },
    async close() {
      await endFork(server.forked);
      removeFolder();
      process.off('exit', removeFolder);
    },
  };
}

interface StartedServer {
  readonly forked: Forked;
  readonly port: number;
}

async function startServer(peer: string, folder: string, { cards }: CardFiles): Promise<StartedServer> {
  const forked = forkQuietly({ file: new URL('peers/server.js', import.meta.url).href, words: [peer, folder, cards], flags: [] });
  const listening = new Promise<number>((resolve) => forked.child.once('message', (port) => resolve(Number(port))));
  return { forked, port: await Promise.race([listening, forked.fallen]) };
}
