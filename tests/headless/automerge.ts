import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initializeWasm } from '@automerge/automerge/slim';

let loading: Promise<void> | undefined;

/** Automerge's WASM, from the installed package. */
export function loadAutomerge(): Promise<void> {
  loading ??= readFile(createRequire(import.meta.url).resolve('@automerge/automerge/automerge.wasm')).then((bytes) =>
    initializeWasm(new Uint8Array(bytes)),
  );
  return loading;
}
