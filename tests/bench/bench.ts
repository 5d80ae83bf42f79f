/** What every benchmark answers with. */
export interface BenchResult {
  readonly figures: Readonly<Record<string, Figure>>;
  readonly limits: readonly Limit[];
  /** What was asked for and not found, in words; a bench that looks for nothing has none. */
  readonly missed?: readonly string[];
}
/** A benchmark can't be run as it was asked to be: its message is for who asked. */
export class CannotRun extends Error {}

export interface Figure {
  readonly value: number;
  readonly unit: string;
}
export interface Limit {
  readonly figure: string;
  readonly max?: number;
  readonly min?: number;
}

/** Whether a result is within this limit; a figure that was not measured is not. */
export function holds(limit: Limit, figures: BenchResult['figures']): boolean {
  const value = figures[limit.figure]?.value;
  return (
    value !== undefined &&
    Number.isFinite(value) &&
    value <= (limit.max ?? Number.POSITIVE_INFINITY) &&
    value >= (limit.min ?? Number.NEGATIVE_INFINITY)
  );
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that this part of the values stays below; 0 where there are none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

export function milliseconds(value: number): Figure {
  return { value: rounded(value), unit: 'ms' };
}

/** Three decimals: more would only be noise to read. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
