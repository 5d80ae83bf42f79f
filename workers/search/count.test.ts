import { describe, expect, it } from 'vitest';
import type { EntryId } from '../../model/ids.ts';
import type { RuleAsked } from '../contracts/search.ts';
import { cardId, client } from './testing/memory.ts';
import { started } from './testing/started.ts';

const SALON = { categories: [], consentPurposes: [], notReturnedDays: 0, regularFrom: 0 };
const asked = (rule: unknown, some = 2): RuleAsked => ({ rule: JSON.stringify(rule), salon: SALON, of: null, some });
const OFTEN = asked({ all: [['visits', 'least', 5]] });
const MANY = Array.from({ length: 900 }, (_, n) => client(n, { given: `Anna${String(n).padStart(3, '0')}`, visits: n % 10 }));

describe('how many a rule fits', () => {
  it('is counted over the whole base, with the first of them by name', async () => {
    const { search } = await started(MANY);
    const counted = await search.count(OFTEN);
    expect(counted).toMatchObject({ count: 450, total: 900 });
    expect(counted?.some.map(({ given }) => given)).toEqual(['Anna005', 'Anna006']);
  });

  it('is nobody for no conditions', async () => {
    const { search } = await started(MANY);
    expect(await search.count(asked(''))).toEqual({ count: 0, total: 900, some: [] });
  });

  it('goes by the worker’s own day', async () => {
    const { search } = await started([
      client(1, { visits: 1, lastVisit: '2025-03-01' }),
      client(2, { visits: 1, lastVisit: '2025-06-01' }),
    ]);
    expect(await search.count(asked({ all: [['status', 'is', 'notReturned']] }))).toMatchObject({ count: 1, total: 2 });
  });

  it('follows the categories of the salon by their rules', async () => {
    const { search } = await started(MANY);
    const often = { id: 'often' as EntryId, name: 'Often', color: '', discount: 0, active: true, rule: OFTEN.rule };
    const rule = JSON.stringify({ all: [['category', 'is', 'often']] });
    expect(await search.count({ rule, salon: { ...SALON, categories: [often] }, of: null, some: 0 })).toMatchObject({
      count: 450,
      some: [],
    });
  });

  it('ends when a newer one is asked, and lets a keystroke go first', async () => {
    const { search } = await started(MANY);
    const done: string[] = [];
    const older = search.count(OFTEN);
    const newer = search.count(OFTEN).then((counted) => {
      done.push('count');
      return counted;
    });
    const found = search.search('anna899', 5).then((answer) => {
      done.push('search');
      return answer;
    });
    expect(await older).toBeNull();
    expect((await found)?.hits[0]?.summary.given).toBe('Anna899');
    expect(await newer).toMatchObject({ count: 450 });
    expect(done).toEqual(['search', 'count']);
  });

  it('is right after clients came and went while it was counted', async () => {
    const { search, source, ports } = await started(MANY);
    const counting = search.count(OFTEN);
    source.erase(cardId(899), cardId(889));
    await counting;
    await ports.pass(500);
    expect(await search.count(OFTEN)).toMatchObject({ count: 448, total: 898 });
  });
});

it('one client is told by id, and null for who is not in the base', async () => {
  const { search } = await started(MANY);
  expect((await search.client(cardId(7)))?.given).toBe('Anna007');
  expect(await search.client(cardId(2000))).toBeNull();
});
