import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Tried from the most to the least; the first that ends in time counts. */
const SIZES = [500, 250, 100];
const PATIENCE_MS = 30_000;

/** What coming back costs with stock automerge-repo. */
export interface StockReconnect {
  readonly documents: number;
  /** From the start of the device until the changes are in its documents. */
  readonly ms: number;
}

/** The largest number of documents with which stock automerge-repo comes back within our patience, and how long that takes. */
export async function reconnectStock(): Promise<StockReconnect> {
  for (const documents of SIZES) {
    const ms = await tryWith(documents);
    if (ms !== null) return { documents, ms };
  }
  throw new Error('stock automerge-repo survived no size');
}

function tryWith(documents: number): Promise<number | null> {
  const child = fork(fileURLToPath(new URL('peers-comeback.ts', import.meta.url)), [String(documents)], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve) => {
    const impatient = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    child.once('message', (ms) => resolve(Number(ms)));
    child.once('exit', () => {
      clearTimeout(impatient);
      resolve(null);
    });
  });
}
