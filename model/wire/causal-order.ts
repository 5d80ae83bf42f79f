import type { ChangeHash } from '../ids.ts';

interface Named {
  readonly hash: ChangeHash;
  readonly deps: readonly ChangeHash[];
}

/** Changes in an order in which none comes before what it follows, as far as that is among them; otherwise as they were. */
export function inCausalOrder<T extends Named>(changes: readonly T[]): T[] {
  const byHash = new Map<string, T>(changes.map((change) => [change.hash, change]));
  const ordered = new Set<T>();
  const begun = new Set<T>();
  // By hand instead of by recursion: a card's history may be thousands of changes deep.
  const stack = [...changes].reverse();
  for (let change = stack.at(-1); change; change = stack.at(-1)) {
    const ahead = begun.has(change) ? [] : change.deps.flatMap((dep) => byHash.get(dep) ?? []).filter((one) => !ordered.has(one));
    begun.add(change);
    stack.push(...ahead);
    if (ahead.length > 0) continue;
    stack.pop();
    ordered.add(change);
  }
  return [...ordered];
}

/** The latest changes of a document that had these heads before, in whatever order the changes are. */
export function headsAfter(before: readonly ChangeHash[], changes: readonly Named[]): ChangeHash[] {
  const heads = new Set([...before, ...changes.map(({ hash }) => hash)]);
  for (const { deps } of changes) for (const dep of deps) heads.delete(dep);
  return [...heads].sort();
}

/** Changes less those that are `out`, and less all that follow one of them, directly or not. */
export function withoutFollowers<T extends Named>(changes: readonly T[], out: ReadonlySet<ChangeHash>): T[] {
  const gone = new Set(out);
  return inCausalOrder(changes).filter(({ hash, deps }) => {
    if (!gone.has(hash) && !deps.some((dep) => gone.has(dep))) return true;
    gone.add(hash);
    return false;
  });
}
