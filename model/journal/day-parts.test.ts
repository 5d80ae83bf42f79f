import { expect, it } from 'vitest';
import { timesOfParts } from './day-parts.ts';

it.each<[string, readonly string[], readonly { from: number; to: number }[]]>([
  ['a part of the day is its hours', ['evening'], [{ from: 1020, to: 1440 }]],
  ['parts that follow one another are one time', ['afternoon', 'morning'], [{ from: 0, to: 1020 }]],
  ['a part that a later version knows is left out', ['night'], []],
])('%s', (_promise, parts, times) => expect(timesOfParts(parts)).toEqual(times));
