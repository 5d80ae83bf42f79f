import { describe, expect, it } from 'vitest';
import type { CardId, EntryId } from '../../model/ids.ts';
import type { JournalVisit } from '../../workers/contracts/search.ts';
import { colorOf, columnsByDay, columnsByRoom, columnsByStaff, type GridColumn, type Shown } from './grid-columns.ts';

const DAY = '2026-03-10';
const id = (name: string) => name as EntryId;
const member = (name: string, active = true) => ({ id: id(name), name, color: `#${name}`, active, work: '' });
const hours = (staffId: string, from: string, to: string, name = '') => ({
  id: id(`${staffId}${from}`),
  staffId: id(staffId),
  weekday: 0,
  date: DAY,
  until: '',
  from,
  to,
  name,
  active: true,
});
const visit = (name: string, staff: string, changes: Partial<JournalVisit> = {}): JournalVisit => ({
  id: id(name),
  card: `card of ${name}` as CardId,
  client: null,
  date: DAY,
  time: '10:00',
  minutes: 60,
  status: 'booked',
  disputed: false,
  staff: staff.split(' ').filter(Boolean).map(id),
  room: '',
  services: [],
  total: 0,
  currency: '',
  ...changes,
});
const SALON: Shown['salon'] = {
  staff: [member('ilze'), member('anna'), member('left', false)],
  rooms: [{ id: id('booth'), name: 'Booth', places: 0, active: true }],
  services: [],
  hours: [],
};
const shown = (visits: readonly JournalVisit[], changes: Partial<Shown['salon']> = {}, withOff = false): Shown => ({
  salon: { ...SALON, ...changes },
  visits,
  withOff,
  words: { nobody: 'Nobody', noRoom: 'No room' },
});
const told = (columns: readonly GridColumn[]) =>
  columns.map(({ key, lanes, untimed }) => [key, ...[...lanes.map((lane) => lane.visit), ...untimed].map((one) => one.id)].join(' '));

describe('the day by staff', () => {
  it.each<[string, Shown, readonly string[]]>([
    ['has who works there, busy or not', shown([visit('a', 'ilze')]), ['ilze a', 'anna']],
    ['has a visit of two in both columns', shown([visit('a', 'ilze anna')]), ['ilze a', 'anna a']],
    ['has who left as long as they have visits', shown([visit('a', 'left')]), ['ilze', 'anna', 'left a']],
    ['has what is nobody’s beside them', shown([visit('a', ''), visit('b', 'unknown')]), ['ilze', 'anna', 'nobody a b']],
    ['has a column to book in where the salon has no staff', shown([], { staff: [] }), ['nobody']],
    ['leaves out what was cancelled', shown([visit('a', 'ilze', { status: 'cancelled' })]), ['ilze', 'anna']],
    ['has it where it was asked for', shown([visit('a', 'ilze', { status: 'cancelled' })], {}, true), ['ilze a', 'anna']],
    ['has it while devices say different things', shown([visit('a', 'ilze', { status: 'cancelled', disputed: true })]), ['ilze a', 'anna']],
    ['has a visit without a time', shown([visit('a', 'anna', { time: '' })]), ['ilze', 'anna a']],
    ['has nothing of other days', shown([visit('a', 'anna', { date: '2026-03-11' })]), ['ilze', 'anna']],
    ['has nobody who is not at work', shown([], { hours: [hours('ilze', '', '')] }), ['anna']],
    ['but who is away for a reason', shown([], { hours: [hours('ilze', '', '', 'Illness')] }), ['ilze', 'anna']],
  ])('%s', (_promise, asked, expected) => expect(told(columnsByStaff(DAY, asked))).toEqual(expected));

  it('tells why somebody is away', () => {
    expect(columnsByStaff(DAY, shown([], { hours: [hours('ilze', '', '', 'Illness')] }))[0]?.note).toBe('Illness');
  });
});

it('the day by room has each room and what is in none, also where its name was written', () => {
  const visits = [
    visit('a', 'ilze', { room: 'booth' }),
    visit('b', '', { room: 'Booth ' }),
    visit('c', ''),
    visit('d', '', { room: 'garden' }),
  ];
  expect(told(columnsByRoom(DAY, shown(visits)))).toEqual(['booth a b', 'noRoom c d']);
});

it('the week of one has only their visits, of everybody all, each in the colour of who serves it', () => {
  const visits = [visit('a', 'ilze'), visit('b', 'anna', { date: '2026-03-11' })];
  const days = [DAY, '2026-03-11'];
  expect(told(columnsByDay(days, { staffId: id('anna'), room: '' }, shown(visits), (date) => date))).toEqual([DAY, '2026-03-11 b']);
  const all = columnsByDay(days, { staffId: '', room: '' }, shown(visits), (date) => date);
  expect(told(all)).toEqual([`${DAY} a`, '2026-03-11 b']);
  expect(all.map((column, index) => colorOf(column, visits[index] ?? visit('', '')))).toEqual(['#ilze', '#anna']);
});
