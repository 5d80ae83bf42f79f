import { expect, it } from 'vitest';
import { kinOf } from './kin.ts';
import { skeletonsOf } from './skeleton.ts';

const skeleton = (name: string) => skeletonsOf(name).full.text;

it.each([
  ['Катя', 'Екатерина'],
  ['Katya', 'Катерина'],
  ['Олександр', 'Александр'],
  ['Саша', 'Александра'],
  ['Beppe', 'Giuseppe'],
])('%s may be %s', (typed, name) => {
  expect(kinOf(skeleton(typed))).toContain(skeleton(name));
  expect(kinOf(skeleton(name))).toContain(skeleton(typed));
});

it.each([
  ['Саша', 'Екатерина'],
  ['Женя', 'Иван'],
  ['Щербакова', 'Щербак'],
])('%s is not %s', (typed, name) => {
  expect(kinOf(skeleton(typed))).not.toContain(skeleton(name));
});
