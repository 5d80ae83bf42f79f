import { describe, expect, it } from 'vitest';
import { blankCard } from '../blank-card.ts';
import type { Visit } from '../card.ts';
import { NO_MARKS } from '../entries/marks.ts';
import type { CardId } from '../ids.ts';
import { BLANK_VISIT } from '../visits/blank-visit.ts';
import type { Liked } from './free-slots.ts';
import { offersOnDays } from './other-days.ts';
import { booking, hours, id } from './testing.ts';
import { usualStaff } from './usual-staff.ts';

const card = blankCard('client' as CardId);
const visit = (date: string, staff: string, status: Visit['status'] = 'paid'): Visit => ({
  ...BLANK_VISIT,
  id: id(date),
  date,
  status,
  staff: [id(staff)],
});

describe('with whom a client likes to be', () => {
  const mostly = [visit('2026-01-02', 'ilze'), visit('2026-01-03', 'ilze'), visit('2026-01-04', 'anna')];
  it.each<[string, readonly Visit[], readonly string[], readonly string[]]>([
    ['is who serves them mostly', mostly, [], ['ilze']],
    ['is who is marked, whoever serves them', mostly, ['olga'], ['olga']],
    ['is told by nothing but what took place', [...mostly.slice(0, 1), visit('2026-01-05', 'ilze', 'noShow')], [], []],
    ['is nobody where they go to all alike', [visit('2026-01-02', 'ilze'), visit('2026-01-03', 'anna')], [], []],
    ['is nobody after one visit', [visit('2026-01-02', 'ilze')], [], []],
  ])('%s', (_promise, visits, preferredStaff, expected) => {
    expect(usualStaff({ ...card, visits, marks: { ...NO_MARKS, preferredStaff } })).toEqual(expected);
  });
});

describe('free times of other days', () => {
  // Tuesday to Thursday, open from ten to twelve and from four to six.
  const days = ['2026-03-10', '2026-03-11', '2026-03-12'];
  const salon = {
    services: [],
    rooms: [],
    hours: [2, 3, 4].flatMap((day) => [hours(`${day} 10:00-12:00`), hours(`${day} 16:00-18:00`)]),
  };
  const wanted = { minutes: 60, staffIds: [id('ilze'), id('anna')] };
  const evening: Liked = { staff: ['anna'], days: ['3'], times: [{ from: 16 * 60, to: 24 * 60 }] };
  const told = (liked: Liked, most: number, onlyFitting: boolean, visits = [booking('a', '10:00', 120, 'ilze')]) =>
    offersOnDays(days, salon, visits, wanted, liked, { most, onlyFitting }).map(({ date, time, staffId }) => `${date} ${time} ${staffId}`);

  it('are one of each day, with whom and when the client likes', () => {
    expect(told(evening, 3, false)).toEqual(['2026-03-10 16:00 anna', '2026-03-11 16:00 anna', '2026-03-12 16:00 anna']);
  });
  it('are of the day that the client likes, where there is room for but one', () => {
    expect(told(evening, 1, false)).toEqual(['2026-03-11 16:00 anna']);
  });
  it('are none where only what fits is asked for and nothing does', () => {
    const full = [{ ...booking('b', '16:00', 120, 'anna'), date: '2026-03-11' }];
    expect(told(evening, 3, true, full)).toEqual([]);
  });
});
