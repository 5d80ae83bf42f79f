import { addDays } from '../dates/days.ts';
import type { EntryId, IsoDate } from '../ids.ts';
import type { HoursFields } from '../salon.ts';
import { LIST_WORDS } from './list-words.ts';
import type { AddTo } from './lists.ts';
import type { DemoCountry, DemoLanguage } from './words.ts';

/** Whose clock hangs on the demo salon's wall. */
export const ZONES: Readonly<Record<DemoCountry, string>> = {
  IT: 'Europe/Rome',
  LV: 'Europe/Riga',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  GB: 'Europe/London',
  IE: 'Europe/Dublin',
};

type Times = readonly [from: string, to: string];
const OFF: Times = ['', ''];

/** The salon's week from Monday on; on Sundays it is closed. */
const WEEK: readonly Times[] = [...Array.from({ length: 5 }, (): Times => ['09:00', '19:00']), ['10:00', '17:00'], OFF];
/** What the second, the fourth and the last of the staff said of theirs: late days, a midday break, three days a week. */
const LATE: readonly (readonly [weekday: number, ...Times])[] = [
  [1, ...OFF],
  [2, '11:00', '19:00'],
  [4, '11:00', '19:00'],
];
const WITH_BREAK = [1, 2, 3, 4, 5].flatMap((day) => [[day, '09:00', '13:00'] as const, [day, '14:00', '18:00'] as const]);
const SOME_DAYS = [[2, ...OFF] as const, [4, ...OFF] as const];
/** The third of the staff goes on leave in so many days, when nothing is booked yet. */
const LEAVE_IN = 20;
const LEAVE_DAYS = 7;

/** When the demo salon and its people work. `today`: from when on the next holidays are said; none are without it. */
export function addHours(language: DemoLanguage, staff: readonly (EntryId | '')[], add: AddTo, today: IsoDate | ''): void {
  const blank: HoursFields = { staffId: '', weekday: 0, date: '', until: '', from: '', to: '', name: '', active: true };
  const ofWeek = (staffId: EntryId | '', week: readonly (readonly [number, ...Times])[]) => {
    for (const [weekday, from, to] of week) add('hours', { ...blank, staffId, weekday, from, to });
  };
  ofWeek(
    '',
    WEEK.map((times, index) => [index + 1, ...times] as const),
  );
  const [, late, third, fourth] = staff;
  const last = staff.at(-1);
  if (late) ofWeek(late, LATE);
  if (fourth) ofWeek(fourth, WITH_BREAK);
  if (last && staff.length > 4) ofWeek(last, SOME_DAYS);
  if (today === '') return;
  const { christmas, newYear, leave } = LIST_WORDS[language];
  const year = Number(today.slice(0, 4));
  add('hours', { ...blank, date: `${year}-12-25`, until: `${year}-12-26`, name: christmas });
  add('hours', { ...blank, date: `${year + 1}-01-01`, name: newYear });
  const from = addDays(today, LEAVE_IN);
  if (third) add('hours', { ...blank, staffId: third, date: from, until: addDays(from, LEAVE_DAYS - 1), name: leave });
}
