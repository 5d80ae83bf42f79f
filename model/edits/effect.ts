import type { ClientCard } from '../card.ts';
import { isCollection } from '../entries/definitions.ts';
import type { ClientEdit } from './client-edit.ts';

type Plain = Readonly<Record<string, unknown>>;

/**
 * What of an edit would change the card: the edit without what is so already, or null where all of it is. Edits of visits are left
 * whole, but for visits that are there.
 */
export function effectOf(card: ClientCard, edit: ClientEdit): ClientEdit | null {
  switch (edit.type) {
    case 'setProfile':
    case 'setAddress':
    case 'setDetails':
    case 'setCustom': {
      const changes = otherwise(standingOf(card, edit), edit.changes as Plain);
      return Object.keys(changes).length > 0 ? ({ ...edit, changes } as ClientEdit) : null;
    }
    case 'setMark':
      return card.marks[edit.set].includes(edit.member) === edit.present ? null : edit;
    case 'addEntry':
      return card[edit.collection].some(({ id }) => id === edit.id) ? null : edit;
    case 'setEntry': {
      const entry = card[edit.collection].find(({ id }) => id === edit.id);
      const changes = entry ? otherwise(entry as unknown as Plain, edit.changes as Plain) : {};
      return Object.keys(changes).length > 0 ? ({ ...edit, changes } as ClientEdit) : null;
    }
    case 'editNote':
      return card.note === edit.text ? null : edit;
    case 'addVisit':
      return card.visits.some(({ id }) => id === edit.id) ? null : edit;
    default:
      return edit;
  }
}

/**
 * What takes an edit back as far as it still stands: `back` without what somebody has changed since `edit`; null where nothing of it
 * is left to take back.
 */
export function takingBackNow(card: ClientCard, edit: ClientEdit, back: ClientEdit | null): ClientEdit | null {
  if (!back) return null;
  switch (edit.type) {
    case 'setProfile':
    case 'setAddress':
    case 'setDetails':
    case 'setCustom':
      return ofThese(back, Object.keys(same(standingOf(card, edit), edit.changes as Plain)));
    case 'setMark':
      return card.marks[edit.set].includes(edit.member) === edit.present ? back : null;
    case 'addEntry': {
      const entry = card[edit.collection].find(({ id }) => id === edit.id);
      return entry && isAll(entry as unknown as Plain, edit.fields as unknown as Plain) ? back : null;
    }
    case 'setEntry': {
      const entry = card[edit.collection].find(({ id }) => id === edit.id);
      return entry ? ofThese(back, Object.keys(same(entry as unknown as Plain, edit.changes as Plain))) : null;
    }
    case 'setRemoved': {
      const entries: readonly { readonly id: unknown }[] = isCollection(edit.collection) ? card[edit.collection] : card.visits;
      return entries.some(({ id }) => id === edit.id) === edit.removed ? null : back;
    }
    case 'editNote':
      return back.type === 'editNote' ? noteWithout(card.note, edit.text, back) : null;
    case 'addVisit': {
      const visit = card.visits.find(({ id }) => id === edit.id);
      return visit &&
        isAll(visit as unknown as Plain, edit.fields as unknown as Plain) &&
        visit.changes.length === (edit.statuses ?? []).length
        ? back
        : null;
    }
    default:
      return back;
  }
}

/** The note as it was, or, where it was written on, without what was put at its end. */
function noteWithout(now: string, written: string, back: Extract<ClientEdit, { type: 'editNote' }>): ClientEdit | null {
  if (now === written) return back;
  const added = back.text !== '' && written.startsWith(back.text) ? written.slice(back.text.length) : null;
  const at = added ? now.indexOf(added) : -1;
  if (!added || at < 0 || now.includes(added, at + 1)) return null;
  return { type: 'editNote', text: now.slice(0, at) + now.slice(at + added.length) };
}

function standingOf(card: ClientCard, { type }: { readonly type: 'setProfile' | 'setAddress' | 'setDetails' | 'setCustom' }): Plain {
  const parts = { setProfile: card.profile, setAddress: card.address, setDetails: card.details, setCustom: card.custom } as const;
  return parts[type] as unknown as Plain;
}

/** Where nothing was ever written of a field, it reads as ''. */
function isSo(standing: Plain, key: string, value: unknown): boolean {
  return (standing[key] ?? '') === value;
}

function otherwise(standing: Plain, changes: Plain): Plain {
  return Object.fromEntries(Object.entries(changes).filter(([key, value]) => value !== undefined && !isSo(standing, key, value)));
}

function same(standing: Plain, changes: Plain): Plain {
  return Object.fromEntries(Object.entries(changes).filter(([key, value]) => isSo(standing, key, value)));
}

function isAll(standing: Plain, fields: Plain): boolean {
  return Object.entries(fields).every(([key, value]) => isSo(standing, key, value));
}

function ofThese(back: ClientEdit, keys: readonly string[]): ClientEdit | null {
  if (!('changes' in back)) return null;
  const changes = Object.fromEntries(Object.entries(back.changes).filter(([key]) => keys.includes(key)));
  return keys.length > 0 ? ({ ...back, changes } as ClientEdit) : null;
}
