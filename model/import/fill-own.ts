import { customIdOf } from '../columns/custom-key.ts';
import { choicesOf, kindOfCustom, readCustomNumber } from '../custom.ts';
import { readDate } from '../dates/read-date.ts';
import type { EntryId } from '../ids.ts';
import { entryIdOf, fingerprint } from './fingerprint.ts';
import type { ImportSalon } from './read-row.ts';
import { headerKey } from './recognise-header.ts';
import type { RowDraft } from './row-draft.ts';

/** What a category is found by, whoever wrote it. */
function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** Several names in one cell; one that the salon has is taken whole, whatever stands in it. */
export function namesInCell(text: string, { categories }: ImportSalon): string[] {
  if (categories.some(({ name }) => nameKey(name) === nameKey(text))) return [text];
  return text
    .split(/[,;|\n]/u)
    .map((one) => one.replace(/\s+/gu, ' ').trim())
    .filter(Boolean);
}

/**
 * Puts a client into these categories. One that the salon does not have is made with the import where it may be (`mayAddCategories`),
 * under an id that comes of its name, so that two devices make one of it. @returns the names that are none and can't become any
 */
export function fillCategories(draft: RowDraft, names: readonly string[], { categories, mayAddCategories }: ImportSalon): string[] {
  return names.filter((name) => {
    const key = nameKey(name);
    const known = categories.find((one) => nameKey(one.name) === key);
    if (!known && !mayAddCategories) return true;
    const id = known?.id ?? newCategoryId(key);
    if (!draft.categories.some((one) => one.id === id)) draft.categories.push({ id, name: known?.name ?? name, isNew: !known });
    return false;
  });
}

function newCategoryId(key: string): EntryId {
  return entryIdOf(fingerprint(['category'], [key]), 0);
}

/** The salon's own field that a column is called after, or null. */
export function ownFieldOfHeader(text: string, { customFields }: ImportSalon): ImportSalon['customFields'][number] | null {
  const key = headerKey(text);
  return key === '' ? null : (customFields.find(({ name }) => headerKey(name) === key) ?? null);
}

/** Puts a cell's text into the salon's own field. @returns false where it is nothing that the field holds */
export function fillOwn(draft: RowDraft, key: string, text: string, { customFields }: ImportSalon, today: string): boolean {
  const field = customFields.find(({ id }) => id === customIdOf(key));
  const value = field ? readOwn(field, text, today) : null;
  if (!field || value === null) return false;
  draft.own[field.id] = value;
  return true;
}

function readOwn(field: ImportSalon['customFields'][number], text: string, today: string): string | number | boolean | null {
  switch (kindOfCustom(field)) {
    case 'number':
      return readCustomNumber(text);
    case 'date':
      return readDate(text, 'dmy', today).date || null;
    case 'yesNo':
      return YES.has(nameKey(text)) ? true : NO.has(nameKey(text)) ? false : null;
    case 'choice':
      return choicesOf(field).find((one) => nameKey(one) === nameKey(text)) ?? null;
    default:
      return text;
  }
}

const YES: ReadonlySet<string> = new Set(['yes', 'sì', 'si', 'jā', 'ja', 'да', 'так', 'true', '1', '+', 'x', '✓']);
const NO: ReadonlySet<string> = new Set(['no', 'nē', 'ne', 'нет', 'ні', 'false', '0', '-', '–']);
