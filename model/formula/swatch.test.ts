import { describe, expect, test } from 'vitest';
import { swatchOf } from './swatch.ts';

/** Red, green and blue of a colour. */
function channels(colour: string | null): readonly [number, number, number] {
  expect(colour).toMatch(/^#[0-9a-f]{6}$/u);
  const [red = 0, green = 0, blue = 0] =
    (colour ?? '')
      .slice(1)
      .match(/../gu)
      ?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  return [red, green, blue];
}
const warmth = (colour: string | null): number => channels(colour)[0] - channels(colour)[2];
const light = (colour: string | null): number => channels(colour).reduce((sum, channel) => sum + channel, 0);

describe('a swatch', () => {
  test('is lighter the higher the level', () => {
    const depths = ['1.0', '2.0', '3.0', '4.0', '5.0', '6.0', '7.0', '8.0', '9.0', '10.0', '11.0', '12.0'].map((shade) =>
      light(swatchOf(shade)),
    );
    expect(depths).toEqual(depths.toSorted((a, b) => a - b));
    expect(light(swatchOf('9.5-1'))).toBeGreaterThan(light(swatchOf('9-1')));
  });

  test('is warm for copper, gold and red, cold for ash and pearl', () => {
    const natural = warmth(swatchOf('7/0'));
    for (const warm of ['7.3', '7.4', '7/44', '7,4', '7R', '7G']) expect(warmth(swatchOf(warm)), warm).toBeGreaterThan(natural);
    for (const cold of ['7.1', '7/1', '7.11', '7A', '7/8', '7P'])
      expect(warmth(swatchOf(cold, cold === '7/8' ? 'Wella' : '')), cold).toBeLessThan(natural);
  });

  test('follows the house: 4 is red with Wella and copper with L’Oréal, -7 is copper with Schwarzkopf', () => {
    expect(swatchOf('7/4', 'Wella')).not.toBe(swatchOf('7.4', "L'Oréal"));
    expect(swatchOf('7/4', '', 'Koleston Perfect')).toBe(swatchOf('7/4', 'Wella'));
    expect(swatchOf('7-7')).toBe(swatchOf('7-7', 'Schwarzkopf', 'Igora Royal'));
    expect(swatchOf('7-7')).toBe(swatchOf('7.4'));
    expect(swatchOf('7/6', 'Estel')).not.toBe(swatchOf('7.6', 'L’Oréal'));
  });

  test('takes the first digit for more than the second, and a 0 before it as softer', () => {
    expect(swatchOf('7/43')).not.toBe(swatchOf('7/34'));
    expect(warmth(swatchOf('7/03'))).toBeLessThan(warmth(swatchOf('7/3')));
  });

  test('is a corrector’s own colour where the level is 0', () => {
    const [red, green, blue] = channels(swatchOf('0/66', 'Wella'));
    expect(blue).toBeGreaterThan(green);
    expect(red).toBeGreaterThan(green);
  });

  test('is none where the number doesn’t tell', () => {
    for (const shade of ['', 'clear', 'T18', '№14', '045', '7/4/3', '7XQ', '13.1', '2024', '/18', 'so-so 7'])
      expect(swatchOf(shade), shade).toBeNull();
    // The house is not known, or says nothing of it: red with one, violet with another.
    for (const shade of ['7.6', '7/7', '8.8', '9/2', '10.9']) expect(swatchOf(shade), shade).toBeNull();
    expect(swatchOf('9/9', 'Estel')).toBeNull();
    // A concentrate against yellow is no ash.
    expect(swatchOf('0-11', 'Igora Royal')).toBeNull();
    expect(swatchOf('7.3', 'Kodi')).toBeNull();
    expect(swatchOf('3.1', 'RefectoCil')).toBeNull();
  });
});
