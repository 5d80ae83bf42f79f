import { type CustomKey, customIdOf } from '../columns/custom-key.ts';
import { readDate } from '../dates/read-date.ts';
import { type DetailKey, definitionOf } from '../details/definitions.ts';
import { readNumber } from '../details/read-number.ts';
import { readPastDate } from '../details/read-past-date.ts';
import { readPhone } from '../phones/read-phone.ts';
import { splitPhones } from '../phones/split-phones.ts';
import { isEmail, splitEmails } from './email.ts';
import type { ImportColumn } from './fields.ts';
import { fillCategories, fillOwn, namesInCell } from './fill-own.ts';
import { fillVisit } from './fill-visit.ts';
import { phoneLabel } from './phone-label.ts';
import { readCountry, readLanguage } from './place-words.ts';
import { readName } from './read-name.ts';
import type { RowRules } from './read-row.ts';
import { familyComesFirst } from './recognise-header.ts';
import { mark, type RowDraft } from './row-draft.ts';
import { readSex } from './sex.ts';

/** Puts a cell's text (not empty) where its column's field belongs. What can't be read goes into the note under its header, so nothing is lost. */
export function fillField(draft: RowDraft, column: ImportColumn, text: string, rules: RowRules): void {
  switch (column.field) {
    case 'ignore':
      return;
    case 'fullName':
      fillName(draft, column, text);
      return;
    case 'given':
    case 'family':
    case 'middle':
    case 'nickname':
    case 'company':
    case 'externalId':
      draft.profile[column.field] = oneLine(text);
      return;
    case 'phone':
    case 'phone2':
      fillPhones(draft, column, text, rules);
      return;
    case 'email':
    case 'email2':
      fillEmails(draft, column, text);
      return;
    case 'birthDate':
      fillBirthDate(draft, column, text, rules);
      return;
    case 'sex':
      fillSex(draft, column, text);
      return;
    case 'language':
      fillLanguage(draft, column, text);
      return;
    case 'street':
      draft.address.street = [draft.address.street, oneLine(text)].filter(Boolean).join(', ');
      return;
    case 'postcode':
    case 'city':
      draft.address[column.field] = oneLine(text);
      return;
    case 'country':
      draft.address.country = readCountry(text);
      return;
    case 'card':
      fillCards(draft, text);
      return;
    case 'categories':
      fillNames(draft, column, text, rules);
      return;
    case 'instagram':
      draft.socials.push({ network: 'instagram', handle: instagramHandle(text) });
      return;
    case 'note':
      draft.note.push(rules.columns.filter((one) => one.field === 'note').length > 1 ? underHeader(column, text) : text);
      return;
    case 'firstVisit':
    case 'lastVisit':
      draft.note.push(underHeader(column, text));
      return;
    case 'visitDate':
    case 'visitTime':
    case 'visitMinutes':
    case 'visitService':
    case 'visitPrice':
    case 'visitStaff':
    case 'visitStatus':
    case 'visitPayment':
    case 'visitTips':
    case 'visitNote':
      fillVisit(draft, { ...column, field: column.field }, text, rules);
      return;
    default:
      if (isOwn(column.field)) {
        if (!fillOwn(draft, column.field, text, rules.salon, rules.today)) draft.note.push(underHeader(column, text));
      } else fillDetail(draft, column, column.field, text, rules);
  }
}

function isOwn(field: ImportColumn['field']): field is CustomKey {
  return customIdOf(field) !== null;
}

/** Several numbers may stand in one cell, as our own export writes them. */
function fillCards(draft: RowDraft, text: string): void {
  for (const number of text.split(/[,;\n]/u).map((one) => oneLine(one).trim())) {
    if (number !== '') draft.cards.push({ number, type: 'barcode', state: 'active', issuedOn: '', typeId: '' });
  }
}

/** Categories that the salon does not have, and that can't be made here, go into the note. */
function fillNames(draft: RowDraft, column: ImportColumn, text: string, { salon }: RowRules): void {
  const left = fillCategories(draft, namesInCell(text, salon), salon);
  if (left.length > 0) draft.note.push(underHeader(column, left.join(', ')));
}

/** What other columns say of the name's parts counts more than the whole. */
function fillName(draft: RowDraft, column: ImportColumn, text: string): void {
  const name = readName(text, familyComesFirst(column.header));
  for (const part of ['given', 'family', 'middle'] as const) draft.profile[part] = draft.profile[part] || name[part];
}

function fillPhones(draft: RowDraft, column: ImportColumn, text: string, { country }: RowRules): void {
  if (!/[\p{L}\p{N}]/u.test(text)) return;
  const typed = splitPhones(text, country);
  if (typed.length > 1) mark(draft, 'twoPhones', column.index, text);
  for (const one of typed) {
    const { e164 } = readPhone(one, country);
    if (e164 === '') mark(draft, 'phoneUnread', column.index, one);
    if (e164 !== '' && draft.phones.some((phone) => phone.e164 === e164)) continue;
    draft.phones.push({ typed: one, e164, label: phoneLabel(e164, column.header), messages: false });
  }
}

function fillEmails(draft: RowDraft, column: ImportColumn, text: string): void {
  for (const address of splitEmails(text)) {
    if (!isEmail(address)) mark(draft, 'emailDoubtful', column.index, address);
    if (!draft.emails.some((email) => email.address === address))
      draft.emails.push({ address, label: 'other', messages: isEmail(address) && !draft.emails.some((email) => email.messages) });
  }
}

function fillBirthDate(draft: RowDraft, column: ImportColumn, text: string, { dateOrders, today }: RowRules): void {
  const { date, problem } = readDate(text, dateOrders.get(column.index) ?? 'dmy', today);
  const inFuture = date > today && !date.startsWith('--');
  if (problem === '' && !inFuture) {
    if (date !== '') draft.profile.birthDate = date;
    return;
  }
  mark(draft, inFuture ? 'dateInFuture' : problem === 'impossible' ? 'dateImpossible' : 'dateUnread', column.index, text);
  draft.note.push(underHeader(column, text));
}

function fillSex(draft: RowDraft, column: ImportColumn, text: string): void {
  const sex = readSex(text);
  if (sex !== null) {
    draft.profile.sex = sex;
    return;
  }
  mark(draft, 'sexUnread', column.index, text);
  draft.note.push(underHeader(column, text));
}

function fillLanguage(draft: RowDraft, column: ImportColumn, text: string): void {
  const language = readLanguage(text);
  if (language === '') draft.note.push(underHeader(column, text));
  else draft.profile.language = language;
}

/** A number or a date that is none goes into the note; a code that is none stays where it is: the card marks it. */
function fillDetail(draft: RowDraft, column: ImportColumn, detail: DetailKey, text: string, { today }: RowRules): void {
  const value = readDetail(detail, text, today);
  if (value === null) draft.note.push(underHeader(column, text));
  else Object.assign(draft.details, { [detail]: value });
}

function readDetail(detail: DetailKey, text: string, today: string): string | number | null {
  const { kind, code } = definitionOf(detail);
  if (kind === 'number') return readNumber(text) || null;
  if (kind === 'date') return readPastDate(text, today).date || null;
  if (kind === 'lines') return text;
  return code ? code.tidy(oneLine(text)) : oneLine(text);
}

function underHeader({ header }: ImportColumn, text: string): string {
  return header === '' ? text : `${header.replace(/\s*:$/, '')}: ${text}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

function instagramHandle(text: string): string {
  return oneLine(text)
    .replace(/^(?:https?:\/\/)?(?:www\.)?instagram\.com\//i, '')
    .replace(/^@/, '')
    .replace(/[/?].*$/, '');
}
