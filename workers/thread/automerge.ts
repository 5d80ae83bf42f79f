import automergeWasm from '@automerge/automerge/automerge.wasm?url';
import { initializeWasm } from '@automerge/automerge/slim';

/** What loads Automerge when the first document is needed, once; a failed load (offline, before anything was kept) is tried again. */
export function loadingAutomerge(): () => Promise<void> {
  let loading: Promise<void> | undefined;
  return () => {
    loading ??= initializeWasm(automergeWasm).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
