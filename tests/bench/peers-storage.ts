import type { StorageAdapterInterface, StorageKey } from '@automerge/automerge-repo/slim';

/** Storage for stock automerge-repo, in memory: quicker than any disk, so what it is compared with has no advantage here. */
export function memoryChunks(): StorageAdapterInterface {
  const documents = new Map<string, Map<string, { readonly key: StorageKey; readonly data: Uint8Array }>>();
  const of = (key: StorageKey) => {
    const document = documents.get(key[0] ?? '') ?? new Map<string, { readonly key: StorageKey; readonly data: Uint8Array }>();
    documents.set(key[0] ?? '', document);
    return document;
  };
  const under = (prefix: StorageKey) => [...of(prefix).values()].filter(({ key }) => prefix.every((part, i) => key[i] === part));
  return {
    load: async (key) => of(key).get(key.join(' '))?.data,
    save: async (key, data) => void of(key).set(key.join(' '), { key, data }),
    remove: async (key) => void of(key).delete(key.join(' ')),
    loadRange: async (prefix) => under(prefix),
    removeRange: async (prefix) => {
      for (const { key } of under(prefix)) of(key).delete(key.join(' '));
    },
  };
}
