/** Names of things. Branded, so that a visit's id is never passed where a card's is meant. */
declare const brand: unique symbol;
type Branded<T, B extends string> = T & { readonly [brand]: { readonly [K in B]: true } };

/** An Automerge document's id (base58check of 16 random bytes), as automerge-repo writes it. */
export type DocumentId = Branded<string, 'DocumentId'>;
/** The document id of a client's card. */
export type CardId = DocumentId & Branded<string, 'CardId'>;
/** A ULID: the key of a visit, phone, comment… inside its document's map. Sorts by time of making. */
export type EntryId = Branded<string, 'EntryId'>;
/** SHA-256 of a change, 64 hexadecimal digits. */
export type ChangeHash = Branded<string, 'ChangeHash'>;
/** The hashes of a document's latest changes: which version of it one has seen. */
export type Heads = readonly ChangeHash[];
/** SHA-256 of the bytes of a picture or thumbnail, 64 hexadecimal digits in lower case: what it is called everywhere. */
export type BlobHash = Branded<string, 'BlobHash'>;
/** A calendar date, `YYYY-MM-DD`. */
export type IsoDate = string;
/** A birth date: `YYYY-MM-DD`, or `--MM-DD` where the year is unknown. */
export type BirthDate = string;
/** Hundredths of a euro or hryvnia, …: the currency's smallest unit, an integer. */
export type MinorUnits = number;

const DOCUMENT_ID = /^[1-9A-HJ-NP-Za-km-z]{20,32}$/;

/** True for text that has the form of a document id; checked before it touches a path or a query. */
export function isDocumentId(text: unknown): text is DocumentId {
  return typeof text === 'string' && DOCUMENT_ID.test(text);
}

const BLOB_HASH = /^[0-9a-f]{64}$/;

/** True for text that has the form of a picture's name; checked before it touches a path, a query or an address. */
export function isBlobHash(text: unknown): text is BlobHash {
  return typeof text === 'string' && BLOB_HASH.test(text);
}
