import type { ClientCard } from '../../../model/card.ts';
import { isDetailKey } from '../../../model/details/definitions.ts';
import { lastWordOn } from '../../../model/documents/conflicts.ts';
import { mapOf } from '../../../model/documents/details.ts';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import { type FieldRef, fieldKey } from '../../../model/history.ts';
import type { CardId } from '../../../model/ids.ts';
import type { JoinedCards } from '../../../model/merge/join-cards.ts';
import { joinCards, tellSingles } from '../../../model/merge/join-cards.ts';
import { readMerge } from '../../../model/merge/merge.ts';
import { gathered, type Parts } from '../../../model/merge/parts.ts';
import { editOf, keyOf, type SingleField } from '../../../model/merge/single-fields.ts';
import type { FieldConflict, JoinedCard, OpenCard } from '../../contracts/store.ts';
import { type DeviceNames, viewCard } from '../cards.ts';
import type { LiveDocument } from '../documents/live-documents.ts';

/** Documents in memory, at least one. */
export type Lives = readonly [LiveDocument, ...LiveDocument[]];

/** The cards that make up the merged one which the first of these documents is of, by what they say now. */
export function partsOfLives(lives: Lives, names: DeviceNames): Parts<ClientCard> {
  const [first, ...others] = lives.map((live) => candidate(viewCard(live, names).card));
  return first ? gathered([first, ...others]) : gathered([candidate(viewCard(lives[0], names).card)]);
}

function candidate(card: ClientCard) {
  return { id: card.id, of: card, merge: card.profile.merge };
}

/** A card as people see it, with all that was merged into it. */
export function viewMerged(lives: Lives, names: DeviceNames): OpenCard {
  const [only, ...more] = lives;
  if (more.length === 0) return viewCard(only, names);
  const parts = partsOfLives(lives, names);
  const joined = joinCards(parts);
  const opened = parts.flatMap(({ id }) => lives.filter((live) => live.id === id).map((live) => viewCard(live, names)));
  return {
    card: joined.card,
    waiting: opened.reduce((sum, { waiting }) => sum + waiting, 0),
    conflicts: conflictsOf(parts, joined, opened, lives, names),
    joined: parts.slice(1).flatMap(joinedCard),
  };
}

function joinedCard({ id, of, record }: Parts<ClientCard>[number]): JoinedCard[] {
  if (!record) return [];
  const { into, at, by } = record;
  return [{ id, into, at, by, profile: of.profile, note: of.note, online: of.profile.online !== '' }];
}

/** What devices set apart on each card, as far as it shows, and what was changed on two of them since they were merged. */
function conflictsOf(
  parts: Parts<ClientCard>,
  joined: JoinedCards,
  opened: readonly OpenCard[],
  lives: Lives,
  names: DeviceNames,
): readonly FieldConflict[] {
  const told = tellSingles(parts);
  const own = opened.flatMap(({ card, conflicts }) => {
    const isHead = card.id === parts[0].id;
    const isShown = ({ field, values }: FieldConflict): boolean => {
      if (!isSingle(field)) return true;
      if (field.field === 'merge') return !isHead && areTwoPlaces(values);
      if (field.field === 'deleted') return isHead;
      return told.get(keyOf(field))?.of === card.id;
    };
    return conflicts.filter(isShown).map((one) => (isHead ? one : settledOn(one, card.id)));
  });
  const apart = joined.apart.map(({ field, values }): FieldConflict => {
    const one = ({ value, of }: (typeof values)[number]) => {
      const live = lives.find(({ id }) => id === of);
      const { device, at } = live ? lastWordOn(live.doc, pathOf(field)) : { device: '', at: 0 };
      return { value, device, deviceName: names[device] ?? '', at, ...(of !== null && { of }), settle: [editOf(field, value)] };
    };
    return { field, values: values.map(one) };
  });
  const seen = new Set<string>();
  return [...apart, ...own].filter(({ field }) => !seen.has(fieldKey(field)) && seen.add(fieldKey(field)));
}

/** Two devices that merged a card into one and the same do not ask which of them did. */
function areTwoPlaces(values: FieldConflict['values']): boolean {
  return new Set(values.map(({ value }) => readMerge(typeof value === 'string' ? value : '')?.into)).size > 1;
}

function settledOn(conflict: FieldConflict, card: CardId): FieldConflict {
  return { ...conflict, values: conflict.values.map((value) => ({ ...value, of: card, settle: onCard(value.settle, card) })) };
}

/** Edits that one of the cards' own history has told, for that card: its note, and what says of it that it was merged. */
export function onCard(edits: readonly ClientEdit[], card: CardId): readonly ClientEdit[] {
  return edits.map((edit) => (edit.type === 'editNote' || isOfCard(edit) ? { ...edit, of: card } : edit));
}

function isOfCard(edit: ClientEdit): edit is Extract<ClientEdit, { type: 'setProfile' }> {
  return edit.type === 'setProfile' && (edit.changes.merge !== undefined || edit.changes.deleted !== undefined);
}

function isSingle(field: FieldRef): field is SingleField {
  return field.in === 'profile' || field.in === 'address' || field.in === 'details' || field.in === 'custom';
}

function pathOf({ in: where, field }: SingleField): readonly string[] {
  return where === 'details' && isDetailKey(field) ? [mapOf(field), field] : [where, field];
}
