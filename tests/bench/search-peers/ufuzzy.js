import UFuzzy from '@leeoniya/ufuzzy';

/** As its documentation has it for text that is not Latin alone. */
const UNICODE = {
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
};

/** uFuzzy with one slip allowed in a word and words in any order. */
export function open(texts) {
  const fuzzy = new UFuzzy({ ...UNICODE, intraMode: 1 });
  const lines = texts.map(({ name, phone, email, card }) => `${name} ${phone} ${email} ${card}`);
  return {
    search(query, limit) {
      const [found, info, order] = fuzzy.search(lines, query, 1, 1000);
      if (!found) return [];
      return (order && info ? order.map((at) => info.idx[at]) : found).slice(0, limit);
    },
  };
}
