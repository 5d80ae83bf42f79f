import { expect, it } from 'vitest';
import { heldIn, sameWords } from './held-in.ts';

const NOTE = 'Allergy: nickel.\nColour 7/43 + 9/1  (1:1.5), 35 min.\nLikes tea with mint.';

it('a line that the search cut at both ends is found where it stands', () => {
  expect(heldIn(NOTE, '…nickel. Colour 7/43 + 9/1 (1:1.5), 35…')).toBe('nickel.\nColour 7/43 + 9/1  (1:1.5), 35');
});

it('a line that was changed since is not found, and neither is nothing', () => {
  expect(heldIn(NOTE, '…colour 6/0…')).toBe('');
  expect(heldIn(NOTE, '…')).toBe('');
});

it('a visit is known by the line of its note', () => {
  expect(sameWords(NOTE, '…7/43 + 9/1 (1:1.5)…')).toBe(true);
  expect(sameWords('Cut only', '…7/43…')).toBe(false);
});
