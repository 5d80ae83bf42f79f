import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import { plans } from './metadata.ts';

/**
 * A phone for showing, always international: `+39 347 123 4567`. Ukrainian mobiles are grouped as people there write them
 * (`+380 67 123 45 67`; libphonenumber would say `67 123 4567`), Russian ones likewise. What is not E.164 comes back as it is.
 */
export function formatPhone(e164: string): string {
  const inPairs = /^\+(?:(380)(\d{2})|(7)([3-9]\d{2}))(\d{3})(\d{2})(\d{2})$/.exec(e164);
  if (inPairs) return `+${[inPairs[1] ?? inPairs[3], inPairs[2] ?? inPairs[4], ...inPairs.slice(5)].join(' ')}`;
  if (!/^\+\d{7,15}$/.test(e164)) return e164;
  return parsePhoneNumberFromString(e164, { extract: false }, plans)?.formatInternational() ?? e164;
}
