import type { Page } from '@playwright/test';

/**
 * Reads everything that the page's browser keeps in IndexedDB, and names the stores (`database/store`) where one of `words`
 * stands: in texts, or in bytes as UTF-8 or UTF-16.
 */
export function whereReadable(page: Page, words: readonly string[]): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // One character a byte, so that bytes can be looked through as text.
    const latin = new TextDecoder('latin1');
    const asText = (bytes: Uint8Array): string => latin.decode(bytes);
    const utf16 = (word: string): Uint8Array => new Uint8Array(Uint16Array.from(word, (letter) => letter.charCodeAt(0)).buffer);
    const patterns = wanted.flatMap((word) => [new TextEncoder().encode(word), utf16(word)]).map(asText);
    const holds = (value: unknown): boolean => {
      if (typeof value === 'string') return wanted.some((word) => value.includes(word));
      if (value instanceof ArrayBuffer) return holds(new Uint8Array(value));
      if (ArrayBuffer.isView(value)) {
        const text = asText(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
        return patterns.some((pattern) => text.includes(pattern));
      }
      return typeof value === 'object' && value !== null && Object.values(value).some(holds);
    };
    const found: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await answer(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        const values = await answer(db.transaction(store).objectStore(store).getAll());
        if (values.some(holds)) found.push(`${name}/${store}`);
      }
      db.close();
    }
    return found.sort();
  }, words);
}
