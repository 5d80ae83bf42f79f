import { expect, it } from 'vitest';
import { type Gesture, gestureAt } from './gesture-at.ts';

const DAY = { from: 9 * 60, to: 20 * 60 };
const at = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const held = (kind: Gesture['kind'], time: string, minutes: number): Gesture => ({
  kind,
  visit: 'v',
  column: 'ilze',
  from: at(time),
  minutes,
});

it.each<[string, Gesture, number, string, string, [string, string, number]]>([
  ['a visit lands on a quarter of an hour', held('move', '10:00', 60), 20, '12:27', 'ilze', ['ilze', '12:00', 60]],
  ['with another person it keeps its length', held('move', '10:00', 45), 0, '10:02', 'anna', ['anna', '10:00', 45]],
  ['it is not put before the day on the grid', held('move', '10:00', 60), 30, '06:00', 'ilze', ['ilze', '09:00', 60]],
  ['nor after it', held('move', '10:00', 60), 0, '23:30', 'ilze', ['ilze', '19:45', 60]],
  ['it is made longer', held('stretch', '10:00', 60), 60, '12:04', 'anna', ['ilze', '10:00', 120]],
  ['it is never shorter than a quarter of an hour', held('stretch', '10:00', 60), 60, '09:10', 'ilze', ['ilze', '10:00', 15]],
  ['it is not made longer than the grid', held('stretch', '19:00', 30), 30, '22:00', 'ilze', ['ilze', '19:00', 60]],
  ['one that is longer already stays so', held('stretch', '19:00', 120), 120, '23:00', 'ilze', ['ilze', '19:00', 120]],
  ['a new one is drawn downwards', held('create', '10:00', 60), 0, '11:20', 'anna', ['ilze', '10:00', 90]],
  ['and upwards', held('create', '11:00', 60), 0, '10:05', 'ilze', ['ilze', '10:15', 45]],
  ['and ends with the grid', held('create', '19:00', 60), 0, '23:00', 'ilze', ['ilze', '19:00', 60]],
])('%s', (_promise, gesture, grip, minute, column, [where, from, minutes]) => {
  expect(gestureAt(gesture, grip, at(minute), column, DAY)).toEqual({ ...gesture, column: where, from: at(from), minutes });
});
