import type { DemoLanguage, Some } from '../words.ts';

/** Why points and money were written down, in the salon's language. */
export interface HeldTable {
  readonly visit: string;
  readonly paidWithPoints: string;
  readonly paidIn: Some<string>;
}

export const HELD: Readonly<Record<DemoLanguage, HeldTable>> = {
  en: { visit: 'Visit', paidWithPoints: 'Paid with points', paidIn: ['Card', 'Cash', 'Gift voucher'] },
  it: { visit: 'Visita', paidWithPoints: 'Pagato con i punti', paidIn: ['Carta', 'Contanti', 'Buono regalo'] },
  lv: { visit: 'Apmeklējums', paidWithPoints: 'Samaksāts ar punktiem', paidIn: ['Karte', 'Skaidra nauda', 'Dāvanu karte'] },
  ru: { visit: 'Визит', paidWithPoints: 'Оплата баллами', paidIn: ['Карта', 'Наличные', 'Подарочный сертификат'] },
  uk: { visit: 'Візит', paidWithPoints: 'Оплата балами', paidIn: ['Картка', 'Готівка', 'Подарунковий сертифікат'] },
};
