import { localeOf } from '../../locales/index.ts';

const STEP = 1000;
const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** How much room something takes, in the person's language: `1,2 GB`. Below a kilobyte it is called one. */
export function sizeText(bytes: number, language: string): string {
  let size = bytes / STEP;
  let unit = 0;
  while (size >= STEP && unit < UNITS.length - 1) {
    size /= STEP;
    unit++;
  }
  const digits = size < 10 && unit > 0 ? 1 : 0;
  return new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit: UNITS[unit] ?? 'kilobyte',
    maximumFractionDigits: digits,
  }).format(bytes > 0 ? Math.max(size, 1) : 0);
}
