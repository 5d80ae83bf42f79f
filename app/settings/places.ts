import { HOME_COUNTRIES } from '../../model/salon.ts';
import type { Option } from '../ui/select.tsx';

/** Countries to choose from after the home ones: where salons with such clients are found (ISO 3166-1 alpha-2). */
const OTHER_COUNTRIES = [
  'AD',
  'AE',
  'AL',
  'AM',
  'AR',
  'AT',
  'AU',
  'AZ',
  'BA',
  'BE',
  'BG',
  'BR',
  'BY',
  'CA',
  'CH',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GB',
  'GE',
  'GR',
  'HR',
  'HU',
  'IE',
  'IL',
  'IS',
  'KG',
  'KZ',
  'LI',
  'LT',
  'LU',
  'MC',
  'MD',
  'ME',
  'MK',
  'MT',
  'NL',
  'NO',
  'PL',
  'PT',
  'RO',
  'RS',
  'SE',
  'SI',
  'SK',
  'SM',
  'TJ',
  'TR',
  'US',
  'UZ',
  'VA',
  'XK',
] as const;

/** ISO 4217. */
const CURRENCIES = [
  'EUR',
  'UAH',
  'RUB',
  'USD',
  'GBP',
  'CHF',
  'PLN',
  'CZK',
  'SEK',
  'NOK',
  'DKK',
  'RON',
  'HUF',
  'MDL',
  'GEL',
  'AMD',
  'AZN',
  'KZT',
  'KGS',
  'TJS',
  'UZS',
  'BYN',
  'TRY',
  'RSD',
  'BAM',
  'MKD',
  'ALL',
  'ISK',
  'ILS',
  'AED',
  'CAD',
  'AUD',
  'BRL',
  'ARS',
] as const;

const CURRENCY_OF: Readonly<Record<string, string>> = {
  UA: 'UAH',
  RU: 'RUB',
  US: 'USD',
  GB: 'GBP',
  CH: 'CHF',
  LI: 'CHF',
  PL: 'PLN',
  CZ: 'CZK',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  RO: 'RON',
  HU: 'HUF',
  MD: 'MDL',
  GE: 'GEL',
  AM: 'AMD',
  AZ: 'AZN',
  KZ: 'KZT',
  KG: 'KGS',
  TJ: 'TJS',
  UZ: 'UZS',
  BY: 'BYN',
  TR: 'TRY',
  RS: 'RSD',
  BA: 'BAM',
  MK: 'MKD',
  AL: 'ALL',
  IS: 'ISK',
  IL: 'ILS',
  AE: 'AED',
  CA: 'CAD',
  AU: 'AUD',
  BR: 'BRL',
  AR: 'ARS',
};

/** Countries by their names in a language: the home ones first, the others in the language's order. */
export function countryOptions(locale: string): Option[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const option = (id: string): Option => ({ id, label: names.of(id) ?? id });
  const collator = new Intl.Collator(locale);
  return [...HOME_COUNTRIES.map(option), ...OTHER_COUNTRIES.map(option).sort((a, b) => collator.compare(a.label, b.label))];
}

/** Currencies as "EUR · euro". */
export function currencyOptions(locale: string): Option[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  return CURRENCIES.map((id) => ({ id, label: `${id} · ${names.of(id) ?? id}` }));
}

/** What people pay with in a country; the euro where nothing else is known. */
export function currencyOf(country: string): string {
  return CURRENCY_OF[country] ?? 'EUR';
}

/** The country that a browser's languages (most wanted first) speak of, among those to choose from; Italy where they tell none. */
export function likelyCountry(tags: readonly string[]): string {
  const known: readonly string[] = [...HOME_COUNTRIES, ...OTHER_COUNTRIES];
  for (const tag of tags) {
    const region = regionOf(tag);
    if (region && known.includes(region)) return region;
  }
  return 'IT';
}

/**
 * What tells where a salon may be, the most telling first: the browser's word on the chosen language (`ru-LV`), the language
 * itself, the browser's other languages. English alone says little of a place, so it comes last.
 */
export function placeTags(language: string, browser: readonly string[]): readonly string[] {
  const own = browser.filter((tag) => tag.startsWith(language));
  return language === 'en' ? [...own, ...browser, language] : [...own, language];
}

function regionOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().region;
  } catch {
    return undefined;
  }
}
