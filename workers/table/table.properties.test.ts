import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BUILT_IN_COLUMNS, columnOf, readingOf } from '../../model/columns/columns.ts';
import type { ColumnSalon, ColumnValue } from '../../model/columns/value.ts';
import type { CardId, EntryId } from '../../model/ids.ts';
import { nameKeys, nameOrder } from '../../model/names/collation.ts';
import { compileRule } from '../../model/rules/matches.ts';
import { readRule } from '../../model/rules/rule.ts';
import { type CardSummary, isInBase } from '../../model/summary.ts';
import { packDays } from '../../model/visits/packed-days.ts';
import type { View } from '../contracts/table.ts';
import { NO_SALON } from './ports.ts';
import { cardId, client, type MemoryTable, memoryTable } from './testing/memory-table.ts';
import { topFrom } from './view/filter.ts';
import { sourceOf, WordOrders } from './view/sort-order.ts';

const LANGUAGE = 'lv';
const TODAYS = ['2026-11-22', '2026-12-01'] as const;
const id = (text: string) => text as EntryId;
const SALONS: readonly ColumnSalon[] = [NO_SALON, salonWith('{"all":[["visits","least",3]]}'), salonWith('{"any":[["city","is","Rīga"]]}')];

function salonWith(rule: string): ColumnSalon {
  return {
    ...NO_SALON,
    currency: 'EUR',
    categories: [
      { id: id('vip'), name: 'Zelta', color: '', discount: 20, rule: '', active: true },
      { id: id('often'), name: 'Ābols', color: '', discount: 5, rule, active: true },
    ],
    staff: [
      { id: id('s1'), name: 'Zane', color: '', active: true, work: '' },
      { id: id('s2'), name: 'Anna', color: '', active: true, work: '' },
    ],
    services: [
      { id: id('cut'), name: 'Griezums', price: 0, minutes: 60, active: true, patchTestDays: 0, group: '', intervalDays: 30, template: '' },
    ],
    customFields: [
      { id: id('shoe'), name: 'Shoe', kind: 'number', choices: '', active: true },
      { id: id('drink'), name: 'Drink', kind: 'choice', choices: 'Tea\nCoffee', active: true },
    ],
  };
}

const word = (...words: readonly string[]) => fc.constantFrom('', ...words);
const day = fc.constantFrom('', '2026-01-31', '2026-11-01', '2026-11-22', '2026-12-05');
const row = fc
  .record({
    n: fc.integer({ min: 0, max: 11 }),
    kind: fc.constantFrom('person' as const, 'person' as const, 'company' as const, 'walkIn' as const),
    given: word('Anna', 'Ānna', 'anna', 'Оксана'),
    family: word('Rossi', 'Bērziņa', 'Berzins', '10 Rossi', '9 Rossi'),
    company: word('«Bella»', 'Studio'),
    phones: fc.constantFrom([], ['+37129123456'], ['+39333123456', '+37120000000']),
    birthDate: fc.constantFrom('', '1990-11-22', '--11-30', '2001-05-01'),
    city: word('Rīga', 'riga', 'Jūrmala'),
    sex: fc.constantFrom('' as const, 'female' as const, 'male' as const),
    language: word('lv', 'uk', 'it'),
    visits: fc.integer({ min: 0, max: 5 }),
    spent: fc.constantFrom(0, 1_000, 5_000, 90_000),
    currency: fc.constantFrom('EUR', 'UAH'),
    lastVisit: day,
    booked: fc.constantFrom([], ['2026-11-22'], ['2026-11-30']),
    categories: fc.constantFrom([], ['vip'], ['vip', 'often']),
    more: fc.record(
      {
        deleted: fc.constantFrom('{"at":"2026-11-01T00:00:00.000Z","by":""}'),
        merge: fc.constantFrom(
          ...[0, 1, 2].map((into) => JSON.stringify({ into: cardId(into), at: '2026-11-01T00:00:00.000Z', by: '', fields: {}, same: {} })),
        ),
        custom: fc.constantFrom({ shoe: 41, drink: 'Coffee' }, { shoe: 38 }),
        preferredStaff: fc.constantFrom(['s1'], ['s2', 's1']),
        taken: fc.constantFrom([['cut', '', packDays(['2026-01-31', '2026-11-01'])]] as [string, string, string][]),
        details: fc.constantFrom({ weight: 60 }, { allergies: 'nuts' }),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ n, more, ...fields }) =>
    client(n, { ...fields, currency: fields.spent === 0 ? '' : fields.currency }, more as CardSummary['more']),
  );

const condition = fc.constantFrom(
  ['visits', 'least', 2],
  ['spent', 'between', 500, 6_000, 'EUR'],
  ['spent', 'top', 30, 'EUR'],
  ['city', 'is', 'Riga'],
  ['name', 'contains', 'an'],
  ['phone', 'contains', '291'],
  ['lastVisit', 'beyond', 10],
  ['lastVisit', 'empty'],
  ['birthday', 'nextMonth'],
  ['nextVisit', 'coming', 9],
  ['status', 'not', 'potential'],
  ['category', 'is', 'often'],
  ['category', 'empty'],
  ['discount', 'given'],
  ['due', 'within', 30],
  ['booked', 'yes'],
  ['services', 'timesWithin', 1, 30, 'cut'],
  ['custom:drink', 'is', 'Coffee'],
  ['custom:shoe', 'most', 40],
  ['age', 'least', 30],
  ['sex', 'not', 'female'],
  ['visits', 'least'],
);
const rule = fc.oneof(
  fc.constant(''),
  fc
    .record({ join: fc.constantFrom('all', 'any'), parts: fc.array(condition, { minLength: 1, maxLength: 3 }) })
    .map(({ join, parts }) => JSON.stringify({ [join]: parts })),
);
/** Those in which these clients differ, and all others now and then. */
const TOLD = [
  'name',
  'city',
  'visits',
  'spent',
  'lastVisit',
  'birthday',
  'age',
  'status',
  'sex',
  'language',
  'category',
  'preferredStaff',
] as const;
const column = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TOLD, 'custom:shoe', 'custom:drink') },
  { weight: 1, arbitrary: fc.constantFrom(...BUILT_IN_COLUMNS, 'custom:gone') },
);
const view: fc.Arbitrary<View> = fc.record({
  rule,
  sorts: fc.array(fc.record({ column, descending: fc.boolean() }), { maxLength: 2 }),
  columns: fc.constant(['name', 'visits', 'spent', 'custom:shoe']),
});
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ put: fc.array(row, { minLength: 1, maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ erase: fc.integer({ min: 0, max: 11 }) }) },
  { weight: 1, arbitrary: fc.record({ salon: fc.constantFrom(...SALONS) }) },
  { weight: 1, arbitrary: fc.record({ today: fc.constantFrom(...TODAYS) }) },
  { weight: 6, arbitrary: fc.record({ views: fc.array(view, { minLength: 1, maxLength: 6 }) }) },
);

/** Of these rules only one condition is not finished. */
function withoutUnfinished(text: string): string {
  const joined = JSON.parse(text || '{"all":[]}') as Readonly<Record<string, readonly (readonly unknown[])[]>>;
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(joined).map(([join, parts]) => [join, parts.filter(([, is, ...values]) => is !== 'least' || values.length > 0)]),
    ),
  );
}

/** What a view comes to, by filtering and sorting all rows each time. */
function naive({ rule: text, sorts }: View, base: readonly CardSummary[], salon: ColumnSalon, today: string): readonly CardSummary[] {
  const reading = readingOf(salon, today);
  const orders = new WordOrders(salon, LANGUAGE);
  const finished = readRule(withoutUnfinished(text));
  const amounts = (currency: string) => base.flatMap((one) => (one.spent > 0 && one.currency === currency ? [one.spent] : []));
  const top = (percent: number, currency: string) => topFrom(amounts(currency), percent);
  const fits = compileRule<CardSummary>(finished, salon, today, { of: null, topFrom: top }, (ask) =>
    ask.of === 'client' ? ask.fits : (one) => (ask as { fits: (value: unknown) => boolean }).fits(ask.read(one)),
  );
  const byName = nameOrder(LANGUAGE);
  const inList = (a: CardSummary, b: CardSummary) => byName(a, b) || (a.id < b.id ? -1 : 1);
  const keyOf = (key: string, one: CardSummary): string | number | null => {
    if (key === 'name') return nameKeys(one) ? '' : null;
    const known = columnOf(key, salon);
    const value: ColumnValue | undefined = known?.read(one, reading);
    if (!known || value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return null;
    const { of } = sourceOf(known, reading);
    if (of === 'word') return orders.ofWord(key).textOf(value as string);
    if (of === 'words') return orders.ofList(key).textOf(value as readonly string[]);
    return typeof value === 'object' ? (value as { readonly amount: number }).amount : Number(value);
  };
  const compare = (key: string, descending: boolean) => (a: CardSummary, b: CardSummary) => {
    const [x, y] = [keyOf(key, a), keyOf(key, b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    const known = columnOf(key, salon);
    const order =
      key === 'name'
        ? inList(a, b)
        : typeof x === 'number'
          ? x - Number(y)
          : known?.kind === 'list'
            ? orders.ofList(key).compare(x, String(y))
            : orders.ofWord(key).compare(x, String(y));
    return descending ? -order : order;
  };
  const each = sorts.map(({ column: key, descending }) => compare(key, descending));
  return base
    .filter((one) => fits?.(one) ?? true)
    .sort((a, b) => {
      for (const one of each) {
        const order = one(a, b);
        if (order !== 0) return order;
      }
      return inList(a, b);
    });
}

async function compareWithNaive(
  held: MemoryTable,
  asked: View,
  rows: readonly CardSummary[],
  salon: ColumnSalon,
  today: string,
): Promise<void> {
  const answer = await held.table.setView('screen', asked, 0, 100);
  const all = await held.table.setView('all', { rule: '', sorts: [], columns: [] }, 0, 100);
  const base = all?.rows.map(({ summary }) => summary) ?? [];
  // Rows of merged cards are joined as `model/merge/` does; of the others it can be told from the rows alone.
  const alone = rows.filter((one) => isInBase(one) && !rows.some(({ more }) => more.merge?.includes(one.id)));
  for (const one of alone) expect(base).toContainEqual(one);
  const expected = naive(asked, base, salon, today).map((one) => one.id);
  expect(answer?.rows.map(({ summary }) => summary.id)).toEqual(expected);
  expect(answer?.found).toBe(expected.length);
  expect(await held.table.ids('screen')).toEqual(expected);
  const visits = base.filter((one) => expected.includes(one.id)).map((one) => one.visits);
  expect(answer?.totals.find((total) => total.column === 'visits')).toMatchObject({
    sum: visits.reduce((sum, one) => sum + one, 0),
    given: visits.length,
  });
}

it('a view finds whom going through all clients finds, in that order, after whatever happened', { timeout: 60_000 }, async () => {
  const first = fc.array(row, { minLength: 6, maxLength: 14 });
  const steps = fc.array(step, { minLength: 2, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(first, steps, fc.array(view, { minLength: 6, maxLength: 6 }), async (put, between, views) => {
      let salon = NO_SALON;
      let today: string = TODAYS[0];
      const rows = new Map<CardId, CardSummary>();
      const held = await memoryTable([], NO_SALON, LANGUAGE);
      for (const one of [{ put }, ...between, { views }]) {
        if ('put' in one) {
          for (const next of one.put) rows.set(next.id, next);
          await held.put(...one.put);
        } else if ('erase' in one) {
          rows.delete(cardId(one.erase));
          await held.erase(cardId(one.erase));
        } else if ('salon' in one) {
          salon = one.salon;
          await held.setSalon(salon);
        } else if ('today' in one) {
          today = one.today;
          await held.setToday(today);
        } else for (const asked of one.views) await compareWithNaive(held, asked, [...rows.values()], salon, today);
      }
    }),
    { numRuns: 60 },
  );
});
