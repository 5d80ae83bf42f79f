import { describe, expect, it } from 'vitest';
import { displayName } from '../../model/names/display-name.ts';
import type { CardSummary } from '../../model/summary.ts';
import type { BaseState, Search } from '../contracts/search.ts';
import { createSearch } from './create-search.ts';
import { cardId, client, memoryRows, memorySnapshots, testPorts } from './testing/memory.ts';

/** A running search over these rows, with all of them in and indexed. */
async function running(rows: readonly CardSummary[], language = 'en', snapshots = memorySnapshots()) {
  const source = memoryRows();
  source.put(...rows);
  const ports = testPorts(source, snapshots);
  const search = createSearch(ports);
  const states: BaseState[] = [];
  await search.start(language, (state) => {
    states.push(state);
  });
  const settled = async () => {
    for (let state = states.at(-1); !state?.ready || state.indexing > 0 || state.total !== rows.length; state = states.at(-1)) {
      await ports.pass(100);
    }
  };
  return { search, source, ports, states, settled };
}

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
    ['oksana', ['Oksana Kovaļova', 'Оксана Шевченко']],
    ['Оксана', ['Оксана Шевченко', 'Oksana Kovaļova']],
    ['shevch', ['Оксана Шевченко']],
    ['berzins', ['Jānis Bērziņš']],
    ['Берзиньш', ['Jānis Bērziņš']],
    ['BĒRZ', ['Jānis Bērziņš']],
    ['jrcfyf', ['Оксана Шевченко', 'Oksana Kovaļova']],
    ['щлыфтф', ['Oksana Kovaļova', 'Оксана Шевченко']],
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
    ['061234', ["Giulia D'Amico", 'Анна-Мария Щербакова']],
    ['анна 4455', ['Анна-Мария Щербакова']],
    ['oksana inbox', ['Oksana Kovaļova']],
    ['ukr.net', ['Анна-Мария Щербакова']],
    ['anna@uk', ['Анна-Мария Щербакова']],
    ['bero.it', ["Giulia D'Amico"]],
    ['oksana.k', ['Oksana Kovaļova']],
    ['xyzzyq', []],
    ['oksana angelis', []],
  ])('finds by «%s»', async (query, expected) => {
    const { search, settled } = await running(SALON);
    await settled();
    expect(await names(search, query)).toEqual(expected);
  });
});

describe('rows', () => {
  it('come in the order of the language, and position says where one stands', async () => {
    const { search, settled } = await running(SALON, 'lv');
    await settled();
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
