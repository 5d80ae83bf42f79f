import { expect, it } from 'vitest';
import { rememberColumns, rememberedColumns } from './remembered-columns.ts';

function memory(kept: string | null = null) {
  return {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value;
    },
  };
}

it('a column set by hand is known by its header the next time, however that is written; the last choice holds', () => {
  const device = memory();
  rememberColumns(device, [
    ['Haarkunde', 'note'],
    ['', 'email'],
  ]);
  rememberColumns(device, [['haar-kunde', 'fullName']]);
  expect(rememberedColumns(device)).toEqual({ haarkunde: 'fullName' });
});

it.each(['', '7', 'null', '{"a":"no such field"}'])('what was kept and can’t be read is nothing: %s', (kept) => {
  expect(rememberedColumns(memory(kept))).toEqual({});
});
