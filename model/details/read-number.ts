/** A number as people type it, with comma or point; 0 for nothing, null where it is none, or less than nothing. At most two decimals are kept. */
export function readNumber(typed: string): number | null {
  const text = typed.replace(/[\s\p{Cf}]/gu, '').replace(',', '.');
  if (text === '') return 0;
  return /^\d{1,6}(?:\.\d*)?$/.test(text) ? Math.round(Number(text) * 100) / 100 : null;
}
