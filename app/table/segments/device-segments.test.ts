import { expect, test } from 'vitest';
import type { Segment } from '../../../model/rules/segment.ts';
import { createDeviceSegments } from './device-segments.ts';

const REGULAR: Segment = { id: 'a', name: 'Regular', rule: '{"all":[["visits","least",5]]}' };
const ANNA: Segment = { id: 'b', name: 'Anna', rule: '{"all":[["name","contains","Anna"]]}' };

/** A device whose storage takes what it is given, or (`isFull`) nothing. */
function device(kept: readonly Segment[], isFull = false) {
  const held = { kept };
  const open = new Map([['kartoteka.segments', JSON.stringify([ANNA])]]);
  const storage = {
    getItem: (key: string) => open.get(key) ?? null,
    removeItem: (key: string) => void open.delete(key),
  } as Storage;
  const store = {
    async deviceSegments(put: readonly Segment[], drop: readonly string[]) {
      if (isFull) return { ok: false, problem: 'storageFull' } as const;
      held.kept = [...held.kept.filter(({ id }) => !drop.includes(id)), ...put];
      return { ok: true, value: held.kept } as const;
    },
  };
  return { segments: createDeviceSegments(store, storage), held, open };
}

test('segments that lay open beside the storage are taken into it, and lie open no more', async () => {
  const { segments, held, open } = device([REGULAR]);
  await segments.read();
  expect(held.kept).toEqual([REGULAR, ANNA]);
  expect(segments.list()).toEqual([REGULAR, ANNA]);
  expect(open.size).toBe(0);
});

test('they stay where they are as long as the storage can’t take them', async () => {
  const { segments, open } = device([], true);
  await segments.read();
  expect(open.size).toBe(1);
  expect(await segments.change([REGULAR], [])).toBe(false);
});

test('whoever shows them hears of a change', async () => {
  const { segments } = device([REGULAR]);
  let told = 0;
  segments.subscribe(() => told++);
  expect(await segments.change([ANNA], [REGULAR.id])).toBe(true);
  expect(told).toBe(1);
  expect(segments.list()).toEqual([ANNA]);
});
