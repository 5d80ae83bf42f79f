import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { SnapshotStore } from './ports.ts';

interface Schema extends DBSchema {
  head: { key: 'head'; value: unknown };
  chunks: { key: number; value: string };
}

/** The search's own database. What it holds can always be made again from the device's rows. */
export function snapshotDatabase(name = 'kartoteka-search'): SnapshotStore {
  let connection: Promise<IDBPDatabase<Schema>> | undefined;
  const drop = () => {
    const old = connection;
    connection = undefined;
    old?.then(
      (db) => db.close(),
      () => undefined,
    );
  };
  const open = () => {
    connection ??= openDB<Schema>(name, 1, {
      upgrade(db) {
        db.createObjectStore('head');
        db.createObjectStore('chunks');
      },
      blocking: drop,
      terminated: drop,
    });
    connection.catch(drop);
    return connection;
  };
  return {
    async head() {
      return (await (await open()).get('head', 'head')) ?? null;
    },
    async chunk(n) {
      return (await open()).get('chunks', n);
    },
    async write(head, chunks, after) {
      const tx = (await open()).transaction(['head', 'chunks'], 'readwrite', { durability: 'relaxed' });
      const ended = tx.done;
      ended.catch(() => undefined);
      if (after === null) await tx.objectStore('chunks').clear();
      else if (stampOf(await tx.objectStore('head').get('head')) !== after) {
        await ended;
        return false;
      }
      const puts: Promise<unknown>[] = [tx.objectStore('head').put(head, 'head')];
      for (const [n, text] of chunks) puts.push(tx.objectStore('chunks').put(text, n));
      await Promise.all([...puts, ended]);
      return true;
    },
    async clear() {
      const tx = (await open()).transaction(['head', 'chunks'], 'readwrite');
      await Promise.all([tx.objectStore('head').clear(), tx.objectStore('chunks').clear(), tx.done]);
    },
  };
}

function stampOf(head: unknown): unknown {
  return typeof head === 'object' && head !== null && 'stamp' in head ? head.stamp : undefined;
}
