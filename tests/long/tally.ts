/** What one part of the long run has tried, and what was wrong. All that leaves the part's process. */
export interface Tally {
  /** How often what was tried: `{ histories: 12 }`. */
  readonly tried: Record<string, number>;
  /** Acknowledged changes, or such that were shown as saved, that are not there. */
  lost: number;
  /** Devices or servers that do not end with the same. */
  divergences: number;
  /** Processes that ended by themselves. */
  crashes: number;
  /** All that was wrong, in words, with what is needed to see it again. */
  readonly failures: string[];
}

export function newTally(): Tally {
  return { tried: {}, lost: 0, divergences: 0, crashes: 0, failures: [] };
}

/** A part of the long run: tries the same with other numbers until its time is over. Each try counts by itself. */
export interface Part {
  readonly what: string;
  /** One try; the first is number 0. `isOver`: the part's time has come to its end. */
  attempt(tally: Tally, number: number, isOver: () => boolean): Promise<void>;
}

export function count(tally: Tally, what: string, by = 1): void {
  tally.tried[what] = (tally.tried[what] ?? 0) + by;
}

/** `12 histories, 340 edits` */
export function triedWords({ tried }: Tally): string {
  return Object.entries(tried)
    .map(([what, number]) => `${number.toLocaleString('en')} ${what}`)
    .join(', ');
}
