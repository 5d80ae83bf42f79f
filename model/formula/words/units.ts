import type { Unit } from '../formula.ts';

export const FORMULA_LANGUAGES = ['it', 'lv', 'ru', 'uk', 'en'] as const;
export type FormulaLanguage = (typeof FORMULA_LANGUAGES)[number];

/** How each unit is written in salons of Italy, Latvia, Ukraine, the Russian- and the English-speaking ones; cases and plurals listed as they come. */
export const UNIT_WORDS: Readonly<Record<Exclude<Unit, ''>, string>> = {
  g: 'g gr grs gm gms gram grams gramme grammes grammo grammi grami gramu gramus г гр грам грамм грамма граммы граммов грами грамів',
  ml: 'ml mls cc millilitri millilitro mililitri mililitru milliliter milliliters millilitres мл миллилитров мілілітрів',
  part: 'part parts pt pts parte parti dala dalas dalu daļa daļas daļu часть части частей част частина частини частин',
  drop: 'drop drops goccia gocce gocc piliens pilieni pilienus pil капля капли капель капл кап крапля краплі крапель крап',
  cm: 'cm centimetri centimetrs см сантиметр сантиметра сантиметров сантиметрів',
  tube: 'tube tubes tubo tubi tubetto tubetti tubiņa tūbiņa tūbiņas tūba tūbas tūb тюбик тюбика тюбиков тюб туба тубы тюбики тюбиків туби',
  scoop: 'scoop scoops misurino misurini karote karotes karotīte mērkarote ложка ложки ложек ложок скуп скупа мерник мірна лож',
  pump: 'pump pumps erogazione erogazioni spruzzo nospiedums nosp помпа помпы помп помпи нажатие нажатия натискання',
  oz: 'oz ozs ounce ounces oncia once унция унции унций',
  pcs: 'pcs pc piece pieces pz pezzo pezzi gab gabals gabali gb шт штук штука штуки',
};

/** What has its amount within the word. Hundredths of the unit. */
export const HALVES: readonly (readonly [phrases: string, unit: Unit])[] = [
  [
    'half tube|half a tube|mezzo tubo|mezzo tubetto|puse tūbiņas|pustūbiņa|полтюбика|пол тюбика|полтубы|пол тубы|півтюбика|пів тюбика|пів туби|pus tūbiņas|pus tūbas',
    'tube',
  ],
  ['half scoop|half a scoop|mezzo misurino|полложки|пол ложки|півложки|пів ложки|puskarote', 'scoop'],
];

/** Hundredths of the unit: a quarter. */
export const QUARTERS: readonly (readonly [phrases: string, unit: Unit])[] = [
  [
    'quarter tube|a quarter tube|quarter of a tube|un quarto di tubo|quarto di tubo|un quarto di tubetto|ceturtdaļa tūbiņas|ceturtdaļa tūbas|' +
      'четверть тюбика|четверть тубы|чверть тюбика|чверть туби',
    'tube',
  ],
];

/** Parts of something that is not said: nobody can tell of what, so they stay as they were typed. */
export const PARTS_OF_UNSAID =
  'half|a half|quarter|a quarter|mezzo|mezza|metà|un quarto|quarto|puse|pusi|pus|ceturtdaļa|ceturtdaļu|половина|половину|четверть|пол|чверть|пів';

/** Minutes of one: words for minutes and for hours. */
export const MINUTE_WORDS =
  'min mins minute minutes minuto minuti minūte minūtes minūtēm minutes m мин минут минута минуты минуту м хв хвилин хвилина хвилини хвилину';
export const HOUR_WORDS = 'h hr hrs hour hours ora ore st stunda stundas stundu ч час часа часов год година години годин годину';
export const HALF_HOURS = "half hour|half an hour|mezz'ora|mezzora|mezza ora|pusstunda|полчаса|пол часа|півгодини|пів години";

/** How the units are shown to a person: one form, or that of up to one and that of more. `vol`: of developer. */
export interface ShownUnits {
  readonly units: Readonly<Record<Exclude<Unit, ''>, string>>;
  readonly vol: string;
  readonly min: string;
  readonly level: string;
  readonly developer: string;
  readonly decimal: ',' | '.';
  /** Between a figure and `%`. */
  readonly percentGap: '' | ' ';
}

const EN = {
  g: 'g',
  ml: 'ml',
  part: 'part|parts',
  drop: 'drop|drops',
  cm: 'cm',
  tube: 'tube|tubes',
  scoop: 'scoop|scoops',
  pump: 'pump|pumps',
  oz: 'oz',
  pcs: 'pcs',
};

/** What the stored line is written in. */
export const STORED_UNITS: ShownUnits = {
  units: { ...EN, part: 'part', drop: 'drop', tube: 'tube', scoop: 'scoop', pump: 'pump' },
  vol: 'vol',
  min: 'min',
  level: 'level',
  developer: 'ox',
  decimal: '.',
  percentGap: '',
};

export const SHOWN_UNITS: Readonly<Record<FormulaLanguage, ShownUnits>> = {
  it: {
    units: {
      ...EN,
      part: 'parte|parti',
      drop: 'goccia|gocce',
      tube: 'tubo|tubi',
      scoop: 'misurino|misurini',
      pump: 'erogazione|erogazioni',
      pcs: 'pz',
    },
    vol: 'vol',
    min: 'min',
    level: 'base nat.',
    developer: 'ossigeno',
    decimal: ',',
    percentGap: '',
  },
  lv: {
    units: { ...EN, part: 'daļa|daļas', drop: 'pil.', tube: 'tūb.', scoop: 'karote|karotes', pump: 'nosp.', pcs: 'gab.' },
    vol: 'vol',
    min: 'min',
    level: 'pamats',
    developer: 'oksidants',
    decimal: ',',
    percentGap: ' ',
  },
  ru: {
    units: { g: 'г', ml: 'мл', part: 'част.', drop: 'кап.', cm: 'см', tube: 'тюб.', scoop: 'лож.', pump: 'помп.', oz: 'oz', pcs: 'шт.' },
    vol: 'vol',
    min: 'мин',
    level: 'УГТ',
    developer: 'оксид',
    decimal: ',',
    percentGap: ' ',
  },
  uk: {
    units: { g: 'г', ml: 'мл', part: 'част.', drop: 'крап.', cm: 'см', tube: 'тюб.', scoop: 'лож.', pump: 'помп.', oz: 'oz', pcs: 'шт.' },
    vol: 'vol',
    min: 'хв',
    level: 'рівень',
    developer: 'окислювач',
    decimal: ',',
    percentGap: ' ',
  },
  en: { units: EN, vol: 'vol', min: 'min', level: 'level', developer: 'developer', decimal: '.', percentGap: '' },
};

/** The word for so much (hundredths) of a unit: up to one it is one, above it several. */
export function unitWord(unit: Exclude<Unit, ''>, amount: number, language: FormulaLanguage): string {
  const [one = '', more = one] = SHOWN_UNITS[language].units[unit].split('|');
  return amount <= 100 ? one : more;
}
