import { Index } from 'flexsearch';

/** FlexSearch, set to find any part of a word; with our folding, its own is left out. */
export function open(texts, { folded }) {
  const options = { tokenize: 'full', ...(folded ? { encode: (text) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean) } : {}) };
  const index = new Index(options);
  for (const [id, { name, phone, email, card }] of texts.entries()) index.add(id, `${name} ${phone} ${email} ${card}`);
  return { search: (query, limit) => index.search(query, limit) };
}
