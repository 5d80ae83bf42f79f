import type { Outcome, ProblemCode } from '../contracts/store.ts';
import { StorageProblem } from '../storage/storage-problem.ts';

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failed(problem: ProblemCode): { readonly ok: false; readonly problem: ProblemCode } {
  return { ok: false, problem };
}

/** What a person is told of a failure; `internal` for what nobody expected, which is reported too. */
export function problemOf(error: unknown, report: (fault: unknown) => void): ProblemCode {
  if (error instanceof StorageProblem) return error.code;
  report(error);
  return 'internal';
}
