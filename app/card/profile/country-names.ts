import { countryOptions } from '../../settings/places.ts';

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
