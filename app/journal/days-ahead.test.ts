import { expect, it } from 'vitest';
import type { IsoDate } from '../../model/ids.ts';
import type { JournalDays } from '../../workers/contracts/search.ts';
import { DaysAhead } from './days-ahead.ts';

const DAY = '2026-11-23' as IsoDate;
const NEXT = '2026-11-24' as IsoDate;
const EMPTY: JournalDays = { visits: [], unread: 0 };

function asking(answer: (from: IsoDate) => Promise<JournalDays> = async () => EMPTY) {
  const asked: string[] = [];
  const ahead = new DaysAhead((from, to) => {
    asked.push(`${from} ${to}`);
    return answer(from);
  });
  return { ahead, asked };
}

it('a day that is turned to was asked for already, and so is the one after it', async () => {
  const { ahead, asked } = asking();
  await ahead.days(DAY, DAY, 1);
  ahead.askBeside(DAY, DAY, 1);
  expect(asked).toEqual(['2026-11-23 2026-11-23', '2026-11-24 2026-11-24', '2026-11-22 2026-11-22']);
  await ahead.days(NEXT, NEXT, 1);
  ahead.askBeside(NEXT, NEXT, 1);
  expect(asked.slice(3)).toEqual(['2026-11-25 2026-11-25']);
});

it('of a week, the weeks beside it', async () => {
  const { ahead, asked } = asking();
  const sunday = '2026-11-29' as IsoDate;
  await ahead.days(DAY, sunday, 1);
  ahead.askBeside(DAY, sunday, 1);
  expect(asked.slice(1)).toEqual(['2026-11-30 2026-12-06', '2026-11-16 2026-11-22']);
});

it('what was asked before a visit changed is asked for again', async () => {
  const { ahead, asked } = asking();
  await ahead.days(DAY, DAY, 1);
  ahead.askBeside(DAY, DAY, 1);
  await ahead.days(NEXT, NEXT, 2);
  expect(asked.filter((one) => one.startsWith(NEXT))).toHaveLength(2);
});

it('what failed is asked for again', async () => {
  let fails = true;
  const { ahead } = asking(async () => {
    if (fails) throw new Error('the storage is busy');
    return EMPTY;
  });
  await expect(ahead.days(DAY, DAY, 1)).rejects.toThrow('busy');
  fails = false;
  await expect(ahead.days(DAY, DAY, 1)).resolves.toBe(EMPTY);
});
