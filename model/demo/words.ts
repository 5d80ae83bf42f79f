/** The forms of the tables that the demo is made from, one file a language or country. */
export type DemoLanguage = 'it' | 'lv' | 'ru' | 'uk' | 'en';
export type DemoCountry = 'IT' | 'LV' | 'RU' | 'UA' | 'GB' | 'IE';
export type Some<T> = readonly [T, ...T[]];

export const CRAFTS = ['hair', 'nails', 'brows'] as const;
export type Craft = (typeof CRAFTS)[number];

export const SERVICE_KINDS = [
  'cutWomen',
  'cutMen',
  'cutChild',
  'blowDry',
  'roots',
  'colour',
  'balayage',
  'toner',
  'treatment',
  'manicure',
  'gel',
  'pedicure',
  'brows',
  'lashes',
] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

export interface NameTable {
  readonly female: Some<string>;
  readonly male: Some<string>;
  /** `male/female`, or one form for both. */
  readonly families: Some<string>;
  /** `male/female`; empty where the language has none. */
  readonly patronymics: readonly string[];
  /** Given name → what friends say. */
  readonly short: Readonly<Record<string, string>>;
  /** How the salon addresses the person formally, or '' where the language's form can't be made from these. */
  readonly addressAs: (person: {
    readonly given: string;
    readonly family: string;
    readonly middle: string;
    readonly female: boolean;
  }) => string;
}

export interface SalonTable {
  readonly name: string;
  readonly country: DemoCountry;
  readonly currency: string;
  readonly staff: Some<{ readonly name: string; readonly craft: Craft }>;
  /** Price in whole units of the currency. */
  readonly services: Readonly<Record<ServiceKind, { readonly name: string; readonly price: number; readonly minutes: number }>>;
  readonly payments: Some<string>;
  /** The smallest tip anyone leaves, whole units. */
  readonly tip: number;
  readonly nailRoom: string;
  readonly browRoom: string;
}

/** What a salon's own lists are called, see `list-words.ts`. */
export interface ListWords {
  readonly crafts: Readonly<Record<Craft, string>>;
  /** Where hair is done. */
  readonly floor: string;
  /** Why nobody is at work: of the whole salon, and of one person. */
  readonly christmas: string;
  readonly newYear: string;
  readonly leave: string;
  /** A category given by hand. */
  readonly friends: string;
  /** A category by what was spent, from so many whole units of the currency on. */
  readonly best: string;
  readonly bestFrom: number;
  /** A category by age. */
  readonly seniors: string;
  readonly subscriptions: Some<{
    readonly name: string;
    readonly service: ServiceKind | '';
    readonly visits: number;
    readonly days: number;
  }>;
  readonly birthday: string;
  readonly anniversary: string;
  readonly season: { readonly name: string; readonly code: string };
  readonly gift: { readonly name: string; readonly code: string; readonly condition: string };
  readonly drink: { readonly name: string; readonly choices: readonly string[] };
  readonly hair: string;
}

/**
 * Texts about a client. `{for a woman|for a man}` marks what the grammar tells apart; a text that begins with `hair:`, `nails:`
 * or `brows:` is for who comes for that, with `women:` for women only, with `young:` for who is under sixty. Marks may be several.
 */
export interface NoteTable {
  readonly notes: Some<string>;
  readonly comments: Some<string>;
  readonly companies: Some<string>;
  /** Written under a visit that did not take place. */
  readonly missed: Some<string>;
}

/**
 * Technical notes by service. Placeholders: `{mix}` the bowl (`60 g 7/43 + 30 g 7/0`), `{dev}` the developer with its ratio,
 * `{min}` the minutes, `{toner}` a toner's bowl, `{polish}` a polish's number, `{blade}` a clipper's length in mm.
 */
export interface TechnicalTable {
  readonly gram: string;
  /** What stands before a shade's number. */
  readonly numbered: string;
  /** What stands between the number and the per cent sign. */
  readonly beforePercent: string;
  /** The decimal sign. */
  readonly decimal: ',' | '.';
  readonly byService: Readonly<Record<ServiceKind, readonly string[]>>;
}

export interface PlaceTable {
  readonly country: DemoCountry;
  readonly cities: Some<{ readonly name: string; readonly postcodes: Some<string> }>;
  readonly streets: Some<string>;
  /** Street and house the way the post wants them. */
  readonly line: (street: string, house: number, flat: number) => string;
  readonly phones: Some<PhoneRange>;
}

/** Numbers that nobody has, as far as a country sets such numbers aside; elsewhere the exchange 000. `#` is any digit. */
export interface PhoneRange {
  /** E.164 with `#`. */
  readonly e164: string;
  /** As people there write it, with the same `#` in the same order. */
  readonly typed: Some<string>;
  readonly label: 'mobile' | 'home' | 'work';
}

/** The form of a text for a woman or a man: `Пришла` or `Пришёл` of `Приш{ла|ёл}`, `Bērziņa` or `Bērziņš`. */
export function forSex(text: string, female: boolean): string {
  return text.replace(/\{([^{}|]*)\|([^{}|]*)\}/g, (_, woman: string, man: string) => (female ? woman : man));
}

/** Whom a text is to fit. */
export interface Subject {
  readonly craft: Craft;
  readonly female: boolean;
  /** Under sixty, as far as is known. */
  readonly young: boolean;
}

const MARKED = /^(hair|nails|brows|women|young): /;

/** The texts of a table for the client's craft, without their marks; '' in the place of one that doesn't fit their sex or age. */
export function textsFor(subject: Subject, texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    let rest = text;
    let fits = true;
    for (let mark = MARKED.exec(rest); mark; mark = MARKED.exec(rest)) {
      const [whole, word] = mark;
      if (word === 'women') fits &&= subject.female;
      else if (word === 'young') fits &&= subject.young;
      else if (word !== subject.craft) return [];
      rest = rest.slice(whole.length);
    }
    return [fits ? rest : ''];
  });
}
