import type { Hair } from './draw-hair.ts';

const GROWN = { waves: 0.15, ragged: true } as const;
const DONE = { waves: 0.7, ragged: false } as const;

/** Before and after of each head in the demo salon, and what was wished for. */
export const HEADS: readonly { readonly before: Hair; readonly after: Hair; readonly wish: Hair | null }[] = [
  {
    before: { ...GROWN, roots: [24, 30, 20], ends: [28, 34, 36], length: 0.82, wall: 28, seed: 11 },
    after: { ...DONE, roots: [24, 38, 24], ends: [38, 58, 66], length: 0.76, wall: 28, seed: 12 },
    wish: { ...DONE, roots: [26, 40, 26], ends: [40, 66, 72], length: 0.84, wall: 200, seed: 13 },
  },
  {
    before: { ...GROWN, roots: [20, 12, 34], ends: [36, 30, 56], length: 0.7, wall: 150, seed: 21 },
    after: { ...DONE, roots: [14, 66, 26], ends: [16, 72, 38], length: 0.62, waves: 0.2, wall: 150, seed: 22 },
    wish: null,
  },
  {
    before: { ...GROWN, roots: [32, 22, 30], ends: [40, 40, 60], length: 0.86, wall: 330, seed: 31 },
    after: { ...DONE, roots: [40, 22, 56], ends: [46, 34, 82], length: 0.84, wall: 330, seed: 32 },
    wish: { ...DONE, roots: [42, 20, 62], ends: [48, 30, 86], length: 0.7, waves: 0.3, wall: 40, seed: 33 },
  },
  {
    before: { ...GROWN, roots: [18, 20, 14], ends: [20, 22, 20], length: 0.9, wall: 220, seed: 41 },
    after: { ...DONE, roots: [345, 40, 17], ends: [348, 52, 32], length: 0.6, waves: 0.1, wall: 220, seed: 42 },
    wish: null,
  },
];
