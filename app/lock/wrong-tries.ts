const KEPT_AS = 'kartoteka.lock.tries';
/** So many slips cost nothing. */
const FREE = 2;
const LONGEST = 60_000;

/** Wrong passphrases make the next one wait: 2 s, 4 s, 8 s, up to a minute. Kept over a reload. Nothing is ever wiped. */
export interface WrongTries {
  /** How long the next try has to wait (ms). */
  readonly wait: () => number;
  readonly wrong: () => void;
  readonly right: () => void;
}

export function wrongTries(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, now: () => number): WrongTries {
  const read = (): readonly [count: number, at: number] => {
    const [count = 0, at = 0] = (storage.getItem(KEPT_AS) ?? '').split(' ').map(Number);
    return Number.isFinite(count) && Number.isFinite(at) ? [count, at] : [0, 0];
  };
  return {
    wait() {
      const [count, at] = read();
      const due = count <= FREE ? 0 : Math.min(LONGEST, 2 ** (count - FREE) * 1000);
      // A clock that was set back must not make it longer.
      return Math.min(due, Math.max(0, at + due - now()));
    },
    wrong: () => storage.setItem(KEPT_AS, `${read()[0] + 1} ${now()}`),
    right: () => storage.removeItem(KEPT_AS),
  };
}
