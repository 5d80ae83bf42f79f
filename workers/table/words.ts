import { columnOf } from '../../model/columns/columns.ts';
import type { Reading } from '../../model/columns/value.ts';
import { plainWord } from '../../model/rules/values-asked.ts';
import type { WordCount } from '../contracts/table.ts';
import type { ClientRows } from './client-rows.ts';
import { sourceOf } from './view/sort-order.ts';

const RUN = 256;

/** What clients have in a column that has `part` in it: what begins with it first, then what most have. */
export function* wordsIn(
  key: string,
  part: string,
  limit: number,
  reading: Reading,
  rows: ClientRows,
): Generator<undefined, readonly WordCount[]> {
  const column = columnOf(key, reading.salon);
  const source = column && sourceOf(column, reading);
  if (source?.of !== 'word' && source?.of !== 'words') return [];
  const live = source.of === 'word' ? yield* rows.columns.get(source) : yield* rows.columns.get(source);
  const counts = new Map<string, number>();
  for (let slot = 0; slot < rows.end; slot++) {
    if (rows.at(slot)) {
      const value = live.valueAt(slot);
      for (const word of typeof value === 'string' ? [value] : value) if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    if (slot % RUN === 0) yield;
  }
  const wanted = plainWord(part);
  const found = [...counts].flatMap(([word, count]) => {
    const plain = plainWord(word);
    return plain.includes(wanted) ? [{ word, count, begins: plain.startsWith(wanted) }] : [];
  });
  found.sort((a, b) => Number(b.begins) - Number(a.begins) || b.count - a.count || (a.word < b.word ? -1 : 1));
  return found.slice(0, limit).map(({ word, count }) => ({ word, count }));
}
