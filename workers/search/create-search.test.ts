import { describe, expect, it } from 'vitest';
import { displayName } from '../../model/names/display-name.ts';
import type { Search } from '../contracts/search.ts';
import { createSearch } from './create-search.ts';
import { cardId, client, memoryRows, testPorts } from './testing/memory.ts';
import { started } from './testing/started.ts';

async function names(search: Search, query: string): Promise<string[]> {
  const answer = await search.search(query, 10);
  return answer?.hits.map(({ summary }) => displayName(summary)) ?? [];
}

const SALON = [
  client(1, { given: 'Оксана', family: 'Шевченко', phones: ['+380671234567'], lastVisit: '2025-06-01' }),
  client(2, { given: 'Oksana', family: 'Kovaļova', phones: ['+37129123456'], emails: ['oksana.k@inbox.lv'] }),
  client(3, { given: 'Jānis', family: 'Bērziņš', phones: ['+37126554455'], cards: ['1002 0034'] }),
  client(4, { given: 'Giulia', family: "D'Amico", phones: ['+390612345678'], emails: ['giulia@libero.it'] }),
  client(5, { given: 'Анна-Мария', family: 'Щербакова', phones: ['+79161234455'], emails: ['anna@ukr.net'] }),
  client(6, { kind: 'company', company: 'Studio 54', cards: ['AB-1234'] }),
  client(7, { given: 'Anna', family: 'De Angelis' }),
];

describe('search', () => {
  it.each([
    // Across scripts it is the same name: who was here lately comes first.
    ['oksana', ['Оксана Шевченко', 'Oksana Kovaļova']],
    ['Оксана', ['Оксана Шевченко', 'Oksana Kovaļova']],
    ['shevch', ['Оксана Шевченко']],
    ['berzins', ['Jānis Bērziņš']],
    ['Берзиньш', ['Jānis Bērziņš']],
    ['BĒRZ', ['Jānis Bērziņš']],
    ['jrcfyf', ['Оксана Шевченко', 'Oksana Kovaļova']],
    ['щлыфтф', ['Оксана Шевченко', 'Oksana Kovaļova']],
    ['shcherb', ['Анна-Мария Щербакова']],
    ['damico', ["Giulia D'Amico"]],
    ["d'amico", ["Giulia D'Amico"]],
    ['amico', ["Giulia D'Amico"]],
    ['deangelis', ['Anna De Angelis']],
    ['annamaria', ['Анна-Мария Щербакова']],
    ['Джулия', ["Giulia D'Amico"]],
    ['вченк', ['Оксана Шевченко']],
    ['shevhcenko', ['Оксана Шевченко']],
    ['бирзиньш', ['Jānis Bērziņš']],
    ['anna angelis', ['Anna De Angelis']],
    ['studio 54', ['Studio 54']],
    ['54', ['Studio 54']],
    ['ab1234', ['Studio 54']],
    ['AB-1234', ['Studio 54']],
    ['1002-0034', ['Jānis Bērziņš']],
    ['0034', ['Jānis Bērziņš']],
    ['29 12-34', ['Oksana Kovaļova']],
    ['+371 29123456', ['Oksana Kovaļova']],
    ['8 29123456', ['Oksana Kovaļova']],
    ['80671234567', ['Оксана Шевченко']],
    ['0671234567', ['Оксана Шевченко']],
    ['00380 67 123', ['Оксана Шевченко']],
    ['8 916 123', ['Анна-Мария Щербакова']],
    ['061234', ["Giulia D'Amico"]],
    ['анна 4455', ['Анна-Мария Щербакова']],
    ['oksana inbox', ['Oksana Kovaļova']],
    ['ukr.net', ['Анна-Мария Щербакова']],
    ['anna@uk', ['Анна-Мария Щербакова']],
    ['bero.it', ["Giulia D'Amico"]],
    ['oksana.k', ['Oksana Kovaļova']],
    ['Ксюша', ['Оксана Шевченко', 'Oksana Kovaļova']],
    ['ганна щербакова', ['Анна-Мария Щербакова']],
    ['oksana itdxtyrj', ['Оксана Шевченко']],
    ['giuliadamico', ["Giulia D'Amico"]],
    ['aksana shefchenko', ['Оксана Шевченко']],
    ['sana.k@inb', ['Oksana Kovaļova']],
    ['giuliad’amico', ["Giulia D'Amico"]],
    ['sana.k', ['Oksana Kovaļova']],
    ['oth,frjdf', ['Анна-Мария Щербакова']],
    ['shevchenkooksana 4567', ['Оксана Шевченко']],
    ['xyzzyq', []],
    ['oksana angelis', []],
  ])('finds by «%s»', async (query, expected) => {
    const { search } = await started(SALON);
    expect(await names(search, query)).toEqual(expected);
  });
});

describe('rows', () => {
  it('come in the order of the language, and position says where one stands', async () => {
    const { search } = await started(SALON, 'lv');
    const { rows, total } = await search.rows(0, 10);
    expect(total).toBe(7);
    expect(rows.map(displayName).slice(0, 5)).toEqual([
      'Jānis Bērziņš',
      "Giulia D'Amico",
      'Anna De Angelis',
      'Oksana Kovaļova',
      'Studio 54',
    ]);
    expect(await search.position(cardId(7))).toBe(2);
    expect(await search.position(cardId(99))).toBe(-1);
  });
});

/** The highlighted stretches of each text. */
async function shown(query: string): Promise<string[]> {
  const { search } = await started(SALON);
  const answer = await search.search(query, 1);
  return (answer?.hits[0]?.highlights ?? []).map(
    ({ field, text, ranges }) => `${field}: ${ranges.map(([from, to]) => text.slice(from, to)).join(' | ')}`,
  );
}

describe('what matched is shown', () => {
  it.each([
    ['shevch', ['name: Шевч']],
    ['шевч окс', ['name: Окс | Шевч']],
    ['shcherb', ['name: Щерб']],
    ['Берзиньш', ['name: Bērziņš']],
    ['giu', ['name: Giu']],
    ['amico', ['name: Amico']],
    ['annamaria', ['name: Анна-Мария']],
    ['вченк', ['name: вченк']],
    ['shevhcenko', ['name: Шевченко']],
    ['29 12-34', ['phone: 291234']],
    ['0671234567', ['phone: 0671234567']],
    ['0034', ['card: 0034']],
    ['10020034', ['card: 1002 0034']],
    ['анна 4455', ['name: Анна', 'phone: 4455']],
    ['oksana inbox', ['name: Oksana', 'email: inbox']],
    ['bero.it', ['email: bero.it']],
    ['ab1234', ['card: AB-1234']],
  ])('for «%s»', async (query, expected) => {
    expect(await shown(query)).toEqual(expected);
  });
});

describe('a newer keystroke', () => {
  it('ends the older question, which resolves to null', async () => {
    const { search } = await started(SALON);
    const [older, newer] = await Promise.all([search.search('ok', 5), search.search('oks', 5)]);
    expect(older).toBeNull();
    expect(newer?.total).toBe(2);
  });
});

describe('while rows stream in', () => {
  it('those that have arrived are listed and found, indexed or not', async () => {
    const source = memoryRows();
    const ports = testPorts(source);
    const search = createSearch(ports);
    const totals: number[] = [];
    await search.start('en', ({ total }) => totals.push(total));
    source.put(...Array.from({ length: 1_000 }, (_, n) => client(n, { given: 'Zane', family: `Ozola ${n}` })));
    while ((totals.at(-1) ?? 0) === 0) await ports.pass(50);
    const answer = await search.search('zane ozola 7', 1);
    expect(answer?.hits[0]?.summary.family).toBe('Ozola 7');
    await ports.pass(2_000);
    expect(totals.at(-1)).toBe(1_000);
  });

  it('the page is told at most four times a second', async () => {
    const { ports, source, states } = await started(SALON);
    const before = states.length;
    for (let n = 0; n < 50; n++) {
      source.put(client(100, { given: 'Ilze', visits: n }));
      await ports.pass(20);
    }
    expect(states.length - before).toBeGreaterThan(2);
    expect(states.length - before).toBeLessThanOrEqual(5);
  });
});

describe('an erased client', () => {
  it('is gone from list and answers', async () => {
    const { search, source, ports } = await started(SALON);
    source.erase(cardId(1));
    await ports.pass(500);
    expect(await names(search, 'оксана')).toEqual(['Oksana Kovaļova']);
    expect((await search.rows(0, 10)).total).toBe(6);
    expect(await search.position(cardId(1))).toBe(-1);
  });
});

describe('exact look-ups', () => {
  it('a card opens by its whole number only, in any grouping', async () => {
    const { search } = await started(SALON);
    expect(await search.byCardNumber('10-02 0034')).toBe(cardId(3));
    expect(await search.byCardNumber('ab1234')).toBe(cardId(6));
    expect(await search.byCardNumber('0034')).toBeNull();
    expect(await search.byCardNumber(' ')).toBeNull();
  });
});

describe('nothing typed', () => {
  it('shows who was here most lately, those booked today first', async () => {
    const { search } = await started([
      client(1, { given: 'Old', lastVisit: '2020-01-01' }),
      client(2, { given: 'Yesterday', lastVisit: '2025-06-14' }),
      client(3, { given: 'Today', lastVisit: '2019-01-01', booked: ['2025-06-15'] }),
    ]);
    expect(await names(search, ' ')).toEqual(['Today', 'Yesterday', 'Old']);
  });
});
