import type { ClientCard, Profile } from '../../../model/card.ts';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import type { EntryId } from '../../../model/ids.ts';
import { isEmail } from '../../../model/import/email.ts';
import { isCommonGivenName } from '../../../model/import/given-names.ts';
import { type PersonName, readName } from '../../../model/import/read-name.ts';
import { readPhone } from '../../../model/phones/read-phone.ts';

/** What was written where a name is asked for: people paste all they were sent. */
export interface WrittenName {
  /** The text without phone and e-mail. */
  readonly name: string;
  /** As it was written; '' where there is none that can be read. */
  readonly phone: string;
  readonly email: string;
}

const DIGITS = /[+(]{0,2}\d[\d\s().\-–/]{4,}\d/gu;

/** Takes apart what was written as a name. Digits that are no phone stay in the name: «Studio 54». */
export function readWrittenName(text: string, country: string): WrittenName {
  const email = text.split(/[\s,;<>]+/u).find((word) => isEmail(word)) ?? '';
  const rest = email === '' ? text : text.replace(email, ' ');
  const phone = (rest.match(DIGITS) ?? []).find((run) => readPhone(run, country).e164 !== '') ?? '';
  const name = (phone === '' ? rest : rest.replace(phone, ' ')).replace(/[<>]/gu, ' ').replace(/\s+/gu, ' ').trim();
  return { name: name.replace(/^[,;]+|[,;]+$/gu, '').trim(), phone, email };
}

/** The whole name as it is written in one field. */
export function wholeName({ kind, given, middle, family, company }: Profile): string {
  if (kind === 'company') return company;
  return [given, middle, family].filter(Boolean).join(' ');
}

/** Where what is pasted beside the name goes: entries that this field made, or will make. */
export interface WrittenEntries {
  readonly phone: EntryId;
  readonly email: EntryId;
}

/** What makes a new client of what is written in the one field for a name: names apart, a phone and an e-mail where they belong. */
export function editsOfWrittenName(text: string, card: ClientCard, country: string, ids: WrittenEntries): readonly ClientEdit[] {
  const { name, phone, email } = readWrittenName(text, country);
  const { kind } = card.profile;
  const changes: Partial<Profile> = kind === 'company' ? { company: name } : readName(name, false);
  const edits: ClientEdit[] = [{ type: 'setProfile', changes }];
  if (phone !== '') {
    const { e164 } = readPhone(phone, country);
    const typed = phone.trim();
    if (card.phones.some(({ id }) => id === ids.phone))
      edits.push({ type: 'setEntry', collection: 'phones', id: ids.phone, changes: { typed, e164 } });
    else if (!card.phones.some((one) => one.e164 === e164)) {
      const messages = !card.phones.some((one) => one.messages);
      edits.push({ type: 'addEntry', collection: 'phones', id: ids.phone, fields: { typed, e164, label: 'mobile', messages } });
    }
  }
  if (email !== '') {
    if (card.emails.some(({ id }) => id === ids.email))
      edits.push({ type: 'setEntry', collection: 'emails', id: ids.email, changes: { address: email } });
    else if (!card.emails.some((one) => one.address === email)) {
      const messages = !card.emails.some((one) => one.messages);
      edits.push({ type: 'addEntry', collection: 'emails', id: ids.email, fields: { address: email, label: 'personal', messages } });
    }
  }
  return edits;
}

/** Longer text is no name that could be offered in a button. */
const LONGEST = 60;

/** A first name that seems to be the whole name, in its parts; null where there is nothing to part, or two first names (Anna Maria). */
export function partedName({ kind, given, family, middle }: Profile): PersonName | null {
  if (kind !== 'person' || family !== '' || middle !== '' || given.length > LONGEST) return null;
  const name = readName(given, false);
  if (name.family === '' || given.split(/\s+/u).every(isCommonGivenName)) return null;
  return name;
}
