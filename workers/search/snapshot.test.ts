import { describe, expect, it } from 'vitest';
import { createSearch } from './create-search.ts';
import { cardId, client, memoryRows, memorySnapshots, testPorts } from './testing/memory.ts';
import { started } from './testing/started.ts';

const PEOPLE = Array.from({ length: 1_200 }, (_, n) =>
  client(n, { given: 'Anna', family: `Petrova ${n}`, phones: [`+3712900${String(n).padStart(4, '0')}`] }),
);
const MINUTE = 61_000;

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Rows that count how many of them were read. */
function counted(source = memoryRows()) {
  const read = { rows: 0 };
  const since: typeof source.since = async (rev, limit) => {
    const rows = await source.since(rev, limit);
    read.rows += rows.length;
    return rows;
  };
  return { source: { ...source, since }, read };
}

/** Saves a snapshot of all people, and starts again from it. */
async function restarted(change: (snapshots: ReturnType<typeof memorySnapshots>, source: ReturnType<typeof memoryRows>) => void) {
  const { source, snapshots, ports } = await started(PEOPLE, 'lv');
  await ports.pass(MINUTE);
  expect(snapshots.saves).toBeGreaterThan(0);
  change(snapshots, source);
  const again = counted(source);
  const next = testPorts(again.source, snapshots);
  const search = createSearch(next);
  await search.start('lv', () => undefined);
  const atOnce = (await search.rows(0, 1)).total;
  await next.pass(2_000);
  return { search, ports: next, read: again.read, atOnce, snapshots };
}

describe('the saved snapshot', () => {
  it('is there at the next start, and only what changed since is read', async () => {
    const { search, read, atOnce } = await restarted((_, source) => source.put(client(5_000, { given: 'Zoe', family: 'Nova' })));
    expect(atOnce).toBe(1_200);
    expect(read.rows).toBe(1);
    expect((await search.search('zoe', 5))?.total).toBe(1);
    expect((await search.search('29000007', 5))?.hits[0]?.summary.family).toBe('Petrova 7');
    expect((await search.rows(0, 2)).rows.map(({ family }) => family)).toEqual(['Nova', 'Petrova 0']);
  });

  it.each([
    ['a piece is cut short', (bytes: Uint8Array) => bytes.slice(0, -10)],
    ['one letter of it changed', (bytes: Uint8Array) => new TextEncoder().encode(textOf(bytes).replace('Petrova 7', 'Petrowa 7'))],
    ['it is of another kind', () => new Uint8Array([120])],
  ])('is made anew when %s', async (_, damage) => {
    const { search, read, atOnce, ports, snapshots } = await restarted(({ chunks }) => {
      chunks.set(0, damage(chunks.get(0) ?? new Uint8Array()));
    });
    expect(atOnce).toBe(0);
    expect(read.rows).toBe(1_200);
    expect((await search.search('petrova 7', 5))?.hits[0]?.summary.family).toBe('Petrova 7');
    const before = snapshots.saves;
    await ports.pass(MINUTE);
    expect(snapshots.saves).toBeGreaterThan(before);
  });

  it('in the form of an older Kartoteka is made anew', async () => {
    const { read, atOnce, snapshots, ports } = await restarted((saved) => saved.alterHead((head) => ({ ...head, form: 9 })));
    expect(atOnce).toBe(0);
    expect(read.rows).toBe(1_200);
    const before = snapshots.saves;
    await ports.pass(MINUTE);
    expect(snapshots.saves).toBeGreaterThan(before);
  });

  it('is made anew when a piece is missing', async () => {
    const { read, atOnce } = await restarted(({ chunks }) => chunks.delete(1));
    expect(atOnce).toBe(0);
    expect(read.rows).toBe(1_200);
  });

  it('answers from the clients seen lately while all others are still being read', async () => {
    const { snapshots, ports } = await started(
      PEOPLE.map((row, n) => ({ ...row, lastVisit: n < 600 ? '2025-06-01' : '' })),
      'lv',
    );
    await ports.pass(MINUTE);
    let read: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      read = resolve;
    });
    const slowly: typeof snapshots.read = async (from, count) => {
      if (from < PEOPLE.length) await slow;
      return snapshots.read(from, count);
    };
    const next = testPorts(memoryRows(), { ...snapshots, read: slowly });
    const search = createSearch({ ...next, snapshots: { ...snapshots, read: slowly } });
    const all = search.start('lv', () => undefined);
    let total = 0;
    while (total === 0) total = (await search.search('petrova 7', 5))?.total ?? 0;
    expect((await search.rows(0, 1)).total).toBe(0);
    const [first] = (await search.search('29000007', 5))?.hits ?? [];
    expect(first?.summary.family).toBe('Petrova 7');
    expect(first?.highlights[0]?.text).toBe('+37129000007');
    read();
    await all;
    expect((await search.rows(0, 1)).total).toBe(1_200);
  });

  it('of another salon is not shown', async () => {
    const { snapshots, ports } = await started(PEOPLE);
    await ports.pass(MINUTE);
    const other = testPorts({ ...memoryRows(), origin: async () => 'another salon' }, snapshots);
    const search = createSearch(other);
    await search.start('en', () => undefined);
    expect((await search.rows(0, 5)).total).toBe(0);
  });

  it('holds nothing of an erased client a moment after', async () => {
    const { source, snapshots, ports } = await started([...PEOPLE, client(7_000, { family: 'Vanished', phones: ['+37120001111'] })]);
    await ports.pass(MINUTE);
    const saved = () => [...snapshots.chunks.values()].map(textOf).join('');
    expect(saved()).toContain('Vanished');
    source.erase(cardId(7_000));
    await ports.pass(2_000);
    expect(saved()).not.toContain('Vanished');
    expect(saved()).not.toContain('20001111');
  });

  it('of two tabs that take turns in saving stays whole', async () => {
    const source = memoryRows();
    const snapshots = memorySnapshots();
    const one = await started(PEOPLE, 'lv', source, snapshots);
    await one.ports.pass(MINUTE);
    const two = await started([], 'ru', source, snapshots);
    source.put(...PEOPLE.map((row, n) => ({ ...row, family: `Sidorova ${n}` })));
    await two.ports.pass(MINUTE);
    source.erase(cardId(3));
    await one.ports.pass(MINUTE);
    const { source: again, read } = counted(source);
    const search = createSearch(testPorts(again, snapshots));
    await search.start('lv', () => undefined);
    expect((await search.rows(0, 1)).total).toBe(1_199);
    expect((await search.search('sidorova 4', 5))?.hits[0]?.summary.family).toBe('Sidorova 4');
    expect(read.rows).toBe(0);
  });

  it('that can neither be read nor written costs nothing but time', async () => {
    const broken = async () => {
      throw new Error('cut off');
    };
    const ports = testPorts(memoryRows(), { head: broken, read: broken, write: broken, clear: broken });
    const source = memoryRows();
    source.put(client(1, { family: 'Still here' }));
    const search = createSearch({ ...ports, source });
    await search.start('en', () => undefined);
    await ports.pass(MINUTE);
    expect((await search.rows(0, 5)).total).toBe(1);
  });
});
