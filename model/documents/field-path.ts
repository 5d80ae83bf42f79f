import { isDetailKey } from '../details/definitions.ts';
import type { ClientEdit } from '../edits/client-edit.ts';
import { isCollection, isRecord } from '../entries/definitions.ts';
import { MARKS } from '../entries/marks.ts';
import type { FieldRef, FieldValue } from '../history.ts';
import type { EntryId } from '../ids.ts';
import { detailAt, detailChange, mapOf } from './details.ts';
import { markAt } from './entries.ts';
import { plain } from './fields.ts';
import { readNote } from './note.ts';

const INSIDE_VISITS = { staff: 'visitStaff', services: 'visitServices', formulas: 'visitFormulas', addenda: 'visitAddenda' } as const;

/** What a path inside a client's document means to people; null for what they never see. */
export function fieldAt(path: readonly (string | number)[]): FieldRef | null {
  const [top, id, field, inner, innerField] = path.map(String);
  if (top === 'note') return { in: 'note' };
  const detail = detailAt(path);
  if (detail) return { in: 'details', field: detail };
  const mark = markAt(path);
  if (mark) return { in: 'marks', ...mark };
  if (top === 'custom') return id === undefined || path.length > 2 ? null : { in: 'custom', field: id };
  if (top === 'profile' || top === 'address') return id === undefined ? null : { in: top, field: id };
  if (top === undefined || id === undefined || !(top === 'visits' || isCollection(top))) return null;
  const whole = field === undefined || field === 'removed';
  // Told by the visit itself, with who and when.
  if (top === 'visits' && field === 'history') return null;
  if (top !== 'visits' || field === undefined || !Object.hasOwn(INSIDE_VISITS, field))
    return path.length > 3 ? null : { in: top, id: id as EntryId, field: whole ? null : field };
  if (inner === undefined) return null;
  const names = { visitId: id as EntryId, id: inner as EntryId };
  const inside = INSIDE_VISITS[field as keyof typeof INSIDE_VISITS];
  if (inside === 'visitStaff') return { in: inside, ...names };
  return { in: inside, ...names, field: innerField === undefined || innerField === 'removed' ? null : innerField };
}

/** What stands in a field now; for an entry as a whole, whether it is on the card. */
export function readField(document: unknown, field: FieldRef): FieldValue {
  switch (field.in) {
    case 'note': {
      const note = scalar(at(document, ['note']));
      return typeof note === 'string' ? readNote(note) : note;
    }
    case 'profile':
    case 'address':
      return scalar(at(document, [field.in, field.field]));
    case 'details':
      return isDetailKey(field.field) ? scalar(at(document, [mapOf(field.field), field.field])) : null;
    case 'marks': {
      const { map, prefix } = MARKS[field.set];
      return at(document, [map, prefix + field.member]) === true;
    }
    case 'custom':
      return scalar(at(document, ['custom', field.field]));
    case 'visitStaff':
      return at(document, ['visits', field.visitId, 'staff', field.id]) === true;
    case 'visitServices':
      return entryValue(at(document, ['visits', field.visitId, 'services', field.id]), field.field);
    case 'visitFormulas':
      return entryValue(at(document, ['visits', field.visitId, 'formulas', field.id]), field.field);
    case 'visitAddenda':
      return entryValue(at(document, ['visits', field.visitId, 'addenda', field.id]), field.field);
    default:
      return entryValue(at(document, [field.in, field.id]), field.field);
  }
}

/** The edits that make a field read `value`; empty where it can't be written. They are written even where it reads so already. */
export function editsTo(field: FieldRef, value: FieldValue): ClientEdit[] {
  switch (field.in) {
    case 'note':
      return typeof value === 'string' ? [{ type: 'editNote', text: value }] : [];
    case 'profile':
      return value === null ? [] : [{ type: 'setProfile', changes: { [field.field]: value } }];
    case 'address':
      return value === null ? [] : [{ type: 'setAddress', changes: { [field.field]: value } }];
    case 'details': {
      const changes = detailChange(field.field, value);
      return changes ? [{ type: 'setDetails', changes }] : [];
    }
    case 'marks':
      return [{ type: 'setMark', set: field.set, member: field.member, present: value === true }];
    case 'custom':
      return value === null ? [] : [{ type: 'setCustom', changes: { [field.field]: value } }];
    case 'visitStaff':
      return [{ type: 'setVisitStaff', id: field.visitId, staffId: field.id, present: value === true }];
    case 'visitServices': {
      const { visitId, id } = field;
      if (field.field === null) return [{ type: 'setVisitServiceRemoved', visitId, id, removed: value !== true }];
      return value === null ? [] : [{ type: 'setVisitService', visitId, id, changes: { [field.field]: value } }];
    }
    case 'visitFormulas': {
      const { visitId, id } = field;
      if (field.field === null) return [{ type: 'setVisitFormulaRemoved', visitId, id, removed: value !== true }];
      return typeof value === 'string' ? [{ type: 'setVisitFormula', visitId, id, text: value }] : [];
    }
    case 'visitAddenda':
      return [];
    case 'visits':
      // A status is given by a change of its own, with who and when.
      if (field.field === 'status') return [];
      if (field.field === null) return [{ type: 'setRemoved', collection: 'visits', id: field.id, removed: value !== true }];
      // The field's name and value come from the document itself: what stood there once fits there again.
      return value === null ? [] : [{ type: 'setVisit', id: field.id, changes: { [field.field]: value } }];
    default:
      // What was added to a record stays.
      if (isRecord(field.in)) return [];
      if (field.field === null) return [{ type: 'setRemoved', collection: field.in, id: field.id, removed: value !== true }];
      return value === null
        ? []
        : [{ type: 'setEntry', collection: field.in, id: field.id, changes: { [field.field]: value } } as ClientEdit];
  }
}

/** A stored single value as people see it. */
export function scalar(value: unknown): FieldValue {
  const read = plain(value);
  return typeof read === 'string' || typeof read === 'number' || typeof read === 'boolean' ? read : null;
}

function entryValue(entry: unknown, field: string | null): FieldValue {
  if (field !== null) return scalar(at(entry, [field]));
  return typeof entry === 'object' && entry !== null && at(entry, ['removed']) !== true;
}

function at(value: unknown, path: readonly string[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Record<string, unknown>)[key];
  }
  return found;
}
