import type { Random } from '../random.ts';
import type { PhoneRange } from '../words.ts';

/** One number of the range, in both of its forms. */
export function inventPhone(
  random: Random,
  range: PhoneRange,
): { readonly typed: string; readonly e164: string; readonly label: PhoneRange['label'] } {
  const digits = [...range.e164].filter((sign) => sign === '#').map(() => String(random.int(0, 9)));
  const fill = (pattern: string): string => {
    let used = 0;
    return pattern.replace(/#/g, () => digits[used++] ?? '0');
  };
  return { e164: fill(range.e164), typed: fill(random.pick(range.typed)), label: range.label };
}
