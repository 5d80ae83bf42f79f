import MiniSearch, { type Options } from 'minisearch';
import type { SearchText } from './search-folding.ts';

/** What is measured of each: finds clients by their numbers, best first. */
export interface Engine {
  search(query: string, limit: number): readonly number[] | Promise<readonly number[]>;
  /** The index as it would be kept on a disk. */
  save?(): string | Promise<string>;
  /** Takes the place of what was built by what was saved. */
  load?(saved: string): void | Promise<void>;
}

/** Opens an engine over texts, those of the most recently seen client first; `folded`: they are, and so will be the queries. */
export type OpenEngine = (texts: readonly SearchText[], how: { readonly folded: boolean }) => Engine | Promise<Engine>;

const FIELDS = ['name', 'phone', 'email', 'card'];

/** MiniSearch as it comes. */
export const miniSearch: OpenEngine = (texts) => openMiniSearch(texts, { fields: FIELDS });
/** MiniSearch as most apps set it up. */
export const miniSearchFuzzy: OpenEngine = (texts) =>
  openMiniSearch(texts, { fields: FIELDS, searchOptions: { prefix: true, fuzzy: 0.2 } });

function openMiniSearch(texts: readonly SearchText[], options: Options): Engine {
  let index = new MiniSearch(options);
  index.addAll(texts.map((text, id) => ({ id, ...text })));
  return {
    search: (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map(({ id }) => Number(id)),
    save: () => JSON.stringify(index),
    load: (saved) => {
      index = MiniSearch.loadJSON(saved, options);
    },
  };
}

/**
 * The least that could do: every client a line of one text, looked through with `indexOf` for the longest word of the query,
 * the other words on the line found; ends as soon as the answer is full.
 */
export const bareScan: OpenEngine = (texts) => {
  let text = '\n';
  const starts = new Int32Array(texts.length);
  for (const [n, one] of texts.entries()) {
    starts[n] = text.length;
    text += `${one.name} ${one.phone} ${one.email} ${one.card}\n`;
  }
  // One flat string, not a rope of fifty thousand.
  text = Buffer.from(text, 'utf8').toString('utf8');
  const lineAt = (at: number): number => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  return {
    search(query, limit) {
      const words = query
        .split(' ')
        .filter(Boolean)
        .sort((a, b) => b.length - a.length);
      const [longest = '', ...others] = words;
      const found: number[] = [];
      if (longest === '') return found;
      for (let at = text.indexOf(longest); at >= 0 && found.length < limit; ) {
        const line = lineAt(at);
        const end = text.indexOf('\n', at);
        const whole = others.length > 0 ? text.slice(starts[line], end) : '';
        if (others.every((word) => whole.includes(word))) found.push(line);
        at = text.indexOf(longest, end);
      }
      return found;
    },
  };
};
