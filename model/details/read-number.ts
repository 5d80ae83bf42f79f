/** A number as people type it, with comma or point, and its unit if they like; 0 for nothing, null where it is none, or less than nothing. At most two decimals are kept. */
export function readNumber(typed: string): number | null {
  const text = typed.replace(/[\s\p{Cf}]/gu, '').replace(',', '.');
  if (text === '') return 0;
  const [, figures] = /^(\d{1,6}(?:\.\d*)?)\p{L}{0,3}\.?$/u.exec(text) ?? [];
  return figures === undefined ? null : Math.round(Number(figures) * 100) / 100;
}
