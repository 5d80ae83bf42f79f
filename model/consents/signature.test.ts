import { expect, it } from 'vitest';
import { isSignaturePath, isSigned, SIGNATURE_MOST, type Stroke, signaturePath } from './signature.ts';

const line: Stroke = Array.from({ length: 50 }, (_, at) => ({ x: at * 2, y: 10 }));
const loops: Stroke = Array.from({ length: 4000 }, (_, at) => ({ x: at / 10, y: 80 + 60 * Math.sin(at / 7) }));

it.each<[string, readonly Stroke[], string]>([
  ['nothing drawn is no path', [], ''],
  ['a straight line is two points, however many the screen told of', [line], 'M0 10l98 0'],
  ['a dot stays a dot', [[{ x: 5, y: 5 }]], 'M5 5l0 0'],
  [
    'a corner stays one',
    [
      [
        { x: 0, y: 0 },
        { x: 50, y: 50 },
        { x: 100, y: 0 },
      ],
    ],
    'M0 0l50 50 50 -50',
  ],
  [
    'what leaves the box ends at its edge',
    [
      [
        { x: -20, y: 80 },
        { x: 900, y: 80 },
      ],
    ],
    'M0 80l400 0',
  ],
  [
    'each stroke begins anew',
    [
      line,
      [
        { x: 1.26, y: 2 },
        { x: 3, y: 4 },
      ],
    ],
    'M0 10l98 0M1.3 2l1.7 2',
  ],
])('%s', (_, strokes, path) => {
  expect(signaturePath(strokes)).toBe(path);
});

it('the longest scrawl stays within its room, and can be drawn again', () => {
  for (const strokes of [[loops, loops, loops], Array.from({ length: 5000 }, () => [{ x: 123.4, y: 56.7 }])]) {
    const path = signaturePath(strokes);
    expect(path.length).toBeLessThanOrEqual(SIGNATURE_MOST);
    expect(path.length).toBeGreaterThan(1000);
    expect(isSignaturePath(path)).toBe(true);
  }
});

it('a touch by mistake is no signature', () => {
  expect([isSigned([]), isSigned([[{ x: 5, y: 5 }]]), isSigned([line.slice(0, 3)]), isSigned([line])]).toEqual([false, false, false, true]);
});

it.each(['', 'M0 0l1 1"/><script>', 'url(#x)', 'M0 0C1 1 2 2 3 3'])('%j is not drawn as a signature', (text) => {
  expect(isSignaturePath(text)).toBe(false);
});
