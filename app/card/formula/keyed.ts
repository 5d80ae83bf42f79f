/** Things without names of their own, each with a key: what it says, and which of those that say the same. */
export function keyed<T>(those: readonly T[]): readonly { readonly key: string; readonly one: T; readonly place: number }[] {
  const seen = new Map<string, number>();
  return those.map((one, place) => {
    const says = JSON.stringify(one);
    const count = (seen.get(says) ?? 0) + 1;
    seen.set(says, count);
    return { key: `${says} ${count}`, one, place };
  });
}
