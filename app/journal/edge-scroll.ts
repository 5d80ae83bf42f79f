/** So near (px) to an edge the grid scrolls along; above it stand the heads of the columns. */
const EDGE = 56;
const TOP_EDGE = 104;
/** So long (ms) a hand stays there before it does: whoever only passes by moves nothing. */
const DWELL = 250;
/** Pixels a second, at the beginning of the edge and at its end. */
const SLOW = 40;
const FAST = 220;
/** Away (px) from where it began: what was taken up beside the edge stays where it is. */
const TOWARDS = 24;
/** A frame that came late (ms) moves no further than one that did not. */
const LONGEST_FRAME = 50;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Scrolls `box` along while a hand that began at `began` is at its edge; the nearer, the faster. The answer tells whether it is there. */
export function edgeScroll(box: HTMLElement | null, began: Point): (at: Point, time: number) => boolean {
  let since: number | null = null;
  let last = 0;
  // Browsers scroll by whole pixels: what is less is kept for the next frame.
  let rest = { x: 0, y: 0 };
  return (at, time) => {
    if (!box) return false;
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const down = depth(at.y - (bottom - EDGE), EDGE, at.y - began.y) - depth(top + TOP_EDGE - at.y, TOP_EDGE, began.y - at.y);
    const across = depth(at.x - (right - EDGE), EDGE, at.x - began.x) - depth(left + EDGE - at.x, EDGE, began.x - at.x);
    if (down === 0 && across === 0) {
      since = null;
      return false;
    }
    since ??= time;
    const passed = Math.min(LONGEST_FRAME, time - last) / 1000;
    last = time;
    if (time - since < DWELL) return true;
    const way = { x: rest.x + speed(across) * passed, y: rest.y + speed(down) * passed };
    const whole = { x: Math.trunc(way.x), y: Math.trunc(way.y) };
    rest = { x: way.x - whole.x, y: way.y - whole.y };
    if (whole.x !== 0 || whole.y !== 0) box.scrollBy(whole.x, whole.y);
    return true;
  };
}

/** How far into an edge of this width, 0 … 1, where the hand went towards it. */
function depth(into: number, width: number, towards: number): number {
  return into <= 0 || towards < TOWARDS ? 0 : Math.min(1, into / width);
}

function speed(deep: number): number {
  return deep === 0 ? 0 : Math.sign(deep) * (SLOW + (FAST - SLOW) * Math.abs(deep));
}
