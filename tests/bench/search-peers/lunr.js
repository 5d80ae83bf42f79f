import lunr from 'lunr';

/** What the trimmer leaves of a word that is not Latin: nothing, which a query stumbles over. */
function filled(token) {
  return token.toString() === '' ? undefined : token;
}
lunr.Pipeline.registerFunction(filled, 'filled');

/** lunr with beginnings and one slip; with our folding, its own (English stems, Latin letters only) is left out. */
export function open(texts, { folded }) {
  const builder = new lunr.Builder();
  if (!folded) {
    builder.pipeline.add(lunr.trimmer, filled, lunr.stopWordFilter, lunr.stemmer);
    builder.searchPipeline.add(lunr.stemmer);
  }
  builder.ref('id');
  for (const field of ['name', 'phone', 'email', 'card']) builder.field(field);
  for (const [id, text] of texts.entries()) builder.add({ id, ...text });
  let index = builder.build();
  return {
    search(query, limit) {
      const terms = query.toLowerCase().split(/\s+/).filter(Boolean);
      return ask(index, terms)
        .slice(0, limit)
        .map(({ ref }) => Number(ref));
    },
    save: () => JSON.stringify(index),
    load(saved) {
      index = lunr.Index.load(JSON.parse(saved));
    },
  };
}

function ask(index, terms) {
  try {
    return index.query((asked) => {
      for (const term of terms) {
        asked.term(term, { boost: 100 });
        asked.term(term, { boost: 10, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
        if (term.length > 3) asked.term(term, { editDistance: 1 });
      }
    });
  } catch (error) {
    // Its set of terms takes some numbers for others that it doesn't have, and then falls: such a query finds nobody.
    if (error instanceof TypeError) return [];
    throw error;
  }
}
