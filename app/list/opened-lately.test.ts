import { expect, it } from 'vitest';
import type { CardId } from '../../model/ids.ts';
import { noteOpened, openedLately } from './opened-lately.ts';

const id = (letter: string) => letter.repeat(24) as CardId;

/** The browser's storage, as far as it is used here. `full`: nothing more goes in. */
function storage(kept: Record<string, string> = {}, full = false): Storage {
  const items = new Map(Object.entries(kept));
  return {
    length: items.size,
    clear: () => items.clear(),
    key: () => null,
    removeItem: (key) => void items.delete(key),
    getItem: (key) => items.get(key) ?? null,
    setItem(key, value) {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
  };
}

it('the card opened last comes first, and each only once', () => {
  const device = storage();
  for (const letter of ['A', 'B', 'C', 'A']) noteOpened(id(letter), device);
  expect(openedLately(device)).toEqual([id('A'), id('C'), id('B')]);
});

it('only so many are kept as one looks through', () => {
  const device = storage();
  for (const letter of 'ABCDEFGHJKLMNPQRST') noteOpened(id(letter), device);
  expect(openedLately(device)).toHaveLength(12);
  expect(openedLately(device)[0]).toBe(id('T'));
});

it('what is no list of cards is as good as none, and a full device goes on working', () => {
  expect(openedLately(storage({ 'kartoteka.opened': 'torn' }))).toEqual([]);
  expect(openedLately(storage({ 'kartoteka.opened': '[1, "<b>", null]' }))).toEqual([]);
  expect(() => noteOpened(id('A'), storage({}, true))).not.toThrow();
});
