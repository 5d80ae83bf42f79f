const FIRST = 500;
/** A person whose server is back waits no longer than this; thirty devices that ask so often are four questions a second. */
const LONGEST = 10_000;

/** How long to wait before trying to connect again: longer each time, and never the same for all devices of a salon. `attempt` counts from 0. */
export function backOff(attempt: number, fraction: number): number {
  const whole = Math.min(LONGEST, FIRST * 2 ** Math.min(attempt, 10));
  return whole / 2 + (whole / 2) * fraction;
}
