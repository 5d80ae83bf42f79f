import { describe, expect, it } from 'vitest';
import { alertsOf } from '../alerts.ts';
import type { Whose } from '../codes/code.ts';
import { readClient } from '../documents/read-client.ts';
import type { CardId } from '../ids.ts';
import { DETAIL_KEYS, type Details, NO_DETAILS } from './definitions.ts';
import { doubtOf, offerOf } from './doubt.ts';
import { readNumber } from './read-number.ts';
import { readPastDate } from './read-past-date.ts';
import { type Screen, shownDetails } from './shown.ts';

const TODAY = '2026-11-22';
const nobody: Whose = { kind: 'person', given: '', middle: '', family: '', sex: '', birthDate: '' };

it('an empty field is never doubted', () => {
  for (const key of DETAIL_KEYS) expect(doubtOf(key, NO_DETAILS[key], nobody)).toBeNull();
});

it('a height in metres, and a weight that nobody has, are doubted and tell what is likely', () => {
  expect(doubtOf('height', 1.7, nobody)).toEqual({ code: 'range', expected: [40, 250] });
  expect(doubtOf('height', 170, nobody)).toBeNull();
  expect(doubtOf('weight', 620, nobody)?.code).toBe('range');
  expect(doubtOf('weight', 62.5, nobody)).toBeNull();
});

it('a code’s doubt is that of its field', () => {
  expect(doubtOf('partitaIva', '00743110158', nobody)?.code).toBe('checkDigit');
  expect(doubtOf('wishes', '00743110158', nobody)).toBeNull();
});

describe('what a code tells is offered', () => {
  const code = 'RSSMRA85T10A562S';
  it.each<[string, Partial<Whose>, object | null]>([
    ['where nothing is known', {}, { sex: 'male', birthDate: '1985-12-10' }],
    ['where the sex is known', { sex: 'male' }, { birthDate: '1985-12-10' }],
    ['where only the year is missing', { sex: 'male', birthDate: '--12-10' }, { birthDate: '1985-12-10' }],
    ['but not where all is known', { sex: 'male', birthDate: '1985-12-10' }, null],
    ['but not where it contradicts the card', { birthDate: '1985-12-11' }, null],
    ['but not where the name is another’s', { family: 'Bianchi' }, null],
    ['but not to a company', { kind: 'company' }, null],
  ])('%s', (_where, known, offer) => {
    expect(offerOf('codiceFiscale', code, { ...nobody, ...known }, TODAY)).toEqual(offer);
  });

  it('by the codes of other countries too, and by no other field', () => {
    expect(offerOf('rnokpp', '1759013776', nobody, TODAY)).toEqual({ sex: 'male', birthDate: '1948-02-28' });
    expect(offerOf('personasKods', '161175-19997', nobody, TODAY)).toEqual({ birthDate: '1975-11-16' });
    expect(offerOf('inn', '500100732259', nobody, TODAY)).toBeNull();
    expect(offerOf('wishes', code, nobody, TODAY)).toBeNull();
    expect(offerOf('weight', 62, nobody, TODAY)).toBeNull();
  });
});

describe('on top of the card', () => {
  const alerts = (details: Partial<Details>, kind: 'person' | 'company' = 'person') => {
    const card = readClient('card' as CardId, [], {});
    return alertsOf({ ...card, profile: { ...card.profile, kind }, details: { ...NO_DETAILS, ...details } }, null, TODAY);
  };

  it('are allergies and contraindications, as they were written', () => {
    expect(alerts({})).toEqual([]);
    expect(alerts({ wishes: 'Mint tea', contraindications: ' Pregnancy\n', allergies: 'Nickel' })).toEqual([
      { gravity: 'danger', kind: 'detail', detail: 'allergies', text: 'Nickel' },
      { gravity: 'danger', kind: 'detail', detail: 'contraindications', text: 'Pregnancy' },
    ]);
  });

  it.each([
    '',
    ' ',
    '-',
    '—',
    'no',
    'None.',
    'nessuna',
    'Nessuna allergia',
    'nav',
    'Nē',
    'нет',
    'Нет аллергии',
    'немає',
    'Відсутні',
    'отсутствуют',
  ])('nothing is told where the form says there are none: %s', (text) => expect(alerts({ allergies: text })).toEqual([]));

  it.each(['no nuts', 'нет, но на никель да', 'nav zināms, sārtums no ammonjaka', 'Nocciole'])(
    'what only begins like none is told: %s',
    (text) => expect(alerts({ allergies: text })).toHaveLength(1),
  );
});

describe('on screen', () => {
  const screen: Screen = { kind: 'person', details: NO_DETAILS, country: 'IT', turnedOn: [], isAsked: false, asked: new Set() };

  it('an empty group stays out of the way, each of its fields a touch away', () => {
    expect(shownDetails('health', screen)).toEqual({
      shown: [],
      foreign: [],
      addable: ['allergies', 'contraindications', 'weight', 'height'],
    });
  });

  it('a group that was asked for shows what the salon’s country uses, and the other countries’ further away', () => {
    expect(shownDetails('fiscal', { ...screen, isAsked: true })).toEqual({
      shown: ['codiceFiscale', 'partitaIva', 'pec', 'codiceSdi'],
      addable: [],
      foreign: ['personasKods', 'rnokpp', 'inn'],
    });
    expect(shownDetails('fiscal', { ...screen, isAsked: true, country: 'UA' }).shown).toEqual(['rnokpp']);
  });

  it('what says something shows, whatever it is and whoever has it; so does a field that was asked for', () => {
    const details = { ...NO_DETAILS, rnokpp: '1759013776', weight: 62, education: 'Brera' };
    const company: Screen = { ...screen, kind: 'company', details, asked: new Set(['pec']) };
    expect(shownDetails('fiscal', company).shown).toEqual(['pec', 'rnokpp']);
    expect(shownDetails('health', company)).toEqual({ shown: ['weight'], addable: [], foreign: [] });
    expect(shownDetails('about', company)).toEqual({ shown: ['education'], addable: ['source', 'referredBy', 'clientSince'], foreign: [] });
  });

  it('profession and education are out of the way until the salon turns them on', () => {
    expect(shownDetails('about', screen).addable).toEqual(['source', 'referredBy', 'clientSince']);
    expect(shownDetails('about', { ...screen, turnedOn: ['profession'] }).addable).toEqual([
      'source',
      'referredBy',
      'clientSince',
      'profession',
    ]);
  });
});

it.each([
  ['62', 62],
  ['62,5', 62.5],
  [' 1.705 ', 1.71],
  ['62.', 62],
  ['62 кг.', 62],
  ['170cm', 170],
  ['', 0],
  ['1 m 70', null],
  ['-5', null],
  ['sixty', null],
])('a number is read as people type it: %s', (typed, number) => expect(readNumber(typed)).toBe(number));

it.each([
  ['2019', '2019'],
  ['5.3.19', '2019-03-05'],
  ['5 marzo 2019', '2019-03-05'],
  ['', ''],
])('since when is read as people remember it: %s', (typed, date) => expect(readPastDate(typed, TODAY)).toEqual({ date, problem: '' }));

it.each(['5.3.', 'long ago', '31.02.2019'])('what is no date is not one: %s', (typed) =>
  expect(readPastDate(typed, TODAY).problem).not.toBe(''),
);
