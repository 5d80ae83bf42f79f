import type { Reading } from '../../../model/columns/value.ts';
import type { Ask } from '../../../model/rules/asked.ts';
import { compileRule } from '../../../model/rules/matches.ts';
import { isComplete, type Part, type Rule, readRule } from '../../../model/rules/rule.ts';
import type { ClientRows } from '../client-rows.ts';

type FitsSlot = (slot: number) => boolean;
const EVERYBODY: FitsSlot = () => true;

/**
 * A rule as a question to slots: each condition is asked of its column, of a column of words once for each word. Without conditions it
 * fits everybody, and so do conditions that are still being written. Yields while columns are filled.
 */
export function* filterOf(rule: string, { salon, today }: Reading, rows: ClientRows): Generator<undefined, FitsSlot> {
  const asked = withoutUnfinished(readRule(rule));
  // What it asks is gathered first, since columns may have to be filled; then it is put together of the answers, in the same order.
  const tops: (readonly [percent: number, currency: string])[] = [];
  const gather = (topFrom: (percent: number, currency: string) => number | null): readonly Ask[] => {
    const asks: Ask[] = [];
    compileRule<number>(asked, salon, today, { of: null, topFrom }, (ask) => {
      asks.push(ask);
      return EVERYBODY;
    });
    return asks;
  };
  let asks = gather((...top) => {
    tops.push(top);
    return null;
  });
  if (tops.length > 0) {
    const from = new Map<string, number | null>();
    for (const top of tops) from.set(top.join(' '), yield* topOf(...top, rows));
    asks = gather((...top) => from.get(top.join(' ')) ?? null);
  }
  const tests: FitsSlot[] = [];
  for (const ask of asks) tests.push(yield* testOf(ask, rows));
  const next = tests.values();
  return compileRule<number>(asked, salon, today, { of: null, topFrom: () => null }, () => next.next().value ?? EVERYBODY) ?? EVERYBODY;
}

function* testOf(ask: Ask, rows: ClientRows): Generator<undefined, FitsSlot> {
  switch (ask.of) {
    case 'word':
      return (yield* rows.columns.get(ask)).test(ask.fits);
    case 'words':
      return (yield* rows.columns.get(ask)).test(ask.fits);
    case 'figure': {
      const column = yield* rows.columns.get(ask);
      return (slot) => {
        const figure = column.at(slot);
        return ask.fits(Number.isNaN(figure) ? null : figure);
      };
    }
    case 'money': {
      const column = yield* rows.columns.get(ask);
      return (slot) => ask.fits(column.valueAt(slot));
    }
    case 'flag': {
      const column = yield* rows.columns.get(ask);
      return (slot) => {
        const said = column.at(slot);
        return ask.fits(Number.isNaN(said) ? null : said === 1);
      };
    }
    default:
      return (slot) => {
        const row = rows.at(slot);
        return row !== undefined && ask.fits(row);
      };
  }
}

/** From which amount on somebody is among so many per cent of those who paid in that currency; whoever is level with the last of them is, too. */
function* topOf(percent: number, currency: string, rows: ClientRows): Generator<undefined, number | null> {
  const column = yield* rows.columns.get({
    of: 'money',
    key: 'spent',
    read: (client) => ({ amount: client.spent, currency: client.currency }),
  });
  const code = column.currencies.indexOf(currency);
  const amounts: number[] = [];
  for (let slot = 0; slot < rows.end; slot++) {
    const amount = column.amounts.at(slot);
    if (amount > 0 && column.currencyAt(slot) === code && rows.at(slot)) amounts.push(amount);
  }
  return topFrom(amounts, percent);
}

export function topFrom(amounts: number[], percent: number): number | null {
  const sorted = Float64Array.from(amounts).sort();
  return sorted[Math.max(0, sorted.length - Math.max(1, Math.ceil((sorted.length * percent) / 100)))] ?? null;
}

function withoutUnfinished(rule: Rule): Rule {
  const finished = (part: Part): Part[] => {
    if (part.type === 'group') return [{ ...part, parts: part.parts.flatMap((one) => finished(one) as typeof part.parts) }];
    return part.type === 'condition' && !isComplete(part) ? [] : [part];
  };
  return { ...rule, parts: rule.parts.flatMap(finished) };
}
