import type { DemoLanguage } from './words.ts';

type Some = readonly [string, ...string[]];

/** Why a demo salon takes no bookings of somebody. */
export const BLACKLIST_REASONS: Readonly<Record<DemoLanguage, Some>> = {
  it: ['Tre appuntamenti saltati senza avvisare.', 'Due visite mai pagate.'],
  lv: ['Trīs reizes neieradās bez brīdinājuma.', 'Divas vizītes palika nesamaksātas.'],
  ru: ['Три неявки без предупреждения.', 'Два визита остались неоплаченными.'],
  uk: ['Три неявки без попередження.', 'Два візити лишилися неоплаченими.'],
  en: ['Three no-shows without a word.', 'Two visits never paid for.'],
};

/** What was tried on the skin, and how it went. */
export const TESTED: Readonly<Record<DemoLanguage, Readonly<Record<'hair' | 'lashes' | 'doubtful' | 'reaction', string>>>> = {
  it: {
    hair: 'Colorazione permanente 6/0',
    lashes: 'Colla per laminazione',
    doubtful: 'Lieve rossore, sparito in un’ora.',
    reaction: 'Prurito e gonfiore dopo 12 ore: non usare.',
  },
  lv: {
    hair: 'Noturīgā krāsa 6/0',
    lashes: 'Skropstu laminēšanas līme',
    doubtful: 'Neliels apsārtums, pēc stundas pārgāja.',
    reaction: 'Pēc 12 stundām nieze un pietūkums: nelietot.',
  },
  ru: {
    hair: 'Стойкая краска 6/0',
    lashes: 'Клей для ламинирования',
    doubtful: 'Лёгкое покраснение, через час прошло.',
    reaction: 'Через 12 часов зуд и отёк: не использовать.',
  },
  uk: {
    hair: 'Стійка фарба 6/0',
    lashes: 'Клей для ламінування',
    doubtful: 'Легке почервоніння, за годину минуло.',
    reaction: 'За 12 годин свербіж і набряк: не використовувати.',
  },
  en: {
    hair: 'Permanent colour 6/0',
    lashes: 'Lash lift glue',
    doubtful: 'Slight redness, gone in an hour.',
    reaction: 'Itching and swelling after 12 hours: do not use.',
  },
};
