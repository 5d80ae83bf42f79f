import { useEffect } from 'react';

/**
 * Asks the browser to keep what is on this device when the disk gets full: edits and photos that wait for the server are nowhere
 * else. Most browsers decide by themselves whether to; none is asked where it can't.
 */
export function useKeptStorage(): void {
  useEffect(() => {
    const storage: Partial<StorageManager> | undefined = navigator.storage;
    // Refused, or not known here: then it is as before.
    storage?.persist?.().catch(() => undefined);
  }, []);
}
