import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type DocHandle, type DocumentId, Repo, type StorageAdapterInterface } from '@automerge/automerge-repo/slim';
import { WebSocketClientAdapter } from '@automerge/automerge-repo-network-websocket';
import type { ClientDocument } from '../../model/documents/client-document.ts';
import { plain } from '../../model/documents/fields.ts';
import { loadAutomerge } from '../headless/automerge.ts';

/** Stock automerge-repo's server with seeded cards, and devices of it. */
export interface Peers {
  readonly ids: readonly DocumentId[];
  /** A device with a storage that may hold what an earlier one stored. */
  device(storage: StorageAdapterInterface): Repo;
  /** Gives documents nicknames on the server. */
  nickname(names: readonly (readonly [string, string])[]): Promise<void>;
  close(): void;
}

export async function startPeers(count: number): Promise<Peers> {
  await loadAutomerge();
  const child: ChildProcess = fork(fileURLToPath(new URL('peers-server.ts', import.meta.url)), [String(count)], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ port, ids }] = (await once(child, 'message')) as [{ port: number; ids: DocumentId[] }];
  return {
    ids,
    device: (storage) => new Repo({ network: [new WebSocketClientAdapter(`ws://127.0.0.1:${port}`)], storage }),
    async nickname(names) {
      const changed = once(child, 'message');
      child.send(names);
      await changed;
    },
    close: () => void child.kill('SIGKILL'),
  };
}

/** Finds and loads all documents, a few at a time, as an app would that means to survive. */
export async function findAll(repo: Repo, ids: readonly DocumentId[]): Promise<DocHandle<ClientDocument>[]> {
  const handles: DocHandle<ClientDocument>[] = [];
  for (let at = 0; at < ids.length; at += 25) {
    handles.push(...(await Promise.all(ids.slice(at, at + 25).map((id) => repo.find<ClientDocument>(id)))));
  }
  return handles;
}

/** Resolves when the document says this nickname. */
export function whenCalled(handle: DocHandle<ClientDocument>, nickname: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (plain(handle.doc().profile.nickname) !== nickname) return;
      handle.off('change', look);
      resolve();
    };
    handle.on('change', look);
    look();
  });
}
