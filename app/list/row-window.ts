import type { Range } from '@tanstack/react-virtual';

/**
 * Which rows are in the page: those on screen and `overscan` on either side, always the same number, so that a row that is
 * scrolled out gives its place in the page to one that comes in. Placing text anew costs the page half of making the row.
 */
export function steadyWindow(): (range: Range) => number[] {
  let most = 0;
  return ({ startIndex, endIndex, overscan, count }) => {
    // Half a row more or less is on screen from one moment to the next.
    most = Math.max(most, endIndex - startIndex + 1);
    const size = Math.min(count, most + 2 * overscan);
    const first = Math.max(0, Math.min(startIndex - overscan, count - size));
    return Array.from({ length: size }, (_, at) => first + at);
  };
}
