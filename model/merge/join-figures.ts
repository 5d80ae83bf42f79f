import { isoOfDay } from '../dates/days.ts';
import type { EntryId } from '../ids.ts';
import type { CardSummary } from '../summary.ts';
import type { SummaryMore } from '../summary-more.ts';
import { packDays, packedDates, packedDayNumbers } from '../visits/packed-days.ts';
import { rhythmsOnDays } from '../visits/rhythms.ts';

type Figures = Pick<
  CardSummary,
  | 'visits'
  | 'firstVisit'
  | 'lastVisit'
  | 'spent'
  | 'currency'
  | 'missed'
  | 'cancelled'
  | 'tips'
  | 'rhythm'
  | 'rhythms'
  | 'points'
  | 'account'
  | 'accountCurrency'
> & { readonly more: SummaryMore };

/** What the visits and ledgers of several cards come to together, from their rows. */
export function joinFigures(rows: readonly CardSummary[]): Figures {
  const sum = (of: (row: CardSummary) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const came = packDays(rows.flatMap((row) => packedDates(row.more.came ?? '')));
  const taken = takenBy(rows);
  return {
    visits: sum((row) => row.visits),
    firstVisit:
      rows
        .map((row) => row.firstVisit)
        .filter(Boolean)
        .sort()[0] ?? '',
    lastVisit:
      rows
        .map((row) => row.lastVisit)
        .sort()
        .at(-1) ?? '',
    ...money(rows),
    missed: sum((row) => row.missed),
    cancelled: sum((row) => row.cancelled),
    tips: sum((row) => row.tips),
    rhythm: rhythmOn(packedDayNumbers(came)),
    rhythms: rhythmsOnDays(
      taken.flatMap(([id, , days]) => (id === '' || days === '' ? [] : [[id as EntryId, packedDayNumbers(days).map(isoOfDay)] as const])),
    ),
    points: sum((row) => row.points),
    ...held(rows),
    more: {
      came,
      taken: [...taken],
      staff: staffOf(rows),
      lastStaff: [...(latest(rows)?.more.lastStaff ?? [])],
      subscriptions: rows.flatMap((row) => row.more.subscriptions ?? []),
      photos: sum((row) => row.more.photos ?? 0),
      words: words(rows),
    },
  };
}

/** As `rhythmOf` tells it, from days alone. */
function rhythmOn(days: readonly number[]): number {
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  return days.length > 2 ? Math.round((last - first) / (days.length - 1)) : 0;
}

/** The row of the card with the latest visit; of those level with each other the first. */
function latest(rows: readonly CardSummary[]): CardSummary | undefined {
  return rows.reduce<CardSummary | undefined>((best, row) => (row.lastVisit > (best?.lastVisit ?? '') ? row : best), undefined);
}

/** In different currencies: that which was paid in last. */
function money(rows: readonly CardSummary[]): Pick<CardSummary, 'spent' | 'currency'> {
  const currency = latest(rows.filter((row) => row.currency !== ''))?.currency ?? '';
  const same = rows.filter((row) => row.currency === currency || row.currency === '');
  return { spent: same.reduce((sum, row) => sum + row.spent, 0), currency };
}

/** In different currencies: the larger one. */
function held(rows: readonly CardSummary[]): Pick<CardSummary, 'account' | 'accountCurrency'> {
  const sums = new Map<string, number>();
  for (const row of rows) if (row.accountCurrency !== '') sums.set(row.accountCurrency, (sums.get(row.accountCurrency) ?? 0) + row.account);
  const [[accountCurrency, account] = ['', 0] as const] = [...sums].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
  return { account, accountCurrency };
}

type Taken = NonNullable<SummaryMore['taken']>;

function takenBy(rows: readonly CardSummary[]): Taken {
  const taken = new Map<string, { readonly id: string; readonly name: string; days: string }>();
  for (const [id, name, days] of rows.flatMap((row) => row.more.taken ?? [])) {
    const key = id || `~${name}`;
    const known = taken.get(key);
    if (known) known.days = packDays([...packedDates(known.days), ...packedDates(days)]);
    else taken.set(key, { id, name, days });
  }
  return [...taken.values()].map(({ id, name, days }): [string, string, string] => [id, name, days]).sort(byFirst);
}

function staffOf(rows: readonly CardSummary[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const [id, count] of rows.flatMap((row) => row.more.staff ?? [])) counts.set(id, (counts.get(id) ?? 0) + count);
  return [...counts].sort((a, b) => b[1] - a[1] || byFirst(a, b));
}

/** The latest word of any card on each purpose. */
function words(rows: readonly CardSummary[]): NonNullable<SummaryMore['words']> {
  const latest = new Map<string, [string, string, boolean]>();
  for (const word of rows.flatMap((row) => row.more.words ?? [])) {
    const known = latest.get(word[0]);
    if (!known || known[1] < word[1]) latest.set(word[0], word);
  }
  return [...latest.values()].sort(byFirst);
}

function byFirst(a: readonly [string, ...unknown[]], b: readonly [string, ...unknown[]]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}
