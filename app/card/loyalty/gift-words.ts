import type { TFunction } from 'i18next';
import type { SalonEntry } from '../../../model/salon.ts';
import type { Format } from '../../ui/format.ts';

interface Wording {
  readonly t: TFunction<'loyalty'>;
  readonly format: Format;
  /** ISO 4217. */
  readonly currency: string;
}

/** What a promotion gives, in a word; '' for a present, which its name and condition tell. */
export function giftWords({ kind, amount }: SalonEntry<'promotions'>, { t, format, currency }: Wording): string {
  if (amount === 0) return '';
  if (kind === 'percent') return `−${format.number(amount)} %`;
  if (kind === 'money') return `−${format.money(amount, currency)}`;
  return kind === 'points' ? `+${t('points.balance', { count: amount, shown: format.number(amount) })}` : '';
}
