import { type Random, seededRandom } from '../../model/demo/random.ts';
import type { CardSummary } from '../../model/summary.ts';
import { client } from '../../workers/search/testing/memory.ts';
import { feminine, frequent, type NameLists, readNames } from './search-names.ts';

/** The day on which all is measured. */
export const TODAY = '2026-03-10';
export const YESTERDAY = '2026-03-09';
const SEED = 4_711;
const DAY_MS = 86_400_000;
/** Clients of a town where people of these languages live beside each other; `latin`: Slavic names as passports have them. */
const LANGUAGES = [
  ['uk', 25],
  ['ru', 25],
  ['lv', 25],
  ['it', 20],
  ['latin', 4],
  ['en', 1],
] as const;

/**
 * So many invented clients, numbered from `from`, of whom the last was seen least lately. Many share their given name, their
 * family name or both, as in life. None was here today or yesterday.
 */
export function inventBase(count: number, from: number): CardSummary[] {
  const random = seededRandom(SEED);
  const names = readNames();
  return Array.from({ length: count }, (_, n) => {
    const language = random.weighted(LANGUAGES);
    const who = random.chance(0.01)
      ? ({ kind: 'company', company: frequent(random, names('any', 'company')) } as const)
      : person(random, names, language);
    const lastVisit = dayBefore(2 + Math.floor((n / count) ** 2 * 1_500));
    return client(from + n, {
      ...who,
      phones: phones(random, language),
      emails: random.chance(0.45) ? [email(random, who)] : [],
      cards: random.chance(0.55) ? [cardNumber(random)] : [],
      createdAt: `${dayBefore(1_600)}T09:00:00.000Z`,
      visits: 1 + random.int(0, 40),
      lastVisit,
    });
  });
}

function dayBefore(days: number): string {
  return new Date(Date.parse(TODAY) - days * DAY_MS).toISOString().slice(0, 10);
}

interface Who {
  readonly given?: string;
  readonly family?: string;
  readonly middle?: string;
  readonly company?: string;
}

function person(random: Random, names: NameLists, language: string): Who {
  const woman = random.chance(0.8);
  const given = frequent(random, names(language, woman ? 'female' : 'male'));
  const family = familyOf(random, names, language);
  const patronymics = names(language, 'patronymic');
  const [his = '', hers = ''] = patronymics.length > 0 && random.chance(0.25) ? frequent(random, patronymics).split('/') : [];
  return { given, family: woman ? feminine(language, family) : family, middle: woman ? hers : his };
}

/** A frequent name, or one of the many that few bear: a root and an ending. */
function familyOf(random: Random, names: NameLists, language: string): string {
  const roots = names(language, 'root');
  if (roots.length === 0 || random.chance(0.6)) return frequent(random, names(language, 'family'));
  const pick = (list: readonly string[]) => list[random.int(0, list.length - 1)] ?? '';
  return pick(roots) + pick(names(language, 'suffix'));
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.int(0, 9)).join('');
}

function phones(random: Random, language: string): string[] {
  const count = random.weighted([
    [0, 3],
    [1, 92],
    [2, 5],
  ]);
  return Array.from({ length: count }, () => phone(random, language));
}

/** Mobile numbers of the country the language is spoken in, some fixed lines. */
function phone(random: Random, language: string): string {
  switch (language) {
    case 'uk':
      return `+380${random.pick(['50', '63', '66', '67', '68', '73', '93', '95', '96', '97', '98', '99'])}${digits(random, 7)}`;
    case 'ru':
      return `+79${digits(random, 9)}`;
    case 'it':
      return random.chance(0.9) ? `+393${digits(random, 9)}` : `+3906${digits(random, 8)}`;
    case 'en':
      return `+447${digits(random, 9)}`;
    default:
      return random.chance(0.95) ? `+3712${digits(random, 7)}` : `+37167${digits(random, 6)}`;
  }
}

/** A number from a stock of plastic cards: a barcode, two groups of four, or with letters. */
function cardNumber(random: Random): string {
  return random.weighted([
    [`29${digits(random, 11)}`, 7],
    [`${digits(random, 4)} ${digits(random, 4)}`, 2.5],
    [`KA-${digits(random, 6)}`, 0.5],
  ]);
}

const PROVIDERS = [
  'gmail.com',
  'gmail.com',
  'gmail.com',
  'ukr.net',
  'mail.ru',
  'inbox.lv',
  'libero.it',
  'yahoo.com',
  'outlook.com',
  'icloud.com',
] as const;
const CYRILLIC = 'абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя';
const LATIN = 'a b v h g d e e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch  y  e iu ia'.split(' ');

function email(random: Random, { given = '', family = '', company = '' }: Who): string {
  const [one, two] = [given || company, family].map(latin);
  const local = random.pick([
    `${one}.${two}`,
    `${two}.${one}`,
    `${one}${two}`,
    `${one}_${two}`,
    `${one}${random.int(1, 999)}`,
    `${two}${random.int(60, 99)}`,
  ]);
  return `${local.replace(/^[._]|[._]$/g, '')}@${random.pick(PROVIDERS)}`;
}

function latin(name: string): string {
  const letters = Array.from(name.toLowerCase(), (letter) =>
    CYRILLIC.includes(letter) ? (LATIN[CYRILLIC.indexOf(letter)] ?? '') : letter,
  );
  return letters
    .join('')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');
}
