import type { DemoLanguage, ServiceKind, Some } from '../words.ts';

/** What the demo salon gives its regulars, and how it writes that down. */
export interface HeldTable {
  /** Types of cards: the usual one first. */
  readonly cards: Some<string>;
  /** Several visits paid at once. */
  readonly subscriptions: Some<{ readonly name: string; readonly service: ServiceKind; readonly visits: number }>;
  readonly birthday: string;
  readonly anniversary: string;
  readonly season: string;
  readonly seasonCode: string;
  readonly friend: string;
  readonly friendCode: string;
  readonly friendCondition: string;
  /** Why points and money were written down. */
  readonly visit: string;
  readonly paidWithPoints: string;
  readonly paidIn: Some<string>;
}

export const HELD: Readonly<Record<DemoLanguage, HeldTable>> = {
  en: {
    cards: ['Regular’s card', 'Gold card'],
    subscriptions: [
      { name: '10 blow-dries', service: 'blowDry', visits: 10 },
      { name: '5 gel manicures', service: 'gel', visits: 5 },
      { name: '6 root touch-ups', service: 'roots', visits: 6 },
      { name: '5 men’s cuts', service: 'cutMen', visits: 5 },
      { name: '4 brow shapes', service: 'brows', visits: 4 },
    ],
    birthday: 'Birthday bonus',
    anniversary: 'A year with us',
    season: 'Season’s offer',
    seasonCode: 'SEASON10',
    friend: 'Bring a friend',
    friendCode: 'FRIEND',
    friendCondition: 'once the friend has come',
    visit: 'Visit',
    paidWithPoints: 'Paid with points',
    paidIn: ['Card', 'Cash', 'Gift voucher'],
  },
  it: {
    cards: ['Fidelity card', 'Card oro'],
    subscriptions: [
      { name: '10 pieghe', service: 'blowDry', visits: 10 },
      { name: '5 manicure con semipermanente', service: 'gel', visits: 5 },
      { name: '6 ritocchi ricrescita', service: 'roots', visits: 6 },
      { name: '5 tagli uomo', service: 'cutMen', visits: 5 },
      { name: '4 trattamenti sopracciglia', service: 'brows', visits: 4 },
    ],
    birthday: 'Bonus compleanno',
    anniversary: 'Un anno insieme',
    season: 'Promo di stagione',
    seasonCode: 'STAGIONE10',
    friend: 'Porta un’amica',
    friendCode: 'AMICA',
    friendCondition: 'dopo la prima visita dell’amica',
    visit: 'Visita',
    paidWithPoints: 'Pagato con i punti',
    paidIn: ['Carta', 'Contanti', 'Buono regalo'],
  },
  lv: {
    cards: ['Klienta karte', 'Zelta karte'],
    subscriptions: [
      { name: '10 matu ieveidošanas', service: 'blowDry', visits: 10 },
      { name: '5 manikīri ar gēllaku', service: 'gel', visits: 5 },
      { name: '6 sakņu krāsošanas', service: 'roots', visits: 6 },
      { name: '5 vīriešu griezumi', service: 'cutMen', visits: 5 },
      { name: '4 uzacu korekcijas', service: 'brows', visits: 4 },
    ],
    birthday: 'Dzimšanas dienas bonuss',
    anniversary: 'Gads kopā ar mums',
    season: 'Sezonas piedāvājums',
    seasonCode: 'SEZONA10',
    friend: 'Atved draudzeni',
    friendCode: 'DRAUGS',
    friendCondition: 'pēc draudzenes pirmā apmeklējuma',
    visit: 'Apmeklējums',
    paidWithPoints: 'Samaksāts ar punktiem',
    paidIn: ['Karte', 'Skaidra nauda', 'Dāvanu karte'],
  },
  ru: {
    cards: ['Карта клиента', 'Золотая карта'],
    subscriptions: [
      { name: '10 укладок', service: 'blowDry', visits: 10 },
      { name: '5 маникюров с гель-лаком', service: 'gel', visits: 5 },
      { name: '6 окрашиваний корней', service: 'roots', visits: 6 },
      { name: '5 мужских стрижек', service: 'cutMen', visits: 5 },
      { name: '4 коррекции бровей', service: 'brows', visits: 4 },
    ],
    birthday: 'Бонус ко дню рождения',
    anniversary: 'Год вместе',
    season: 'Сезонная акция',
    seasonCode: 'SEZON10',
    friend: 'Приведи подругу',
    friendCode: 'DRUG',
    friendCondition: 'после первого визита подруги',
    visit: 'Визит',
    paidWithPoints: 'Оплата баллами',
    paidIn: ['Карта', 'Наличные', 'Подарочный сертификат'],
  },
  uk: {
    cards: ['Картка клієнта', 'Золота картка'],
    subscriptions: [
      { name: '10 укладань', service: 'blowDry', visits: 10 },
      { name: '5 манікюрів з гель-лаком', service: 'gel', visits: 5 },
      { name: '6 фарбувань коренів', service: 'roots', visits: 6 },
      { name: '5 чоловічих стрижок', service: 'cutMen', visits: 5 },
      { name: '4 корекції брів', service: 'brows', visits: 4 },
    ],
    birthday: 'Бонус до дня народження',
    anniversary: 'Рік разом',
    season: 'Сезонна акція',
    seasonCode: 'SEZON10',
    friend: 'Приведи подругу',
    friendCode: 'DRUH',
    friendCondition: 'після першого візиту подруги',
    visit: 'Візит',
    paidWithPoints: 'Оплата балами',
    paidIn: ['Картка', 'Готівка', 'Подарунковий сертифікат'],
  },
};
