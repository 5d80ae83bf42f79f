import { displayName } from '../names/display-name.ts';
import { bareHandle, type FullClient, numberOf } from './full-row.ts';

/** A photo for an address book. */
export interface VCardPhoto {
  /** MIME. */
  readonly type: string;
  readonly base64: string;
}

const GENDERS = { '': '', female: 'F', male: 'M', other: 'O' } as const;
/** RFC 6350, 3.2: lines are folded so that none is longer (bytes, without the line's end). */
const LINE_BYTES = 75;

/**
 * A client as vCard 4.0 (RFC 6350), with profiles in networks as address books write them. What an address book has no words for is
 * not in it.
 */
export function vCardOf(client: FullClient, photo: VCardPhoto | null): string {
  const { summary, categories, note, socials } = client;
  const { more } = summary;
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:${text(numberOf(summary))}`,
    summary.kind === 'company' ? 'KIND:org' : '',
    `FN:${text(displayName(summary))}`,
    `N:${[summary.family, summary.given, summary.middle, '', ''].map(part).join(';')}`,
    property('NICKNAME', summary.nickname),
    summary.company === '' ? '' : `ORG:${part(summary.company)}`,
    birthday(summary.birthDate),
    summary.sex === '' ? '' : `GENDER:${GENDERS[summary.sex]}`,
    property('LANG', summary.language),
    ...summary.phones.map((phone, index) => `TEL${preferred(index)}:${text(phone)}`),
    ...summary.emails.map((email, index) => `EMAIL${preferred(index)}:${text(email)}`),
    address([more.street ?? '', summary.city, more.postcode ?? '', more.country ?? '']),
    ...socials.map(({ network, handle }) => `X-SOCIALPROFILE;TYPE=${network}:${text(bareHandle(handle))}`),
    categories.length === 0 ? '' : `CATEGORIES:${categories.map(text).join(',')}`,
    property('NOTE', note),
    photo ? `PHOTO:data:${photo.type};base64,${photo.base64}` : '',
    'END:VCARD',
  ];
  return lines.flatMap((line) => (line === '' ? [] : [folded(line), '\r\n'])).join('');
}

function property(name: string, value: string): string {
  return value === '' ? '' : `${name}:${text(value)}`;
}

/** The first is the one that gets messages. */
function preferred(index: number): string {
  return index === 0 ? ';PREF=1' : '';
}

/** Without hyphens, as RFC 6350 has it; `--0512` where the year is not known. */
function birthday(date: string): string {
  return date === '' ? '' : `BDAY:${date.startsWith('--') ? date.replace(/(?<=\d)-/, '') : date.replaceAll('-', '')}`;
}

function address([street, city, postcode, country]: readonly [string, string, string, string]): string {
  const parts = ['', '', street, city, '', postcode, country];
  return parts.every((one) => one === '') ? '' : `ADR:${parts.map(part).join(';')}`;
}

/** RFC 6350, 3.4: a semicolon parts nothing here, and not every program takes the backslash off it. */
function text(value: string): string {
  return value.replace(/[\\,]/g, (mark) => `\\${mark}`).replace(/\r\n|\r|\n/g, '\\n');
}

/** A part of a value that semicolons part. */
function part(value: string): string {
  return text(value).replaceAll(';', '\\;');
}

/** Folds between letters: each goes on the line where it fits whole. */
function folded(line: string): string {
  // Short enough, whatever its letters are.
  if (line.length <= LINE_BYTES / 4) return line;
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const letter of line) {
    const size = sizeOf(letter.codePointAt(0) ?? 0);
    if (bytes + size > LINE_BYTES) {
      parts.push(part);
      part = ' ';
      bytes = 1;
    }
    part += letter;
    bytes += size;
  }
  return [...parts, part].join('\r\n');
}

function sizeOf(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}
