import Fuse from 'fuse.js';

/** Fuse as it comes. */
export function open(texts) {
  const keys = ['name', 'phone', 'email', 'card'];
  const index = Fuse.createIndex(keys, texts);
  let fuse = new Fuse(texts, { keys }, index);
  return {
    search: (query, limit) => fuse.search(query, { limit }).map(({ refIndex }) => refIndex),
    save: () => JSON.stringify(index.toJSON()),
    load(saved) {
      fuse = new Fuse(texts, { keys }, Fuse.parseIndex(JSON.parse(saved)));
    },
  };
}
