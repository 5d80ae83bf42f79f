import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MARK_COLORS, MARK_SHAPES, type Mark, MOST_MARKS, printMarks, readMarks, unturnedSpot } from './marks.ts';
import { paintMark } from './marks-painted.ts';

const spot = fc.record({ x: fc.double({ min: 0, max: 1, noNaN: true }), y: fc.double({ min: 0, max: 1, noNaN: true }) });
const mark: fc.Arbitrary<Mark> = fc.record({
  shape: fc.constantFrom(...MARK_SHAPES),
  color: fc.constantFrom(...MARK_COLORS),
  from: spot,
  to: spot,
});
const ARROW: Mark = { shape: 'arrow', color: 'red', from: { x: 0.01, y: 0.5 }, to: { x: 0.9, y: 1 } };

it('what was drawn is stored as one line, and read as it was stored', () => {
  expect(printMarks([ARROW, { ...ARROW, shape: 'circle', color: 'blue' }])).toBe(
    'arrow red 100 5000 9000 10000; circle blue 100 5000 9000 10000',
  );
  expect(readMarks('arrow red 100 5000 9000 10000')).toEqual([ARROW]);
  fc.assert(
    fc.property(fc.array(mark), (marks) => {
      const text = printMarks(marks);
      expect(printMarks(readMarks(text))).toBe(text);
      expect(readMarks(text)).toHaveLength(marks.length);
    }),
  );
});

it.each([
  '',
  ';;;',
  'arrow',
  'arrow red 1 2 3',
  'line red 1 2 3 4',
  'arrow pink 1 2 3 4',
  'arrow red 1 2 3 x',
  'arrow red -1 2 3 4',
  '<script>',
])('a text that says no mark ("%s") draws nothing', (text) => expect(readMarks(text)).toEqual([]));

it('what can’t be read takes none of the other marks with it', () => {
  expect(readMarks('arrow red 100 5000 9000 10000; star gold 1 2 3 4 5;arrow red 100 5000 9000 99999')).toEqual([ARROW, ARROW]);
});

it('no text throws, and none draws without end', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readMarks(text).length).toBeLessThanOrEqual(MOST_MARKS);
    }),
  );
  expect(readMarks(`${printMarks([ARROW])};`.repeat(5000))).toHaveLength(MOST_MARKS);
});

it.each([0, 90, 180, 270] as const)('a touch on a picture turned by %i is marked where it was touched', (turn) => {
  const touched = { 0: { x: 0.2, y: 0.1 }, 90: { x: 0.9, y: 0.2 }, 180: { x: 0.8, y: 0.9 }, 270: { x: 0.1, y: 0.8 } }[turn];
  const { x, y } = unturnedSpot(touched, turn);
  expect([x.toFixed(6), y.toFixed(6)]).toEqual(['0.200000', '0.100000']);
});

it('every mark has a line that can be drawn', () => {
  fc.assert(
    fc.property(mark, (one) => {
      const { path, width } = paintMark(one, { width: 2048, height: 1365 });
      expect(path).toMatch(/^M[\d. LMa-]+$/);
      expect(width).toBeGreaterThan(0);
    }),
  );
});
