import type { CountryCode } from 'libphonenumber-js/core';
import numberingPlans from 'libphonenumber-js/min/metadata';

/**
 * The numbering plans of every country (Google's libphonenumber, "min" form): 83 kB, 19 kB gzipped. A cut to chosen countries
 * was weighed against it: clients come from anywhere, and the whole world costs about what forty countries do with their types.
 */
export const plans = numberingPlans;

/** The country where it has a numbering plan; undefined for other text, such as a country's name. */
export function knownCountry(country: string): CountryCode | undefined {
  const code = country.trim().toUpperCase();
  return isCountry(code) ? code : undefined;
}

function isCountry(code: string): code is CountryCode {
  return Object.hasOwn(plans.countries, code);
}
