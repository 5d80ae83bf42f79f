import { DETAIL_GROUPS, type DetailKey, type Details, definitionOf, detailsBy, detailValue, isDetailKey } from '../details/definitions.ts';
import type { FieldValue } from '../history.ts';
import { plain, writeFields } from './fields.ts';

/** Which of the document's maps holds a detail. */
export function mapOf(key: DetailKey): string {
  return DETAIL_GROUPS[definitionOf(key).group].map;
}

/** The details of a stored card, of any version; what is not known here stays in the document untouched. */
export function readDetails(document: Readonly<Record<string, unknown>>): Details {
  return detailsBy((key) => plain((document[mapOf(key)] as Record<string, unknown> | undefined)?.[key]));
}

/** Writes details on a card's draft, each where it belongs. */
export function writeDetails(draft: Record<string, unknown>, changes: Partial<Details>): void {
  for (const [key, value] of Object.entries(changes)) {
    const map = isDetailKey(key) ? draft[mapOf(key)] : undefined;
    if (typeof map === 'object' && map !== null) writeFields(map as Record<string, unknown>, { [key]: value });
  }
}

/** The detail that stands at a path inside a client's document, or null. */
export function detailAt(path: readonly (string | number)[]): DetailKey | null {
  const [map, key] = path.map(String);
  return path.length === 2 && key !== undefined && isDetailKey(key) && mapOf(key) === map ? key : null;
}

/** A value of a detail's history, to be written again. */
export function detailChange(key: string, value: FieldValue): Partial<Details> | null {
  return isDetailKey(key) && value !== null ? { [key]: detailValue(key, value) } : null;
}
