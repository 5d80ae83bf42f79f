import { HOME_COUNTRIES } from '../../../model/salon.ts';

/** Countries clients of salons here come from; any other can be typed. */
const OTHERS = [
  'AL',
  'AT',
  'AZ',
  'BE',
  'BG',
  'BY',
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
  'KZ',
  'LT',
  'LU',
  'MD',
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
  'TR',
  'US',
] as const;

/** The countries to choose from: ours first, the others by name. */
export function countryOptions(language: string): { id: string; label: string }[] {
  const named = (code: string) => ({ id: code, label: countryName(code, language) });
  return [...HOME_COUNTRIES.map(named), ...OTHERS.map(named).sort((a, b) => a.label.localeCompare(b.label, language))];
}

/** What a country is called; text that is no code stays as imported. */
export function countryName(code: string, language: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
}

/** The code of a country that was typed by its name, or the text itself. */
export function countryCode(text: string, language: string): string {
  const wanted = text.trim().toLocaleLowerCase(language);
  return countryOptions(language).find((one) => one.label.toLocaleLowerCase(language) === wanted)?.id ?? text.trim();
}
