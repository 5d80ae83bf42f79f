import { median, quantile } from './bench.ts';
import type { Contender } from './peers-contenders.ts';
import type { Meeting, Returned } from './peers-steps.ts';

/** What was measured of one of those compared, and why it went no further where it fell. */
export interface Standing {
  readonly contender: Contender;
  readonly cards: number;
  readonly returned: Returned[];
  /** Milliseconds of each. */
  readonly edits: number[];
  meeting?: Meeting;
  /** Tries in which an edit that another device had seen was on the killed server. */
  kept?: number;
  fell?: string;
}

/** Medians; undefined where nothing was measured. */
export const fillSeconds = ({ returned }: Standing): number | undefined => medianOf(returned.map(({ fill }) => fill / 1000));
export const backSeconds = ({ returned }: Standing): number | undefined => medianOf(returned.map(({ back }) => back / 1000));
export const editMs = ({ edits }: Standing): number | undefined => medianOf(edits);
export const slowEditMs = ({ edits }: Standing): number | undefined => (edits.length > 0 ? quantile(edits, 0.99) : undefined);

function medianOf(values: readonly number[]): number | undefined {
  return values.length > 0 ? median(values) : undefined;
}
