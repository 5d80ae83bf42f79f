import * as A from '@automerge/automerge/slim';
import { sha256 } from '@noble/hashes/sha2.js';
import { type ClientDocument, newClientDocument } from '../../../model/documents/client-document.ts';
import { editClient } from '../../../model/documents/edit-client.ts';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import type { CardId } from '../../../model/ids.ts';
import type { Digest } from '../../../model/wire/change-header.ts';
import type { NamedChange } from '../rows/add-changes.ts';
import type { LocalCommit } from '../rows/commit-local.ts';
import { summaryOf } from './edit-documents.ts';
import { headsOf, named } from './read-stored.ts';

export interface NewClient {
  readonly id: CardId;
  readonly edits: readonly ClientEdit[];
  /** 32 hexadecimal digits: the author of the first change. */
  readonly actor: string;
  readonly message: string;
  /** Epoch seconds. */
  readonly time: number;
  /** ISO date-time. */
  readonly createdAt: string;
}

let birth: { readonly doc: A.Doc<ClientDocument>; readonly changes: readonly NamedChange[] } | undefined;

/** Makes a client's document: the birth that all share, and one change with all that is known of the client. Needs Automerge's WASM. */
export function makeClient(client: NewClient, digest: Digest): LocalCommit {
  birth ??= born(digest);
  const unedited = A.clone(birth.doc, { actor: client.actor });
  const doc = A.change<ClientDocument>(unedited, { message: client.message, time: client.time }, (draft) => {
    draft.createdAt = new A.ImmutableString(client.createdAt);
    for (const edit of client.edits) editClient(draft, edit);
  });
  try {
    const last = A.getLastLocalChange(doc);
    const changes = [...birth.changes, ...named(last ? [last] : [], digest)];
    return { doc: client.id, changes, heads: headsOf(doc), summary: summaryOf(client.id, doc) };
  } finally {
    A.free(doc);
  }
}

function born(digest: Digest): NonNullable<typeof birth> {
  const doc = newClientDocument();
  return { doc, changes: named(A.getAllChanges(doc), digest) };
}

/**
 * The author of an imported row's change: of its contents alone, so that two devices importing one row make the same change,
 * and devices importing rows that differ in anything never make two changes of one name.
 */
export function importActor(id: CardId, createdAt: string, edits: readonly ClientEdit[]): string {
  const digest = sha256(new TextEncoder().encode(JSON.stringify([id, createdAt, edits])));
  return [...digest.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
