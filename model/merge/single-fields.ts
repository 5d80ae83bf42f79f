import { BLANK_ADDRESS, BLANK_PROFILE } from '../blank-card.ts';
import type { ClientCard } from '../card.ts';
import { DETAIL_KEYS, definitionOf, isDetailKey } from '../details/definitions.ts';
import type { ClientEdit } from '../edits/client-edit.ts';
import type { FieldRef, FieldValue } from '../history.ts';

/**
 * The single fields of a card, by one key each: `profile.given`, `address.city`, `details.allergies`, `custom.<id>`. What says nothing
 * is not among them. Not those that tell of a card itself: that it was merged, or deleted.
 */
export type Singles = ReadonlyMap<string, FieldValue>;
export type SingleField = Extract<FieldRef, { readonly in: 'profile' | 'address' | 'details' | 'custom' }>;

const OF_PROFILE = Object.keys(BLANK_PROFILE).filter((field) => field !== 'merge' && field !== 'deleted');

/** A field's key. */
export function keyOf({ in: where, field }: SingleField): string {
  return `${where}.${field}`;
}

/** The field that a key names; null: none of those that can differ. */
export function fieldOf(key: string): SingleField | null {
  const dot = key.indexOf('.');
  const [where, field] = [key.slice(0, dot), key.slice(dot + 1)];
  if (where === 'profile') return OF_PROFILE.includes(field) ? { in: where, field } : null;
  if (where === 'address') return field in BLANK_ADDRESS ? { in: where, field } : null;
  if (where === 'details') return isDetailKey(field) ? { in: where, field } : null;
  return where === 'custom' && field !== '' ? { in: where, field } : null;
}

/** A value as two cards are compared by it: of what says nothing there is one only. */
export function plainValue(key: string, value: unknown): FieldValue {
  if (value === 0 && !key.startsWith('custom.')) return '';
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
}

/** Puts a value among the fields, where it says something. */
export function putSingle(fields: Map<string, FieldValue>, key: string, value: unknown): void {
  const plain = plainValue(key, value);
  if (plain !== '') fields.set(key, plain);
}

/** What a card's single fields say. */
export function singlesOf({ profile, address, details, custom }: Pick<ClientCard, 'profile' | 'address' | 'details' | 'custom'>): Singles {
  const fields = new Map<string, FieldValue>();
  for (const field of OF_PROFILE) putSingle(fields, `profile.${field}`, profile[field as keyof typeof profile]);
  for (const [field, value] of Object.entries(address)) putSingle(fields, `address.${field}`, value);
  for (const field of DETAIL_KEYS) putSingle(fields, `details.${field}`, details[field]);
  for (const [field, value] of Object.entries(custom)) putSingle(fields, `custom.${field}`, value);
  return fields;
}

/** The edit that has a field say this; '' has it say nothing. */
export function editOf({ in: where, field }: SingleField, value: FieldValue): ClientEdit {
  const changes = { [field]: isNumber(where, field) ? Number(value) : value };
  const types = { profile: 'setProfile', address: 'setAddress', details: 'setDetails', custom: 'setCustom' } as const;
  return { type: types[where], changes } as ClientEdit;
}

/** Whether both words can stand in a field, one after the other: in text that people read, not in a number, code, date or choice. */
export function canHoldBoth(key: string): boolean {
  const field = fieldOf(key);
  if (field?.in === 'details') return isDetailKey(field.field) && ['lines', 'line', 'words'].includes(definitionOf(field.field).kind);
  return key === 'profile.nickname' || key === 'profile.addressAs' || field?.in === 'custom';
}

/** Both words in one, each said once. */
export function bothOf(key: string, into: FieldValue, from: FieldValue): FieldValue {
  if (from === '' || into === from || !canHoldBoth(key) || typeof from !== 'string') return into;
  if (into === '') return from;
  return typeof into === 'string' ? `${into}${isLong(key) ? '\n' : '; '}${from}` : into;
}

function isLong(key: string): boolean {
  const field = fieldOf(key);
  return field?.in === 'details' && isDetailKey(field.field) && definitionOf(field.field).kind === 'lines';
}

function isNumber(where: string, field: string): boolean {
  return where === 'details' && isDetailKey(field) && definitionOf(field).kind === 'number';
}
