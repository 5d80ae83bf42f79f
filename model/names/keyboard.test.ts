import { expect, it } from 'vitest';
import { otherLayouts } from './keyboard.ts';

it.each([
  ['jrcfyf', 'оксана'],
  ['Itdxtyrj', 'шевченко'],
  [';erjdf', 'жукова'],
  ['òerjdf', 'жукова'],
  [':erjdf', 'жукова'],
  ['Çerjdf', 'жукова'],
  ['Gfdk.r', 'павлюк'],
  ['Scryyf', 'їжак', false],
  ['¡', '', false],
  ['];fr', 'їжак'],
  ['щлыфтф', 'oksana'],
  ['щліфтф', 'oksana'],
  ['bērziņš', '', false],
])('«%s» typed on the other layout is «%s»', (typed, meant, found = true) => {
  expect(otherLayouts(typed).includes(meant)).toBe(found);
});

it('leaves alone what has no letters or letters of both scripts', () => {
  expect(otherLayouts('29 12-34')).toEqual([]);
  expect(otherLayouts('oksаna')).toEqual([]);
});
