import { type EmailLabel, type PhoneLabel, SOCIAL_NETWORKS, type SocialNetwork } from '../card.ts';
import { readDate } from '../dates/read-date.ts';
import { isTooLongAgo } from '../dates/yearly.ts';
import { readPhone } from '../phones/read-phone.ts';
import { isEmail } from './email.ts';
import { fillCategories } from './fill-own.ts';
import { phoneLabel } from './phone-label.ts';
import { readCountry, readLanguage } from './place-words.ts';
import { readName } from './read-name.ts';
import { type ImportSalon, NO_SALON } from './read-row.ts';
import { emptyDraft, mark, type RowDraft } from './row-draft.ts';
import { readSex } from './sex.ts';

/** A value with the kinds that the address book gives it ("cell", "home", "pref"), in small letters. */
export interface ContactValue {
  readonly value: string;
  readonly types: readonly string[];
}

/** What a contact file says of one person or company. Empty: not given. */
export interface Contact {
  readonly isCompany: boolean;
  /** By which the program that wrote it knows it. */
  readonly uid: string;
  /** As it is shown. */
  readonly name: string;
  readonly family: string;
  readonly given: string;
  readonly middle: string;
  readonly nickname: string;
  readonly company: string;
  readonly profession: string;
  /** As written, and `--MM-DD` where the year is known to be none. */
  readonly birthDate: string;
  readonly sex: string;
  readonly language: string;
  readonly phones: readonly ContactValue[];
  readonly emails: readonly ContactValue[];
  readonly socials: readonly { readonly network: string; readonly handle: string }[];
  readonly address: { readonly street: string; readonly city: string; readonly postcode: string; readonly country: string };
  readonly categories: readonly string[];
  readonly notes: readonly string[];
}

/** A contact as a client: what can't be read is marked and stands in the note. `country`: the salon's; `today`: ISO date. */
export function draftOfContact(contact: Contact, country: string, today: string, salon: ImportSalon = NO_SALON): RowDraft {
  const draft = emptyDraft();
  fillNames(draft, contact);
  if (contact.uid) draft.profile.externalId = contact.uid;
  for (const { value, types } of messagesFirst(contact.phones)) {
    const { e164 } = readPhone(value, country);
    if (e164 === '') mark(draft, 'phoneUnread', null, value);
    if (draft.phones.some((one) => (e164 === '' ? one.typed === value : one.e164 === e164))) continue;
    draft.phones.push({ typed: value, e164, label: labelOfPhone(types) ?? phoneLabel(e164, ''), messages: false });
  }
  for (const { value, types } of messagesFirst(contact.emails)) {
    if (!isEmail(value)) mark(draft, 'emailDoubtful', null, value);
    if (draft.emails.some((one) => one.address === value)) continue;
    draft.emails.push({ address: value, label: labelOfEmail(types), messages: draft.emails.length === 0 && isEmail(value) });
  }
  for (const { network, handle } of contact.socials) draft.socials.push({ network: networkOf(network), handle });
  fillBirthDate(draft, contact.birthDate, today);
  const { street, city, postcode, country: land } = contact.address;
  Object.assign(draft.address, { street, city, postcode, country: land === '' ? '' : readCountry(land) });
  draft.profile.sex = GENDERS[contact.sex.slice(0, 1).toUpperCase()] ?? readSex(contact.sex) ?? '';
  draft.profile.language =
    readLanguage(contact.language) || (/^[a-z]{2,3}(?:-[A-Za-z0-9-]+)?$/.test(contact.language) ? contact.language : '');
  if (contact.profession) Object.assign(draft.details, { profession: contact.profession });
  draft.note.push(...contact.notes, ...fillCategories(draft, contact.categories, salon));
  if (!canBeCalled(draft)) mark(draft, 'nothingToName', null, '');
  return draft;
}

/** As vCard has it, other than words for it. */
const GENDERS: Readonly<Record<string, 'female' | 'male' | 'other'>> = { F: 'female', M: 'male', O: 'other' };

function fillNames({ profile }: RowDraft, contact: Contact): void {
  const { isCompany, name, family, given, middle, nickname, company } = contact;
  if (isCompany) {
    profile.company = company || name;
    return;
  }
  const parts = family || given || company === name ? { family, given, middle } : readName(name, false);
  Object.assign(profile, { ...parts, nickname, company });
}

function fillBirthDate(draft: RowDraft, text: string, today: string): void {
  const { date, problem } = readDate(text, 'dmy', today);
  const isFuture = date > today && !date.startsWith('--');
  if (problem === '' && !isFuture && !isTooLongAgo(date, today)) {
    draft.profile.birthDate = date;
    return;
  }
  mark(draft, isFuture ? 'dateInFuture' : problem === 'unread' ? 'dateUnread' : 'dateImpossible', null, text);
  draft.note.push(text);
}

/** The one that is preferred gets the messages, which go to the first. */
function messagesFirst(values: readonly ContactValue[]): ContactValue[] {
  return [...values].sort((a, b) => Number(b.types.includes('pref')) - Number(a.types.includes('pref')));
}

function labelOfPhone(types: readonly string[]): PhoneLabel | null {
  if (types.some((type) => type === 'cell' || type === 'iphone' || type === 'mobile')) return 'mobile';
  return types.includes('home') ? 'home' : types.includes('work') ? 'work' : null;
}

function labelOfEmail(types: readonly string[]): EmailLabel {
  return types.includes('home') ? 'personal' : types.includes('work') ? 'work' : 'other';
}

function networkOf(text: string): SocialNetwork {
  return SOCIAL_NETWORKS.find((one) => one === text) ?? 'other';
}

function canBeCalled({ profile, phones, emails }: RowDraft): boolean {
  return (
    [profile.given, profile.family, profile.middle, profile.nickname, profile.company].some(Boolean) || phones.length + emails.length > 0
  );
}
