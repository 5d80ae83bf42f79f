import { useState } from 'react';

/** A choice that this device keeps; the first of `known` before anything was chosen. */
export function useHeld<const T extends string>(key: string, known: readonly [T, ...T[]]): readonly [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => known.find((one) => one === localStorage.getItem(key)) ?? known[0]);
  const hold = (next: T) => {
    localStorage.setItem(key, next);
    setValue(next);
  };
  return [value, hold];
}
