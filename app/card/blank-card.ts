import type { ClientCard } from '../../model/card.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import { COLLECTION_NAMES, isRecord } from '../../model/entries/definitions.ts';
import type { RecordFields } from '../../model/entries/fields.ts';
import { inForce } from '../../model/entries/in-force.ts';
import { MARK_SETS } from '../../model/entries/marks.ts';
import type { EntryId } from '../../model/ids.ts';

/**
 * Whether a card says nothing of anybody: no text, no number, no entries; of a record, none that counts. Whether person or
 * company is no news by itself.
 */
export function isBlank(card: ClientCard): boolean {
  const { kind: _kind, ...profile } = card.profile;
  const values: unknown[] = [profile, card.address, card.details, card.custom].flatMap((fields) => Object.values(fields));
  const entries = COLLECTION_NAMES.map((name) =>
    isRecord(name) ? inForce<RecordFields & { readonly id: EntryId }>(card[name]) : card[name],
  );
  const lists = [...entries, ...MARK_SETS.map((set) => card.marks[set]), card.visits];
  return (
    values.every((value) => value === 0 || String(value).trim() === '') &&
    card.note.trim() === '' &&
    lists.every((list) => list.length === 0)
  );
}

/** What makes a card that was emptied say again what `card` said. */
export function saidAgain(card: ClientCard): readonly ClientEdit[] {
  return [
    { type: 'setProfile', changes: card.profile },
    { type: 'setAddress', changes: card.address },
    { type: 'setDetails', changes: card.details },
    ...(card.note === '' ? [] : [{ type: 'editNote', text: card.note } as const]),
    { type: 'setCustom', changes: card.custom as Record<string, string | number | boolean> },
    ...MARK_SETS.flatMap((set) => card.marks[set].map((member) => ({ type: 'setMark', set, member, present: true }) as const)),
    ...([...COLLECTION_NAMES, 'visits'] as const).flatMap((collection) =>
      card[collection].map(({ id }) => ({ type: 'setRemoved', collection, id, removed: false }) as const),
    ),
  ];
}
