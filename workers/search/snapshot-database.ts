import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Cipher } from '../storage/encryption/cipher.ts';
import { SNAPSHOT_DATABASE } from '../storage/schema.ts';
import type { SnapshotStore } from './ports.ts';

interface Schema extends DBSchema {
  head: { key: 'head'; value: unknown };
  chunks: { key: number; value: Uint8Array };
}

/**
 * The search's own database. What it holds can always be made again from the device's rows. `cipher` gives what encrypts it
 * while a lock is set; what lies there the other way is thrown away as soon as it is looked for.
 */
export function snapshotDatabase(cipher: () => Cipher | null = () => null, name = SNAPSHOT_DATABASE): SnapshotStore {
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
  const clear = async () => {
    const tx = (await open()).transaction(['head', 'chunks'], 'readwrite');
    await Promise.all([tx.objectStore('head').clear(), tx.objectStore('chunks').clear(), tx.done]);
  };
  return {
    async head() {
      const head = await (await open()).get('head', 'head');
      if (head === undefined || isSealed(head) === (cipher() !== null)) return head ?? null;
      await clear();
      return null;
    },
    async read(from, count) {
      const chunks = await (await open()).getAll('chunks', IDBKeyRange.bound(from, from + count - 1));
      const sealed = cipher();
      return sealed ? chunks.map((chunk, at) => (chunk instanceof Uint8Array ? sealed.open(chunk, placeOf(from + at)) : null)) : chunks;
    },
    async write(head, chunks, after) {
      const sealing = cipher();
      const laid = [...chunks].map(([n, chunk]) => [n, sealing ? sealing.seal(chunk, placeOf(n)) : chunk] as const);
      const tx = (await open()).transaction(['head', 'chunks'], 'readwrite', { durability: 'relaxed' });
      const ended = tx.done;
      ended.catch(() => undefined);
      if (after === null) await tx.objectStore('chunks').clear();
      else if (stampOf(await tx.objectStore('head').get('head')) !== after) {
        await ended;
        return false;
      }
      const puts: Promise<unknown>[] = [tx.objectStore('head').put(sealing ? { ...head, sealed: true } : head, 'head')];
      for (const [n, chunk] of laid) puts.push(tx.objectStore('chunks').put(chunk, n));
      await Promise.all([...puts, ended]);
      return true;
    },
    clear,
  };
}

function placeOf(n: number): string {
  return `search ${n}`;
}

function isSealed(head: unknown): boolean {
  return typeof head === 'object' && head !== null && 'sealed' in head;
}

function stampOf(head: unknown): unknown {
  return typeof head === 'object' && head !== null && 'stamp' in head ? head.stamp : undefined;
}
