import * as A from '@automerge/automerge/slim';
import { sha256 } from '@noble/hashes/sha2.js';
import { textsOf } from '../../../model/card-texts.ts';
import { type ClientDocument, newClientDocument } from '../../../model/documents/client-document.ts';
import { editClient, noteSplices } from '../../../model/documents/edit-client.ts';
import { storedNote } from '../../../model/documents/note.ts';
import { readClient } from '../../../model/documents/read-client.ts';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import type { CardId, ChangeHash } from '../../../model/ids.ts';
import { photoBlobs } from '../../../model/photos/photo-blobs.ts';
import { summarize } from '../../../model/summary.ts';
import { factsOf } from '../../../model/visits/fact.ts';
import type { Digest } from '../../../model/wire/change-header.ts';
import type { NamedChange } from '../rows/add-changes.ts';
import type { LocalCommit } from '../rows/commit-local.ts';
import { idOf, isMap, plainDraft } from './plain-draft.ts';
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

interface Birth {
  readonly doc: A.Doc<ClientDocument>;
  readonly changes: readonly NamedChange[];
  readonly head: ChangeHash;
  /** The objects of the birth: the same in every card. */
  readonly note: string;
  readonly maps: ReadonlyMap<string, string>;
}

let birth: Birth | undefined;

/** Makes a client's document: the birth that all share, and one change with all that is known of the client. Needs Automerge's WASM. */
export function makeClient(client: NewClient, digest: Digest): LocalCommit {
  birth ??= born(digest);
  const backend = A.getBackend(birth.doc).fork(client.actor);
  try {
    const fields: Record<string, unknown> = { ...birth.doc };
    const draft = plainDraft(backend, '_root', fields, birth.maps) as ClientDocument;
    draft.createdAt = new A.ImmutableString(client.createdAt);
    for (const edit of client.edits) {
      // The only edit that is Automerge's own work on text.
      if (edit.type === 'editNote') {
        for (const { at, removed, inserted } of noteSplices(draft.note, edit.text)) backend.splice(birth.note, at, removed, inserted);
        fields.note = storedNote(edit.text);
      } else editClient(draft, edit);
    }
    return committed(client, fields, backend, birth);
  } finally {
    backend.free();
  }
}

function committed(client: NewClient, fields: unknown, backend: ReturnType<typeof A.getBackend>, { changes, head }: Birth): LocalCommit {
  const hash = backend.commit(client.message, client.time) as ChangeHash | null;
  const bytes = backend.getLastLocalChange();
  const heads = [hash ?? head];
  const card = readClient(client.id, heads, fields);
  return {
    doc: client.id,
    changes: hash && bytes ? [...changes, { hash, deps: [head], bytes }] : changes,
    heads,
    summary: summarize(card),
    texts: textsOf(card),
    facts: factsOf(card),
    photos: photoBlobs(card),
  };
}

function born(digest: Digest): Birth {
  const doc = newClientDocument();
  const changes = named(A.getAllChanges(doc), digest);
  const [head, ...more] = headsOf(doc);
  if (!head || more.length > 0) throw new Error('a birth is one change');
  const id = (key: string): string => idOf(A.getBackend(doc), '_root', key);
  const maps = new Map(Object.keys(doc).flatMap((key) => (isMap(doc[key]) ? [[key, id(key)]] : [])));
  return { doc, changes, head, note: id('note'), maps };
}

/** Of a change that is made otherwise than an earlier version made it of the same row, the author is another. */
const FORM = 2;

/**
 * The author of an imported row's change: of its contents alone, so that two devices importing one row make the same change,
 * and devices importing rows that differ in anything never make two changes of one name.
 */
export function importActor(id: CardId, createdAt: string, edits: readonly ClientEdit[]): string {
  const digest = sha256(new TextEncoder().encode(JSON.stringify([FORM, id, createdAt, edits])));
  return [...digest.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
