import type { ClientCard } from '../card.ts';
import { readClientRef } from '../details/client-ref.ts';
import { type DetailKey, definitionOf } from '../details/definitions.ts';
import { phoneLabel } from '../import/phone-label.ts';
import type { CardSummary } from '../summary.ts';
import { dateCell, type ExportCell, numberCell, textCell } from './cell.ts';
import type { FullColumn } from './full-columns.ts';
import type { ExportWords } from './words.ts';

/** A client as an export of everything tells them. */
export interface FullClient {
  readonly summary: CardSummary;
  /** Names of those given by hand; whom a rule puts where, it tells again wherever it is. */
  readonly categories: readonly string[];
  /** The shared running note. */
  readonly note: string;
  readonly socials: readonly Pick<ClientCard['socials'][number], 'network' | 'handle'>[];
}

/** What several phones or addresses stand apart by in one cell; the import takes them apart there. */
const BETWEEN = ', ';

/** What a client says in each column. */
export function fullCell(column: FullColumn, { summary, categories, note, socials }: FullClient, words: ExportWords): ExportCell {
  const { more } = summary;
  switch (column) {
    case 'family':
    case 'given':
    case 'middle':
    case 'company':
    case 'nickname':
    case 'language':
    case 'city':
      return textCell(summary[column]);
    case 'street':
    case 'postcode':
    case 'country':
      return textCell(more[column] ?? '');
    case 'externalId':
      return textCell(numberOf(summary));
    case 'birthDate':
      return dateCell(summary.birthDate);
    case 'sex':
      return textCell(summary.sex === '' ? '' : words.sex[summary.sex]);
    case 'phone':
      return textCell(mobileFirst(summary.phones)[0] ?? '');
    case 'phone2':
      return textCell(mobileFirst(summary.phones).slice(1).join(BETWEEN));
    case 'email':
      return textCell(summary.emails[0] ?? '');
    case 'email2':
      return textCell(summary.emails.slice(1).join(BETWEEN));
    case 'card':
      return textCell(summary.cards.join(BETWEEN));
    case 'instagram':
      return textCell(bareHandle(socials.find(({ network }) => network === 'instagram')?.handle ?? ''));
    case 'categories':
      return textCell(categories.join(BETWEEN));
    case 'note':
      return textCell(note);
    default:
      return detailCell(column, summary);
  }
}

/** By this the import knows a client again: the number of the program they came from, or else our own. */
export function numberOf({ id, more }: CardSummary): string {
  return more.externalId ?? id;
}

/** Some write it with the sign that networks put before it; it is no part of the name, and the import takes it off. */
export function bareHandle(handle: string): string {
  return handle.replace(/^@/, '');
}

/** The import has messages sent to the first mobile: told first, the file is the same after it. */
function mobileFirst(phones: readonly string[]): readonly string[] {
  const mobile = phones.find((phone) => phone.startsWith('+') && phoneLabel(phone, '') === 'mobile');
  return mobile === undefined ? phones : [mobile, ...phones.filter((phone) => phone !== mobile)];
}

function detailCell(key: DetailKey, { source, more }: CardSummary): ExportCell {
  const value = key === 'source' ? source : more.details?.[key];
  if (typeof value === 'number') return value === 0 ? null : numberCell(value);
  const text = value ?? '';
  const { kind } = definitionOf(key);
  if (kind === 'client') return textCell(readClientRef(text).name);
  return kind === 'date' ? dateCell(text) : textCell(text);
}
