const FIRST = 500;
const LONGEST = 30_000;

/** How long to wait before trying to connect again: longer each time, and never the same for all devices of a salon. `attempt` counts from 0. */
export function backOff(attempt: number, fraction: number): number {
  const whole = Math.min(LONGEST, FIRST * 2 ** Math.min(attempt, 10));
  return whole / 2 + (whole / 2) * fraction;
}
