import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { initializeWasm } from '@automerge/automerge/slim';
import { type Answered, type Asked, lookInside } from './look-inside.ts';

/** The thread that looks into documents, one task after the other. */
await initializeWasm(readFileSync(createRequire(import.meta.url).resolve('@automerge/automerge/automerge.wasm')));
parentPort?.on('message', ({ id, task }: Asked) => {
  parentPort?.postMessage({ id, ...lookInside(task) } satisfies Answered);
});
