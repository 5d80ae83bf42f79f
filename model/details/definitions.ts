import type { ClientKind } from '../card.ts';
import type { Code } from '../codes/code.ts';
import { codiceFiscale } from '../codes/codice-fiscale.ts';
import { codiceSdi } from '../codes/codice-sdi.ts';
import { edrpou } from '../codes/edrpou.ts';
import { inn } from '../codes/inn.ts';
import { lvRegistration } from '../codes/lv-registration.ts';
import { partitaIva } from '../codes/partita-iva.ts';
import { pec } from '../codes/pec.ts';
import { personasKods } from '../codes/personas-kods.ts';
import { rnokpp } from '../codes/rnokpp.ts';

/**
 * Details that stand together on the card, and the document's map that holds them. `special`: of a special category (GDPR, art. 9),
 * which is said where they are written.
 */
export const DETAIL_GROUPS = {
  health: { map: 'health', special: true },
  preferences: { map: 'preferences' },
  fiscal: { map: 'fiscal' },
  about: { map: 'profile' },
} as const satisfies Readonly<Record<string, { readonly map: string; readonly special?: true }>>;
export type DetailGroup = keyof typeof DETAIL_GROUPS;

/**
 * `line`, `lines`: text; `words`: text, with what other clients have suggested; `code`: text by the rules of `code`; `client`: another
 * client, or words about somebody who is none (`client-ref.ts`).
 */
export type DetailKind = 'line' | 'lines' | 'words' | 'number' | 'date' | 'code' | 'client';

/** All that is known of one single field of the card: storing, reading, undo, conflicts, changes and the screen follow from it. */
export interface DetailDefinition {
  readonly group: DetailGroup;
  readonly kind: DetailKind;
  /** Only people have it, or only companies. */
  readonly of?: ClientKind;
  /** ISO 3166-1 alpha-2: where salons need it at once; elsewhere it is one touch away. None: everywhere. */
  readonly country?: string;
  readonly code?: Code;
  /** Between what a number is likely to be, in the unit that its name says. */
  readonly likely?: readonly [least: number, most: number];
  /** Off until the salon turns it on in its settings. */
  readonly optional?: true;
  /** Must be known before anything is done: it shows on top of the card. */
  readonly alerts?: true;
}

/**
 * The single fields of a card beyond names and contacts, in the order of the card. Keys are those of the document: none is ever
 * renamed. A new one wants its definition here and its name in `card.json` (`what`) in each language.
 */
export const DETAILS = {
  allergies: { group: 'health', kind: 'lines', of: 'person', alerts: true },
  contraindications: { group: 'health', kind: 'lines', of: 'person', alerts: true },
  weight: { group: 'health', kind: 'number', of: 'person', likely: [2, 300] },
  height: { group: 'health', kind: 'number', of: 'person', likely: [40, 250] },
  wishes: { group: 'preferences', kind: 'lines' },
  convenientTimes: { group: 'preferences', kind: 'lines' },
  codiceFiscale: { group: 'fiscal', kind: 'code', country: 'IT', code: codiceFiscale },
  partitaIva: { group: 'fiscal', kind: 'code', country: 'IT', code: partitaIva },
  pec: { group: 'fiscal', kind: 'code', country: 'IT', code: pec },
  codiceSdi: { group: 'fiscal', kind: 'code', country: 'IT', code: codiceSdi },
  personasKods: { group: 'fiscal', kind: 'code', of: 'person', country: 'LV', code: personasKods },
  lvRegistration: { group: 'fiscal', kind: 'code', of: 'company', country: 'LV', code: lvRegistration },
  rnokpp: { group: 'fiscal', kind: 'code', of: 'person', country: 'UA', code: rnokpp },
  edrpou: { group: 'fiscal', kind: 'code', of: 'company', country: 'UA', code: edrpou },
  inn: { group: 'fiscal', kind: 'code', country: 'RU', code: inn },
  source: { group: 'about', kind: 'words' },
  referredBy: { group: 'about', kind: 'client' },
  clientSince: { group: 'about', kind: 'date' },
  profession: { group: 'about', kind: 'line', of: 'person', optional: true },
  education: { group: 'about', kind: 'line', of: 'person', optional: true },
} as const satisfies Readonly<Record<string, DetailDefinition>>;

export type DetailKey = keyof typeof DETAILS;
type KeysWith<T> = { readonly [K in DetailKey]: (typeof DETAILS)[K] extends T ? K : never }[DetailKey];
/** Those that a salon turns on. */
export type OptionalDetail = KeysWith<{ readonly optional: true }>;
/** Those that show on top of the card. */
export type AlertingDetail = KeysWith<{ readonly alerts: true }>;
/** Those that hold as much text as one likes. */
export type LongDetail = KeysWith<{ readonly kind: 'lines' }>;

/** What a card says in each of them: '' or 0 where nothing. A date is an ISO date. */
export type Details = { readonly [K in DetailKey]: (typeof DETAILS)[K] extends { readonly kind: 'number' } ? number : string };

export const DETAIL_KEYS = Object.keys(DETAILS) as readonly DetailKey[];
export const OPTIONAL_DETAILS = DETAIL_KEYS.filter((key): key is OptionalDetail => definitionOf(key).optional === true);
export const LONG_DETAILS = DETAIL_KEYS.filter((key): key is LongDetail => definitionOf(key).kind === 'lines');
export const ALERTING_DETAILS = DETAIL_KEYS.filter((key): key is AlertingDetail => definitionOf(key).alerts === true);

export function definitionOf(key: DetailKey): DetailDefinition {
  return DETAILS[key];
}

export function isDetailKey(text: string): text is DetailKey {
  return Object.hasOwn(DETAILS, text);
}

/** A value as this version means it, from whatever was stored or brought back: '' or 0 where it is none of its kind. */
export function detailValue<K extends DetailKey>(key: K, stored: unknown): Details[K] {
  const isNumber = definitionOf(key).kind === 'number';
  const fits = isNumber ? typeof stored === 'number' && Number.isFinite(stored) : typeof stored === 'string';
  return (fits ? stored : isNumber ? 0 : '') as Details[K];
}

/** Each detail by what `stored` gives for its key. */
export function detailsBy(stored: (key: DetailKey) => unknown): Details {
  return Object.fromEntries(DETAIL_KEYS.map((key) => [key, detailValue(key, stored(key))])) as Details;
}

/** Of a client of whom nothing is known. */
export const NO_DETAILS: Details = detailsBy(() => undefined);
