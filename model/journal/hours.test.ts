import { describe, expect, it } from 'vitest';
import { clockOf, minutesOf, snap } from './clock.ts';
import { gridOf } from './grid.ts';
import { salonNow } from './salon-now.ts';
import { booking, hours, id } from './testing.ts';
import { workingHours } from './working-hours.ts';

const TUESDAY = '2026-03-10';
const WEEK = ['1 09:00-19:00', '2 09:00-13:00', '2 14:00-19:00', '3 off'];

/** `09:00-13:00 14:00-19:00`, then the reason, then whether nobody said anything. */
function said(lines: readonly string[], whose: string, date: string): string {
  const { intervals, reason, isSet } = workingHours({ hours: lines.map(hours) }, id(whose), date);
  const times = intervals.map(({ from, to }) => `${clockOf(from)}-${clockOf(to)}`).join(' ') || 'off';
  return [times, reason, isSet ? '' : 'not set'].filter(Boolean).join(' ');
}

describe('when the salon and its people work', () => {
  it.each<[string, readonly string[], string, string, string]>([
    ['a salon that said nothing is open from nine to eight', [], '', TUESDAY, '09:00-20:00 not set'],
    ['and so are its people', [], 'ilze', TUESDAY, '09:00-20:00 not set'],
    ['a day has its breaks', WEEK, '', TUESDAY, '09:00-13:00 14:00-19:00'],
    ['a day that is said to be off is closed', WEEK, '', '2026-03-11', 'off'],
    ['so is one of which nothing is said beside others', WEEK, '', '2026-03-12', 'off'],
    ['people work when the salon does', WEEK, 'ilze', TUESDAY, '09:00-13:00 14:00-19:00'],
    ['unless they said their own hours', [...WEEK, 'ilze: 2 08:00-12:00'], 'ilze', TUESDAY, '08:00-12:00'],
    ['which are nobody else’s', [...WEEK, 'ilze: 2 08:00-12:00'], 'anna', TUESDAY, '09:00-13:00 14:00-19:00'],
    ['nor another day’s', [...WEEK, 'ilze: 2 08:00-12:00'], 'ilze', '2026-03-09', '09:00-19:00'],
    ['somebody may be off while the salon works', [...WEEK, 'ilze: 2 off'], 'ilze', TUESDAY, 'off'],
    ['or work while it is closed', [...WEEK, 'ilze: 3 10:00-12:00'], 'ilze', '2026-03-11', '10:00-12:00'],
    ['a date counts before the weekday', [...WEEK, '2026-03-10 off Holiday'], '', TUESDAY, 'off Holiday'],
    ['for everybody', [...WEEK, 'ilze: 2 08:00-12:00', '2026-03-10 off Holiday'], 'ilze', TUESDAY, 'off Holiday'],
    [
      'but not for who said that they work then',
      [...WEEK, 'ilze: 2026-03-10 10:00-12:00', '2026-03-10 off X'],
      'ilze',
      TUESDAY,
      '10:00-12:00',
    ],
    ['a short day ends for everybody', ['ilze: 2 08:00-18:00', '2026-03-10 10:00-14:00 Eve'], 'ilze', TUESDAY, '10:00-14:00 Eve'],
    ['and brings nobody in who is off', ['ilze: 2 off', '2026-03-10 10:00-14:00'], 'ilze', TUESDAY, 'off'],
    ['a holiday has a first and a last day', [...WEEK, 'ilze: 2026-03-08..2026-03-10 off Illness'], 'ilze', TUESDAY, 'off Illness'],
    ['and is over then', [...WEEK, 'ilze: 2026-03-08..2026-03-09 off Illness'], 'ilze', TUESDAY, '09:00-13:00 14:00-19:00'],
    [
      'one day within it may be otherwise',
      [...WEEK, '2026-03-01..2026-03-31 off Repairs', '2026-03-10 10:00-12:00'],
      '',
      TUESDAY,
      '10:00-12:00',
    ],
    ['a special date alone says nothing of other days', ['2026-03-11 off Holiday'], '', TUESDAY, '09:00-20:00 not set'],
    ['hours written twice by two devices are one', [...WEEK, '1 09:00-19:00'], '', '2026-03-09', '09:00-19:00'],
    ['hours go before "closed" that another device wrote', [...WEEK, '3 10:00-12:00'], '', '2026-03-11', '10:00-12:00'],
    ['a day may last until midnight', ['2 15:00-00:00'], '', TUESDAY, '15:00-00:00'],
    ['hours that end before they begin say nothing', ['2 15:00-12:00'], '', TUESDAY, 'off'],
  ])('%s', (_promise, lines, whose, date, expected) => expect(said(lines, whose, date)).toBe(expected));

  it('what is not in use says nothing', () => {
    const off = { ...hours('2026-03-10 off Holiday'), active: false };
    expect(workingHours({ hours: [off] }, '', TUESDAY).intervals).toHaveLength(1);
  });
});

describe('the part of the day that is shown', () => {
  const shown = (lines: readonly string[], times: readonly [string, number][]) => {
    const visits = times.map(([time, minutes], index) => booking(String(index), time, minutes, 'ilze'));
    const { from, to } = gridOf(TUESDAY, { hours: lines.map(hours), services: [] }, [id('ilze')], visits);
    return `${clockOf(from)}-${clockOf(to)}`;
  };
  it.each<[string, readonly string[], readonly [string, number][], string]>([
    ['is when the salon works', ['2 09:30-18:30'], [], '09:00-19:00'],
    ['and when its people do', ['2 09:30-18:30', 'ilze: 2 07:15-12:00'], [], '07:00-19:00'],
    [
      'with what is booked before and after',
      ['2 10:00-18:00'],
      [
        ['08:30', 30],
        ['17:30', 90],
      ],
      '08:00-19:00',
    ],
    ['a closed day is shown like any', ['1 10:00-18:00'], [], '09:00-20:00'],
    ['never past midnight', ['2 10:00-18:00'], [['23:30', 90]], '10:00-00:00'],
    ['what has no time changes nothing', ['2 10:00-18:00'], [['', 90]], '10:00-18:00'],
  ])('%s', (_promise, lines, visits, expected) => expect(shown(lines, visits)).toBe(expected));
});

describe('the clock', () => {
  it.each<[string, number | null]>([
    ['09:30', 570],
    ['00:00', 0],
    ['24:00', 1440],
    ['24:01', null],
    ['9:30', null],
    ['09:75', null],
    ['', null],
  ])('reads %j', (time, minutes) => expect(minutesOf(time)).toBe(minutes));

  it.each<[number, 5 | 15, number]>([
    [607, 15, 600],
    [608, 15, 615],
    [608, 5, 610],
    [-20, 15, 0],
    [1439, 15, 1425],
  ])('a drag to minute %i lands on the grid of %i', (minutes, step, on) => expect(snap(minutes, step)).toBe(on));

  it('is the salon’s, also on a tablet that was set to another zone, and when clocks change', () => {
    const at = (iso: string, zone: string) => salonNow(zone, new Date(iso));
    expect(at('2026-03-10T22:30:00Z', 'Europe/Riga')).toEqual({ date: '2026-03-11', minutes: 30 });
    expect(at('2026-03-10T22:30:00Z', 'Europe/Rome')).toEqual({ date: '2026-03-10', minutes: 23 * 60 + 30 });
    expect(at('2026-03-29T00:59:00Z', 'Europe/Riga').minutes).toBe(2 * 60 + 59);
    expect(at('2026-03-29T01:00:00Z', 'Europe/Riga').minutes).toBe(4 * 60);
    expect(at('2026-03-10T22:30:00Z', 'Nowhere/Known')).toEqual(at('2026-03-10T22:30:00Z', ''));
  });
});
