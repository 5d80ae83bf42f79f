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
export const TESTED: Readonly<Record<DemoLanguage, { readonly product: string; readonly doubtful: string; readonly reaction: string }>> = {
  it: {
    product: 'Colorazione permanente 6/0',
    doubtful: 'Lieve rossore dietro l’orecchio, sparito in un’ora.',
    reaction: 'Prurito e gonfiore dopo 12 ore: solo tinte senza PPD.',
  },
  lv: {
    product: 'Noturīgā krāsa 6/0',
    doubtful: 'Neliels apsārtums aiz auss, pēc stundas pārgāja.',
    reaction: 'Pēc 12 stundām nieze un pietūkums: tikai krāsas bez PPD.',
  },
  ru: {
    product: 'Стойкая краска 6/0',
    doubtful: 'Лёгкое покраснение за ухом, через час прошло.',
    reaction: 'Через 12 часов зуд и отёк: только краски без PPD.',
  },
  uk: {
    product: 'Стійка фарба 6/0',
    doubtful: 'Легке почервоніння за вухом, за годину минуло.',
    reaction: 'За 12 годин свербіж і набряк: лише фарби без PPD.',
  },
  en: {
    product: 'Permanent colour 6/0',
    doubtful: 'Slight redness behind the ear, gone in an hour.',
    reaction: 'Itching and swelling after 12 hours: colour without PPD only.',
  },
};
