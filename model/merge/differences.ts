import type { ClientCard } from '../card.ts';
import { ALERTING_DETAILS } from '../details/definitions.ts';
import { COLLECTION_NAMES } from '../entries/definitions.ts';
import type { FieldValue } from '../history.ts';
import type { CardId, EntryId } from '../ids.ts';
import type { Lead, MergedField, MergeRecord } from './merge.ts';
import { printOf } from './print-of.ts';
import { canHoldBoth, fieldOf, type SingleField, singlesOf } from './single-fields.ts';

/** A single field in which two cards differ; '' where one says nothing. */
export interface Difference {
  /** What `mergeCards` is told the choice by. */
  readonly key: string;
  readonly field: SingleField;
  readonly into: FieldValue;
  readonly from: FieldValue;
  /** Whose word is suggested. */
  readonly lead: Lead;
  /** Both can be kept, one after the other. */
  readonly canBoth: boolean;
}

/**
 * Where two cards differ in single fields, in the order of the card. Suggested: the word of the one that books online, or else of the
 * one that says something, or else of the one that more is known of. What must be known before anything is done is kept of both.
 */
export function mergeDifferences(into: ClientCard, from: ClientCard): readonly Difference[] {
  const [a, b] = [singlesOf(into), singlesOf(from)];
  const leader = leads(into, from) ? 'into' : 'from';
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((key) => {
    const field = fieldOf(key);
    const difference = { into: a.get(key) ?? '', from: b.get(key) ?? '' };
    if (!field || difference.into === difference.from) return [];
    return [{ key, field, ...difference, lead: suggested(key, difference, leader), canBoth: canHoldBoth(key) && isText(difference) }];
  });
}

/** Whether the first of two cards should stand for both: the one that books online, the fuller one, the older one. */
export function leads(a: ClientCard, b: ClientCard): boolean {
  if ((a.profile.online === '') !== (b.profile.online === '')) return a.profile.online !== '';
  const [fullA, fullB] = [fullness(a), fullness(b)];
  if (fullA !== fullB) return fullA > fullB;
  if (a.createdAt !== b.createdAt) return b.createdAt === '' || (a.createdAt !== '' && a.createdAt < b.createdAt);
  return a.id < b.id;
}

/** What is written down of a merge, when it is made: whose word holds where the cards differ, and what both say now. */
export function mergeRecord(
  into: ClientCard,
  from: ClientCard,
  choices: Readonly<Record<string, Lead>>,
  made: { readonly into: CardId; readonly at: string; readonly by: EntryId | '' },
): MergeRecord {
  const differences = mergeDifferences(into, from);
  const led = ({ key, lead, canBoth, into: a, from: b }: Difference): [string, MergedField] => {
    const chosen = choices[key] ?? lead;
    return [key, { lead: chosen === 'both' && !canBoth ? lead : chosen, into: printOf(made.at, key, a), from: printOf(made.at, key, b) }];
  };
  const apart = new Set(differences.map(({ key }) => key));
  return {
    ...made,
    fields: Object.fromEntries(differences.map(led)),
    same: Object.fromEntries([...singlesOf(into)].flatMap(([key, value]) => (apart.has(key) ? [] : [[key, printOf(made.at, key, value)]]))),
  };
}

function suggested(key: string, { into, from }: Pick<Difference, 'into' | 'from'>, leader: Lead): Lead {
  if (into === '') return 'from';
  if (from === '') return 'into';
  return ALERTING_DETAILS.some((detail) => key === `details.${detail}`) ? 'both' : leader;
}

function isText({ into, from }: Pick<Difference, 'into' | 'from'>): boolean {
  return typeof into === 'string' && typeof from === 'string' && into !== '' && from !== '';
}

function fullness(card: ClientCard): number {
  return singlesOf(card).size + card.visits.length + COLLECTION_NAMES.reduce((sum, name) => sum + card[name].length, 0);
}
