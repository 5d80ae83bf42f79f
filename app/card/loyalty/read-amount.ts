import { readMoney } from '../../ui/money.ts';

const MOST_POINTS = 9_999_999;

/** An amount above zero as it is typed: money in its smallest unit, or whole points where there is no currency. Null for anything else. */
export function readAmount(text: string, currency: string): number | null {
  if (currency !== '') return readMoney(text, currency) || null;
  const digits = text.normalize('NFKC').replace(/[\s'’.]/g, '');
  const points = /^\d+$/.test(digits) ? Number(digits) : 0;
  return points > 0 && points <= MOST_POINTS ? points : null;
}
