/** How this device's camera screen was last set. */
export interface Choices {
  readonly grid: boolean;
  /** How strongly "before" shows: 0 to 1. */
  readonly ghost: number;
}

const KEY = 'kartoteka.capture';
const AT_FIRST: Choices = { grid: true, ghost: 0.35 };

/** Keeps them on the device: whoever photographs every day sets them once. */
export const keptChoices = {
  read(): Choices {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
      if (typeof kept !== 'object' || kept === null) return AT_FIRST;
      const { grid, ghost } = { grid: null, ghost: null, ...kept };
      return {
        grid: typeof grid === 'boolean' ? grid : AT_FIRST.grid,
        ghost: typeof ghost === 'number' && ghost >= 0 && ghost <= 1 ? ghost : AT_FIRST.ghost,
      };
    } catch {
      return AT_FIRST;
    }
  },
  write(choices: Choices): void {
    try {
      localStorage.setItem(KEY, JSON.stringify(choices));
    } catch {
      // A device that keeps nothing is set anew each time.
    }
  },
};
