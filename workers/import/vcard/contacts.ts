import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Contact, ContactValue } from '../../../model/import/contact.ts';
import { binaryText, bytesOf, type CardLines, cardsOf } from './lines.ts';
import { type ContactProperty, readProperty } from './property.ts';

/** A card of a contact file, read. */
export interface ReadContact {
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  readonly contact: Contact;
  /** The file of its photo, of whatever kind, or null. */
  readonly photo: Uint8Array | null;
  /** Of all that it says, but for when it was written and by what: the same card is the same client. */
  readonly fingerprint: string;
}

/** Reads a contact file: vCard 2.1 (as phones write it), 3.0 and 4.0, one after the other. `encoding`: what its bytes are where a line does not say. */
export function readContacts(bytes: Uint8Array, encoding: string): ReadContact[] {
  return cardsOf(binaryText(inUtf8(bytes, encoding))).map((card) => readCard(card, encoding.startsWith('utf-16') ? 'utf-8' : encoding));
}

function inUtf8(bytes: Uint8Array, encoding: string): Uint8Array {
  if (!encoding.startsWith('utf-16')) return bytes;
  const isBigEndian = bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextEncoder().encode(new TextDecoder(isBigEndian ? 'utf-16be' : encoding).decode(bytes));
}

const NOT_TELLING = /^(?:[\w-]+\.)?(?:rev|prodid|version|x-ablabel)[;:]/i;

function readCard({ line, lines }: CardLines, encoding: string): ReadContact {
  const read = lines.map((text) => readProperty(text, encoding));
  const properties = read.flatMap((one) => one ?? []);
  // What is no property is kept as it stands, unless it is bytes.
  const unread = lines.filter((text, at) => read[at] === null && text.length < LONGEST_LINE).map((text) => text.trim());
  const fingerprint = bytesToHex(sha256(utf8ToBytes(['vcard', ...lines.filter((text) => !NOT_TELLING.test(text))].join('\n'))));
  return { line, contact: contactOf(properties, unread), photo: photoOf(properties), fingerprint };
}

const LONGEST_LINE = 200;

function contactOf(properties: readonly ContactProperty[], unread: readonly string[]): Contact {
  const all = (name: string) => properties.filter((one) => one.name === name);
  const first = (name: string) => tidy(all(name)[0]?.parts.flat().join(', ') ?? '');
  const [family = '', given = '', middle = ''] = (all('n')[0]?.parts ?? []).map((part) => tidy(part.join(' ')));
  const [box = '', more = '', street = '', city = '', region = '', postcode = '', country = ''] = (all('adr')[0]?.parts ?? []).map((part) =>
    tidy(part.join(', ')),
  );
  const company = tidy((all('org')[0]?.parts ?? []).flat().filter(Boolean).join(', '));
  const categories = all('categories').flatMap((one) =>
    one.parts
      .flat()
      .flatMap((part) => part.split(/[,;]/u))
      .map(tidy),
  );
  return {
    isCompany: first('kind') === 'org' || first('x-abshowas').toLowerCase() === 'company',
    uid: first('uid').replace(/^urn:uuid:/i, ''),
    name: first('fn'),
    family,
    given,
    middle,
    company,
    nickname: first('nickname'),
    profession: first('title') || first('role'),
    birthDate: birthDateOf(all('bday')[0]),
    sex: all('gender')[0]?.parts[0]?.[0]?.split(';')[0] ?? '',
    language: first('lang'),
    phones: all('tel').flatMap(phoneOf),
    emails: all('email').flatMap(emailOf),
    socials: all('x-socialprofile').concat(all('impp'), all('url')).flatMap(socialOf),
    address: { street: [box, more, street].filter(Boolean).join(', '), city: city || region, postcode, country },
    categories: [...new Set(categories.filter((one) => one !== '' && !NO_CATEGORY.test(one)))],
    notes: [
      ...all('note').map((one) => one.parts.flat().join(';').trim()),
      ...all('url')
        .filter((one) => socialOf(one).length === 0)
        .map((one) => one.parts.flat().join('')),
      ...unread,
    ].filter(Boolean),
  };
}

/** What address books write there of their own. */
const NO_CATEGORY = /^(?:\*?\s*my ?contacts|starred(?: in android)?|imported on .*)$/i;

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function typesOf({ types, params }: ContactProperty): readonly string[] {
  return params.pref === '1' ? [...types, 'pref'] : types;
}

function emailOf(property: ContactProperty): ContactValue[] {
  const value = tidy(property.parts.flat().join('')).replace(/^mailto:/i, '');
  return value === '' ? [] : [{ value, types: typesOf(property) }];
}

function phoneOf(property: ContactProperty): ContactValue[] {
  const value = tidy(property.parts.flat().join(''))
    .replace(/^tel:/i, '')
    .replace(/;ext=.*$/i, '');
  const isFax = property.types.some((type) => type.includes('fax') || type === 'pager');
  return value === '' || isFax ? [] : [{ value, types: typesOf(property) }];
}

const NETWORK_OF_ADDRESS = /(?:^|\/\/|\.)(instagram|facebook|tiktok|vk)\.com\/(?:@|u\/)?([\w.-]+)/i;

/** A profile in a network, by its name or by its address. */
function socialOf(property: ContactProperty): { readonly network: string; readonly handle: string }[] {
  const value = tidy(property.parts.flat().join(''));
  const [, network, handle] = NETWORK_OF_ADDRESS.exec(value) ?? [];
  if (network && handle) return [{ network: network.toLowerCase(), handle }];
  if (property.name !== 'x-socialprofile' || value === '') return [];
  return [
    { network: property.types.find((type) => type !== 'pref') ?? 'other', handle: property.params['x-user'] ?? value.replace(/^@/, '') },
  ];
}

/** Apple writes a birthday without its year as one of 1604. */
function birthDateOf(property: ContactProperty | undefined): string {
  const value = property?.parts.flat().join('') ?? '';
  const omitted = property?.params['x-apple-omit-year'];
  return omitted && value.startsWith(omitted) ? `-${value.slice(4)}` : value.replace(/T.*$/, '');
}

/** Bytes in the card itself; a photo that is only named by its address stays where it is. */
function photoOf(properties: readonly ContactProperty[]): Uint8Array | null {
  const photo = properties.find((one) => one.name === 'photo');
  const value = photo?.parts.flat().join('') ?? '';
  const [, inData] = /^data:[^,]*;base64,(.*)$/is.exec(value) ?? [];
  const base64 = inData ?? (photo && /^b/i.test(photo.params.encoding ?? '') ? value : '');
  if (base64 === '') return null;
  try {
    return bytesOf(atob(base64.replace(/\s/g, '')));
  } catch {
    return null;
  }
}
