import { cardKey } from '../card-key.ts';
import { customKey } from '../columns/custom-key.ts';
import type { ClientEdit } from '../edits/client-edit.ts';
import type { EntryId } from '../ids.ts';
import { intoCategory, visitEdit } from './edits-of-draft.ts';
import type { ImportField } from './fields.ts';
import { entryIdOf } from './fingerprint.ts';
import type { RowDraft } from './row-draft.ts';
import { emailKeyOf, phoneKeyOf, type Standing, socialKey } from './standing.ts';

/**
 * What to do where the file says of a client something else than the card. `fill`: the card keeps what it says, what is empty is
 * filled; `file`: the file's word holds, and what it does not say stays; `newOnly`: clients who are there are left alone.
 */
export const DIFFERENCES = ['fill', 'file', 'newOnly'] as const;
export type Differences = (typeof DIFFERENCES)[number];

/** One thing that a file changes of a card. */
export interface Difference {
  readonly field: ImportField;
  /** '' where it was empty, or is only added to. */
  readonly from: string;
  readonly to: string;
}

export interface Update {
  readonly edits: readonly ClientEdit[];
  readonly differences: readonly Difference[];
}

/** Names of single fields that are the file's alone to number, or the card's to have. */
const NEVER: ReadonlySet<string> = new Set(['kind', 'photo', 'online', 'merge', 'deleted']);

/**
 * What a client's rows change of their card. Done once, it finds nothing more to do. `row`: the first row's fingerprint; `currency`:
 * the salon's.
 */
export function updateOf(standing: Standing, draft: RowDraft, how: Differences, row: string, currency: string): Update {
  if (how === 'newOnly') return { edits: [], differences: [] };
  const edits: ClientEdit[] = [];
  const differences: Difference[] = [];
  // The card's own id, as an export of this salon gives it, is no number of another program.
  const profile = draft.profile.externalId === standing.id ? { ...draft.profile, externalId: '' } : draft.profile;
  const parts = [
    ['setProfile', standing.profile, profile],
    ['setAddress', standing.address, draft.address],
    ['setDetails', standing.details, draft.details],
  ] as const;
  for (const [type, has, says] of parts) {
    const changes = changed(has as Fields, says as Fields, how);
    for (const [field, to] of Object.entries(changes))
      differences.push({ field: field as ImportField, from: String((has as Fields)[field] ?? ''), to: String(to) });
    if (Object.keys(changes).length > 0) edits.push({ type, changes } as ClientEdit);
  }
  const own = changed(standing.own, draft.own, how);
  for (const [id, to] of Object.entries(own))
    differences.push({ field: customKey(id), from: String(standing.own[id] ?? ''), to: String(to) });
  if (Object.keys(own).length > 0) edits.push({ type: 'setCustom', changes: own });
  // To be in one more category contradicts nothing.
  for (const category of draft.categories.filter(({ id }) => !standing.categories.includes(id))) {
    edits.push(intoCategory(category));
    differences.push({ field: 'categories', from: '', to: category.name });
  }
  for (const { edit, field, to } of [...contacts(standing, draft, how, row), ...visitsOf(standing, draft, currency)]) {
    edits.push(edit);
    differences.push({ field: field as ImportField, from: '', to });
  }
  const note = noteWith(standing.note, draft.note, how);
  if (note !== standing.note) {
    edits.push({ type: 'editNote', text: note });
    differences.push({ field: 'note', from: '', to: note.slice(standing.note.length).trim() });
  }
  return { edits, differences };
}

type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

function changed(has: Fields, says: Fields, how: Differences): Record<string, string | number | boolean> {
  const changes: Record<string, string | number | boolean> = {};
  for (const [field, value] of Object.entries(says)) {
    if (value === undefined || value === '' || value === 0 || NEVER.has(field)) continue;
    const standing = has[field] ?? '';
    const isEmpty = standing === '' || standing === 0;
    if (standing !== value && (isEmpty || how === 'file')) changes[field] = value;
  }
  return changes;
}

interface Added {
  readonly edit: ClientEdit;
  readonly field: ImportField;
  readonly to: string;
}

/** Of ways to reach a client the file adds to what there is only where its word holds; a card's number contradicts none. */
function contacts(standing: Standing, draft: RowDraft, how: Differences, row: string): Added[] {
  // What an entry is called comes of its place in the row, so that a row puts it there once, whatever else is missing.
  const missing = <T>(
    collection: string,
    has: readonly string[],
    says: readonly T[],
    keyOf: (one: T) => string,
    always = false,
  ): { readonly one: T; readonly id: EntryId; readonly isFirst: boolean }[] => {
    if (has.length > 0 && how === 'fill' && !always) return [];
    const known = new Set(has);
    return says.flatMap((one, index) => {
      const key = keyOf(one);
      if (known.has(key)) return [];
      const isFirst = known.size === 0;
      known.add(key);
      return [{ one, id: entryIdOf(`${row} ${collection}`, index), isFirst }];
    });
  };
  return [
    ...missing('phones', standing.phones, draft.phones, (one) => phoneKeyOf(one.e164 || one.typed)).map(({ one, id, isFirst }) => ({
      edit: { type: 'addEntry', collection: 'phones', id, fields: { ...one, messages: isFirst } } as const,
      field: 'phone' as const,
      to: one.e164 || one.typed,
    })),
    ...missing('emails', standing.emails, draft.emails, (one) => emailKeyOf(one.address)).map(({ one, id, isFirst }) => ({
      edit: { type: 'addEntry', collection: 'emails', id, fields: { ...one, messages: isFirst } } as const,
      field: 'email' as const,
      to: one.address,
    })),
    ...missing('socials', standing.socials, draft.socials, (one) => socialKey(one.handle)).map(({ one, id }) => ({
      edit: { type: 'addEntry', collection: 'socials', id, fields: one } as const,
      field: 'instagram' as const,
      to: one.handle,
    })),
    ...missing('cards', standing.cards, draft.cards, (one) => cardKey(one.number), true).map(({ one, id }) => ({
      edit: { type: 'addEntry', collection: 'cards', id, fields: one } as const,
      field: 'card' as const,
      to: one.number,
    })),
  ];
}

/** Visits that are not on the card: neither this row's own, nor one at that very time that was written by hand. */
function visitsOf({ visits }: Standing, draft: RowDraft, currency: string): Added[] {
  const ids = new Set<string>(visits.map((one) => one.id));
  const times = new Set(visits.filter((one) => one.time !== '').map((one) => `${one.date} ${one.time}`));
  return draft.visits.flatMap((visit) => {
    const edit = visitEdit(visit, currency);
    const isThere = edit.type !== 'addVisit' || ids.has(edit.id) || times.has(`${visit.date} ${visit.time}`);
    if (isThere) return [];
    ids.add(edit.id);
    return [{ edit, field: 'visitDate' as const, to: visit.time === '' ? visit.date : `${visit.date} ${visit.time}` }];
  });
}

/** The note with the file's lines that it does not have. */
function noteWith(standing: string, says: readonly string[], how: Differences): string {
  if (standing.trim() !== '' && how === 'fill') return standing;
  let note = standing;
  for (const paragraph of says) if (!note.includes(paragraph)) note = note.trim() === '' ? paragraph : `${note}\n${paragraph}`;
  return note;
}
