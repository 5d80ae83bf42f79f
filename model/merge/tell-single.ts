import type { FieldValue } from '../history.ts';
import type { CardId } from '../ids.ts';
import type { MergedField, MergeRecord } from './merge.ts';
import { into, type Part, type Parts } from './parts.ts';
import { printOf } from './print-of.ts';
import { bothOf } from './single-fields.ts';

/** What a merged card says in one single field. */
export interface Told {
  readonly value: FieldValue;
  /** Whose word it is; null where it is made of two. */
  readonly of: CardId | null;
  /** Where cards were changed apart since they were merged: the words that differ, the one that shows first. */
  readonly apart: readonly { readonly value: FieldValue; readonly of: CardId | null }[];
}

/** A part's word in the field: '' where it says nothing. */
export type Says<T> = (part: Part<T>, key: string) => FieldValue;

/**
 * What holds in a single field of a merged card. Who was said to lead does, by what that card says now; a word that only the other
 * card has changed since then arrives, and where both have, people are asked.
 */
export function tellSingle<T>(parts: Parts<T>, key: string, says: Says<T>): Told {
  const told = (part: Part<T>): Told =>
    into(parts, part.id).reduce<Told>((standing, one) => (one.record ? combined(key, standing, told(one), one.record) : standing), {
      value: says(part, key),
      of: part.id,
      apart: [],
    });
  return told(parts[0]);
}

function combined(key: string, a: Told, b: Told, record: MergeRecord): Told {
  if (a.value === b.value) return a;
  const both = record.same[key] ?? '';
  const rule: MergedField = record.fields[key] ?? { lead: 'into', into: both, from: both };
  if (rule.lead === 'both') return joined(key, a, b);
  const [leader, other, led, followed] = rule.lead === 'into' ? [a, b, rule.into, rule.from] : [b, a, rule.from, rule.into];
  const isChanged = printOf(record.at, key, leader.value) !== led;
  const otherChanged = printOf(record.at, key, other.value) !== followed;
  if (!otherChanged) return leader;
  if (!isChanged) return other;
  return { ...leader, apart: [...own(leader), ...own(other)] };
}

function joined(key: string, a: Told, b: Told): Told {
  const value = bothOf(key, a.value, b.value);
  if (value === a.value) return a;
  return value === b.value ? b : { value, of: null, apart: [] };
}

function own({ value, of, apart }: Told): Told['apart'] {
  return apart.length > 0 ? apart : [{ value, of }];
}
