/** A seeded stream of numbers: the same seed gives the same demo salon on every device and in every test. */
export interface Random {
  /** From 0 (inclusive) to 1 (exclusive). */
  next(): number;
  /** A whole number, both ends inclusive. */
  int(from: number, to: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** True this often: 0 never, 1 always. */
  chance(probability: number): boolean;
  /** One of the choices, each as often as its weight says. */
  weighted<const T>(choices: readonly [readonly [T, number], ...(readonly [T, number])[]]): T;
}

/** mulberry32: 32 bits of state, plenty for a few hundred invented clients. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  return {
    next,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (from) => from[Math.floor(next() * from.length)] ?? from[0],
    chance: (probability) => next() < probability,
    weighted: (choices) => {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [choice, weight] of choices) {
        left -= weight;
        if (left < 0) return choice;
      }
      return choices[0][0];
    },
  };
}
