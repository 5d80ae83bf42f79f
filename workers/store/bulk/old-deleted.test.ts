import { expect, it } from 'vitest';
import { blankCard } from '../../../model/blank-card.ts';
import { DELETED_KEPT_DAYS, printDeleted } from '../../../model/deleted.ts';
import type { CardId } from '../../../model/ids.ts';
import { summarize } from '../../../model/summary.ts';
import { MemoryDisk } from '../memory-storage.ts';
import type { StorePorts } from '../ports.ts';
import { RightOfWay } from '../right-of-way.ts';
import { OldDeleted } from './old-deleted.ts';

const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse('2026-01-01');

/** A device with these cards, and what it erased. `day`: since the start, by the server's clock; `own`: by the device's. */
async function device(cards: Readonly<Record<string, Partial<{ deleted: string; merge: string }>>>) {
  const storage = new MemoryDisk().open();
  await storage.write(['summaries'], 'strict', async (writer) => {
    for (const [at, [id, more]] of Object.entries(cards).entries())
      writer.put('summaries', { doc: id as CardId, rev: at + 1, heads: [], summary: { ...summarize(blankCard(id as CardId)), more } });
  });
  const erased: CardId[] = [];
  const looks = async (day: number | null, mayErase = true, own = day) => {
    const clock = { now: () => START + (own ?? 0) * DAY, after: () => () => {} };
    // Each time anew, as after a start: what it has seen is on the disk.
    const door: ConstructorParameters<typeof OldDeleted>[1] = {
      mayErase: () => mayErase,
      serverNow: () => (day === null ? null : START + day * DAY),
      erase: async (id) => erased.push(id),
    };
    const ports = { storage, clock, breathe: () => Promise.resolve() } as unknown as StorePorts;
    const old = new OldDeleted(ports, door, new RightOfWay(clock));
    await old.look();
    return erased.splice(0);
  };
  return { looks };
}

const longAgo = printDeleted({ at: '2001-01-01T00:00:00.000Z', by: '' });

it('a card is erased after thirty days of being seen as deleted, whatever the clock said of the device that deleted it', async () => {
  const { looks } = await device({ a: { deleted: longAgo }, b: {} });
  expect(await looks(0)).toEqual([]);
  expect(await looks(DELETED_KEPT_DAYS - 1)).toEqual([]);
  expect(await looks(DELETED_KEPT_DAYS)).toEqual(['a']);
});

it.each([
  ['the server’s', [0, 0], [-2_000, 1], [2, 2]],
  ['the server’s, ahead', [0, 0], [900, 1], [2, 2]],
  ['the device’s', [0, 0], [1, -2_000], [2, 2]],
  ['the device’s, ahead', [0, 0], [1, 900], [2, 2]],
] satisfies [string, ...[number, number][]][])('a clock that jumps for a day, %s, cuts nobody’s days short', async (_which, ...days) => {
  const { looks } = await device({ a: { deleted: longAgo } });
  for (const [server, own] of days) expect(await looks(server, true, own)).toEqual([]);
  expect(await looks(2 + DELETED_KEPT_DAYS)).toEqual(['a']);
});

it('nothing is erased before the server’s clock is known, or by a device that may not', async () => {
  const { looks } = await device({ a: { deleted: longAgo } });
  await looks(0);
  expect(await looks(null)).toEqual([]);
  expect(await looks(90, false)).toEqual([]);
});

it('a deleted card that was merged into another is left: erased, it would take that one along', async () => {
  const { looks } = await device({ a: { deleted: longAgo, merge: '{}' } });
  await looks(0);
  expect(await looks(90)).toEqual([]);
});
