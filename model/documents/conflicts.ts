import * as A from '@automerge/automerge/slim';
import type { ClientEdit } from '../edits/client-edit.ts';
import { type FieldRef, type FieldValue, fieldKey } from '../history.ts';
import { editsTo, fieldAt, scalar } from './field-path.ts';

/** One of the values that a field was set to on devices that did not know of each other. */
export interface ConflictingValue {
  readonly value: FieldValue;
  /** The device's id, '' where the change does not say. */
  readonly device: string;
  /** Epoch ms by that device's clock. */
  readonly at: number;
  readonly settle: readonly ClientEdit[];
}

export interface Conflict {
  readonly field: FieldRef;
  /** The one that shows first. */
  readonly values: readonly ConflictingValue[];
}

/** Who wrote a change and when, as its record says. */
export function authorOf({ message, time }: { readonly message: string | null; readonly time: number }): { device: string; at: number } {
  return { device: message?.split(' ')[1] ?? '', at: time * 1000 };
}

/**
 * Fields of a card that two devices set apart, to different values, and that nobody has set since. The note has none: text
 * merges. An entry that one took off and another one put back shows with its fields, whichever won.
 */
export function conflictsOf(doc: A.Doc<unknown>): Conflict[] {
  // Going through a card's fields costs a hundred times what going through its changes does, and most cards never had two at once.
  if (!wasChangedApart(doc)) return [];
  const torn = A.diff(doc, [], A.getHeads(doc)).filter((patch) => patch.action === 'put' && patch.conflict);
  if (torn.length === 0) return [];
  const authors = new Authors(doc);
  const found = new Map<string, Conflict>();
  for (const { path } of torn) {
    const field = fieldAt(path);
    // Which of two statuses holds is known, and the visit itself tells of the other one.
    if (field?.in === 'visits' && field.field === 'status') continue;
    const values = field ? valuesAt(doc, path, field, authors) : [];
    if (field && values.length > 1) found.set(fieldKey(field), { field, values });
  }
  return [...found.values()];
}

/** Who gave a single field the value that it has, and when; '' and 0 where nobody did since the card was made. */
export function lastWordOn(doc: A.Doc<unknown>, path: readonly string[]): { readonly device: string; readonly at: number } {
  const key = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], doc);
  const id = typeof parent === 'object' && parent !== null ? A.getObjectId(parent) : null;
  const [found] = id ? A.getBackend(doc).getAll(id, key) : [];
  const operation = found?.at(-1);
  return typeof operation === 'string' ? new Authors(doc).of(operation) : { device: '', at: 0 };
}

/** Whether two changes were ever made upon one and the same, or upon nothing: without that no field has two values. */
function wasChangedApart(doc: A.Doc<unknown>): boolean {
  const upon = new Set<string>();
  return A.getChangesMetaSince(doc, []).some(({ deps }) =>
    (deps.length === 0 ? [''] : deps).some((dep) => {
      const isSecond = upon.has(dep);
      upon.add(dep);
      return isSecond;
    }),
  );
}

function valuesAt(doc: A.Doc<unknown>, path: readonly A.Prop[], field: FieldRef, authors: Authors): ConflictingValue[] {
  const key = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce<unknown>((value, step) => (value as Record<A.Prop, unknown> | undefined)?.[step], doc);
  const standing = (parent as Record<A.Prop, unknown> | undefined)?.[key];
  if (typeof standing === 'object' && scalar(standing) === null) return [];
  const all = A.getConflicts(parent as A.Doc<Record<A.Prop, unknown>>, key) ?? {};
  const isWhole = key === 'removed';
  const values = new Map<FieldValue, ConflictingValue>();
  for (const [operation, stored] of Object.entries(all)) {
    const read = scalar(stored);
    const value = isWhole ? read !== true : read;
    const written = authors.of(operation);
    // The same value set twice is no question; the later word for it is shown.
    const known = values.get(value);
    if (!known || known.at < written.at) values.set(value, { value, ...written, settle: editsTo(field, value) });
  }
  const shown = isWhole ? scalar(standing) !== true : scalar(standing);
  return [...values.values()].sort((a, b) => Number(b.value === shown) - Number(a.value === shown) || b.at - a.at);
}

/** Tells of an operation (`counter@actor`) who made it. */
class Authors {
  private readonly changes: ReturnType<typeof A.getChangesMetaSince>;

  constructor(doc: A.Doc<unknown>) {
    this.changes = A.getChangesMetaSince(doc, []);
  }

  of(operation: string): { device: string; at: number } {
    const [counter, actor] = operation.split('@');
    const change = this.changes.find((one) => one.actor === actor && one.startOp <= Number(counter) && Number(counter) <= one.maxOp);
    return change ? authorOf(change) : { device: '', at: 0 };
  }
}
