import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import { knownCountry, plans } from './metadata.ts';

/** A phone as read: E.164 (`+37129123456`), or '' where it can't be read; it is then kept as typed and marked. */
export interface ReadPhone {
  readonly e164: string;
}

const UNREAD: ReadPhone = { e164: '' };
/** E.164 allows 15 digits; trunk and international prefixes add up to five before them. */
const LONGEST = 20;
const SHORTEST = 5;

/**
 * Reads a phone as people type it, with `country` (ISO 3166-1 alpha-2) as the default. Forms are tried in order, and the first
 * that is a valid number of its country's plan wins: the default country's own forms (libphonenumber: trunk digits, its
 * international prefix, Italy's 0 kept), then the forms below, which people still write and numbering plans no longer list.
 */
export function readPhone(typed: string, country: string): ReadPhone {
  const dialled = dialledDigits(typed);
  if (dialled === null) return UNREAD;
  const home = knownCountry(country);
  for (const candidate of [dialled, ...otherForms(dialled, home ?? '')]) {
    const number = parsePhoneNumberFromString(candidate, { ...(home ? { defaultCountry: home } : {}), extract: false }, plans);
    if (number?.isValid() && !isOverlong(number.number)) return { e164: number.number };
  }
  return UNREAD;
}

/** Digits with the leading plus, or null where the text is no phone. A word before or after the number ("tel.", "mamma") is left out. */
function dialledDigits(typed: string): string | null {
  const text = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/^[^\d+(]*?(?=[+(]*\d)/u, '')
    .replace(/(?:\bext|\bint|\bx|доб|вн)\.?\s*\d{1,5}\s*$/iu, '')
    .replace(/[^\d]*$/u, '');
  if (/[^\d\s+().\-/–—\\~_*]/u.test(text)) return null;
  const digits = text.replace(/\D/g, '');
  if (digits.length < SHORTEST || digits.length > LONGEST) return null;
  return text.startsWith('+') || text.startsWith('(+') ? `+${digits}` : digits;
}

/** Calling codes that people write without the plus; the rest of the world is read only with `+` or `00`. */
const BARE_CODES = /^(?:39|371|380|7|370|372|375|373|48|49|44|33|34|41|43|40|359|355|358|36|420|421|351|353|385|386|995|972)/;
const HOME_CODES = /^(?:39|371|380|7)/;

/** Other readings of the same digits, the likeliest first. Sources: ITU national numbering plans and their histories. */
function otherForms(dialled: string, country: string): string[] {
  const digits = dialled.replace(/^\+/, '');
  const forms: string[] = [];
  // `00…`, and `+00…` written by those who believe the plus comes before it.
  if (digits.startsWith('00')) forms.push(`+${digits.replace(/^0+/, '')}`);
  // Russia's, Ukraine's and Belarus's old way abroad: 8~10.
  if (/^810\d{10,}$/.test(digits)) forms.push(`+${digits.slice(3)}`);
  // Latvia until 2008 and habits since: 8 before a national number.
  if (country === 'LV' && /^8[26]\d{7}$/.test(digits)) forms.push(`+371${digits.slice(1)}`);
  // Ukraine until 2009: 8 0XX XXX-XX-XX. Belarus still dials so.
  if (/^80\d{9}$/.test(digits)) forms.push(`+3${digits}`, `+375${digits.slice(2)}`);
  // Russia and Kazakhstan from any other country: 8 XXX XXX-XX-XX, and the trunk digit kept after +7.
  if (/^8[3-9]\d{9}$/.test(digits)) forms.push(`+7${digits.slice(1)}`);
  if (/^78[3-9]\d{9}$/.test(digits)) forms.push(`+7${digits.slice(2)}`);
  // A calling code without its plus.
  if (digits.length >= 11 ? BARE_CODES.test(digits) : digits.length === 10 && HOME_CODES.test(digits)) forms.push(`+${digits}`);
  return forms;
}

/**
 * Too long for what they begin like, which the short form of the plans doesn't tell: ten digits after +380 are 800 and 900
 * services only (others are an old `8 0XX…` that lost a digit); eleven from 3 on in Italy are voice mailboxes, so a foreign
 * number without its plus.
 */
function isOverlong(e164: string): boolean {
  return /^\+380(?![89]00)\d{10}$|^\+393\d{10,11}$/.test(e164);
}
