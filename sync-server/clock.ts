/** Time as the server sees it; tests put another in its place. */
export interface Clock {
  /** Epoch ms. */
  readonly now: () => number;
  /** Acts once after `ms`; what is returned calls it off. */
  readonly after: (ms: number, act: () => void) => () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, act) => {
    const timer = setTimeout(act, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
