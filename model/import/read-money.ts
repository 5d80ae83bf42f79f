import type { MinorUnits } from '../ids.ts';

/** An amount as files write it: `1.234,50 €`, `1,234.50`, `35`, `1 200 грн`; in hundredths, null where it is none. */
export function readMoney(text: string): MinorUnits | null {
  const figures = text.replace(/[^\d.,-]/gu, '');
  if (!/\d/.test(figures) || /\d[^\d.,\s'’€$₴₽£]*-/u.test(text)) return null;
  const at = Math.max(figures.lastIndexOf('.'), figures.lastIndexOf(','));
  const decimals = at < 0 ? '' : figures.slice(at + 1);
  // Three figures behind the only mark are thousands, not hundredths.
  const isWhole = decimals.length === 3 || at < 0;
  const whole = (isWhole ? figures : figures.slice(0, at)).replace(/[.,]/g, '');
  const amount = Number(`${whole || '0'}.${isWhole ? '0' : decimals || '0'}`);
  return Number.isFinite(amount) && amount >= 0 && amount < 1e9 ? Math.round(amount * 100) : null;
}
