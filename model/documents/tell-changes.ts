import * as A from '@automerge/automerge/slim';
import type { ClientEdit } from '../edits/client-edit.ts';
import { type FieldRef, type FieldValue, fieldKey } from '../history.ts';
import { authorOf } from './conflicts.ts';
import { editsTo, fieldAt, readField, scalar } from './field-path.ts';

/** One field that one change set. */
export interface ToldChange {
  /** Unique within the card, the same on every device. */
  readonly key: string;
  readonly field: FieldRef;
  readonly from: FieldValue;
  readonly to: FieldValue;
  readonly device: string;
  /** Epoch ms. */
  readonly at: number;
  /** Edits that bring `from` back; empty where it reads so already. */
  readonly restore: readonly ClientEdit[];
}

type ChangeMeta = ReturnType<typeof A.getChangesMetaSince>[number];

/**
 * Who changed what, newest first: `limit` changes after the one named `after` ('' : from the newest). The order is that of
 * cause and effect, so a device with a wrong clock does not mix it up. `next`: the last change told, '' when there are no more.
 */
export function tellChanges(doc: A.Doc<unknown>, after: string, limit: number): { changes: ToldChange[]; next: string } {
  const all = A.getChangesMetaSince(doc, [])
    .filter(({ deps }) => deps.length > 0)
    .sort((a, b) => b.startOp - a.startOp || (a.hash < b.hash ? -1 : 1));
  const start = after === '' ? 0 : all.findIndex(({ hash }) => hash === after) + 1;
  const page = all.slice(start, start + limit);
  const isLast = start + limit >= all.length;
  return { changes: page.flatMap((change) => tellOne(doc, change)), next: isLast ? '' : (page.at(-1)?.hash ?? '') };
}

function tellOne(doc: A.Doc<unknown>, change: ChangeMeta): ToldChange[] {
  const patches = A.diff(doc, change.deps, [change.hash]);
  const after = valuesIn(patches);
  // Each look goes through the whole card: none where there was nothing before.
  if (after.size === 0) return [];
  const before = isAllNew(patches) ? new Map<string, never>() : valuesIn(A.diff(doc, [change.hash], change.deps));
  const told: ToldChange[] = [];
  for (const [key, { field, value: to }] of after) {
    const { from, now } = field.in === 'note' ? noteBefore(doc, change) : { from: before.get(key)?.value ?? absent(field), now: to };
    if (from === now) continue;
    const restore = readField(doc, field) === from ? [] : editsTo(field, from);
    told.push({ key: `${change.hash} ${key}`, field, from, to: now, ...authorOf(change), restore });
  }
  return told;
}

/** Nothing but entries that come whole with the change, as a visit or a phone does when it is added. */
function isAllNew(patches: readonly A.Patch[]): boolean {
  const entryOf = ({ path }: A.Patch): string => path.slice(0, 2).join(' ');
  const came = patches.filter((patch) => patch.path.length === 2 && patch.action === 'put' && isMap(patch.value));
  const entries = new Set(came.map(entryOf));
  return patches.every((patch) => patch.path.length >= 2 && entries.has(entryOf(patch)));
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && scalar(value) === null;
}

/** What a field reads in a version that does not have it: text that was not given; an entry that is not there. */
function absent(field: FieldRef): FieldValue {
  return 'field' in field && field.field !== null ? '' : false;
}

function noteBefore(doc: A.Doc<unknown>, change: ChangeMeta): { from: FieldValue; now: FieldValue } {
  const read = (heads: string[]): FieldValue => {
    const version = A.view(doc, heads);
    return readField(version, { in: 'note' });
  };
  return { from: read(change.deps), now: read([change.hash]) };
}

/** The fields that patches set, by their key. An entry that comes or goes is a field of its own, beside those inside it. */
function valuesIn(patches: readonly A.Patch[]): Map<string, { field: FieldRef; value: FieldValue }> {
  const values = new Map<string, { field: FieldRef; value: FieldValue }>();
  for (const patch of patches) {
    const field = fieldAt(patch.path);
    if (!field) continue;
    const key = fieldKey(field);
    if (patch.action === 'del' && field.in !== 'note') values.set(key, { field, value: absent(field) });
    else if (patch.action !== 'put') values.set(key, { field, value: null });
    else if (patch.path.at(-1) === 'removed') values.set(key, { field, value: patch.value !== true });
    else if (scalar(patch.value) !== null) values.set(key, { field, value: scalar(patch.value) });
    else values.set(key, { field, value: true });
  }
  return values;
}
