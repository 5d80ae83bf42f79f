import type { ClientCard } from './card.ts';
import type { FieldValue } from './history.ts';
import { CUSTOM_KINDS, type CustomFieldFields, type CustomKind, type SalonEntry } from './salon.ts';

type CustomField = SalonEntry<'customFields'>;

/** The kind of a field; one that this version does not know is text. */
export function kindOfCustom({ kind }: Pick<CustomFieldFields, 'kind'>): CustomKind {
  return CUSTOM_KINDS.find((one) => one === kind) ?? 'text';
}

/** What a choice is made from, in the salon's order. */
export function choicesOf({ choices }: Pick<CustomFieldFields, 'choices'>): readonly string[] {
  return [...new Set(choices.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}

/** Nothing is said in a field of the salon. "No" says something. */
export function isUnsaid(value: FieldValue | undefined): value is '' | null | undefined {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** Whether a value is what the field holds today: its kind, or its choices, may be others than when it was written. */
export function fitsCustom(field: Pick<CustomFieldFields, 'kind' | 'choices'>, value: FieldValue): boolean {
  switch (kindOfCustom(field)) {
    case 'number':
      return typeof value === 'number';
    case 'yesNo':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
    case 'choice':
      return typeof value === 'string' && choicesOf(field).includes(value);
    default:
      return typeof value === 'string';
  }
}

/** A number as people type it, also below nothing: comma or point, spaces between thousands; null where it is none. */
export function readCustomNumber(typed: string): number | null {
  const text = typed
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(',', '.')
    .replace(/^[−–]/u, '-');
  return /^-?\d{1,12}(?:\.\d{0,6})?$/.test(text) ? Number(text) : null;
}

/** What is written in fields that the salon does not use any more; `field`: null where it was removed, and its name with it. */
export interface FormerValue {
  readonly id: string;
  readonly field: CustomField | null;
  readonly value: string | number | boolean;
}

export function formerValues(custom: ClientCard['custom'], fields: readonly CustomField[]): readonly FormerValue[] {
  return Object.entries(custom).flatMap(([id, value]) => {
    const field = fields.find((one) => one.id === id) ?? null;
    return isUnsaid(value) || field?.active ? [] : [{ id, field, value: value as string | number | boolean }];
  });
}
