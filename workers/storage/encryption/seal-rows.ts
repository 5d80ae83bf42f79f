import { decode, encode } from 'cborg';
import { KEYS, type Rows, type StoreName } from '../schema.ts';
import type { Cipher } from './cipher.ts';

/** What stands between the rows as the store knows them and as they lie in the database while a lock is set. */
export interface RowSealer {
  /** The row as it is to lie in the database. */
  seal<S extends StoreName>(store: S, row: Rows[S]): object;
  /** The row as it was put, whichever way it lies. */
  open<S extends StoreName>(store: S, row: Rows[S]): Rows[S];
  /** False: the row lies the other way than rows are put now. */
  isDue<S extends StoreName>(store: S, row: Rows[S]): boolean;
}

/** How one store's rows are taken apart. */
interface Secret<Row> {
  /** What must not lie open, or null where the row has no such thing. */
  readonly take: (row: Row) => Uint8Array | string | null;
  /** The row without it. */
  readonly bare: (row: Row) => object;
  /** The row made whole; null where `plain` is not what was taken. */
  readonly whole: (bare: Row, plain: Uint8Array) => Row | null;
  /** What stands for a row that can't be opened: something that is found to be damaged where it is used. */
  readonly broken: (bare: Row, sealed: Uint8Array) => Row;
}

/** No chunk and no image file begins as a sealed piece does: one that can't be opened fails its check, and is fetched again. */
function bytesOf<Row extends { readonly bytes: Uint8Array }>(): Secret<Row> {
  return {
    take: (row) => row.bytes,
    bare: (row) => ({ ...row, bytes: undefined }),
    whole: (row, bytes) => ({ ...row, bytes }),
    broken: (row, bytes) => ({ ...row, bytes }),
  };
}

/** Of every store what says something of people, or null: ids, hashes, revisions and cursors lie open everywhere. */
const SECRETS: { readonly [S in StoreName]: Secret<Rows[S]> | null } = {
  docs: null,
  stale: null,
  unsent: null,
  unread: null,
  heirs: null,
  daysOf: null,
  photosOf: null,
  blobFacts: null,
  blobUses: null,
  transfers: null,
  chunks: bytesOf(),
  damaged: bytesOf(),
  blobs: bytesOf(),
  outbox: {
    take: (row) => (row.changes.length === 0 ? null : encode(row.changes)),
    bare: (row) => ({ ...row, changes: undefined }),
    whole: (row, plain) => {
      const changes: unknown = decode(plain);
      return Array.isArray(changes) && changes.every((one) => one instanceof Uint8Array) ? { ...row, changes } : null;
    },
    // The server refuses it, and it is left aside.
    broken: (row, sealed) => ({ ...row, changes: [sealed] }),
  },
  summaries: {
    take: (row) => row.summary && JSON.stringify(row.summary),
    bare: (row) => ({ ...row, summary: undefined }),
    whole: (row, plain) => ({ ...row, summary: JSON.parse(text(plain)) }),
    // Of no version: it is made anew when the document is next read.
    broken: (row) => ({ ...row, heads: [], summary: null }),
  },
  texts: {
    take: (row) => (row.texts.length === 0 ? null : JSON.stringify(row.texts)),
    bare: (row) => ({ ...row, texts: undefined }),
    whole: (row, plain) => ({ ...row, texts: JSON.parse(text(plain)) }),
    broken: (row) => ({ ...row, texts: [] }),
  },
  days: {
    take: (row) => JSON.stringify(row.facts),
    bare: (row) => ({ ...row, facts: undefined }),
    whole: (row, plain) => ({ ...row, facts: JSON.parse(text(plain)) }),
    broken: (row) => ({ ...row, facts: [] }),
  },
  intake: {
    take: (row) => JSON.stringify(row.wanted),
    bare: (row) => ({ ...row, wanted: undefined }),
    whole: (row, plain) => ({ ...row, wanted: JSON.parse(text(plain)) }),
    broken: (row) => ({ ...row, wanted: {} }),
  },
  // The name of a file that was imported may be a client's.
  actions: {
    take: (row) => (row.name === '' ? null : JSON.stringify(row.name)),
    bare: (row) => ({ ...row, name: '' }),
    whole: (row, plain) => ({ ...row, name: String(JSON.parse(text(plain))) }),
    broken: (row) => row,
  },
  actionCards: {
    take: (row) => JSON.stringify(row.did),
    bare: (row) => ({ ...row, did: undefined }),
    whole: (row, plain) => ({ ...row, did: JSON.parse(text(plain)) }),
    // Nothing of it can be undone on this card.
    broken: (row) => ({ ...row, did: [] }),
  },
  meta: {
    take(row) {
      if (row.key === 'segments') return JSON.stringify(row.value);
      return row.key === 'salon' && row.value.view ? JSON.stringify(row.value.view) : null;
    },
    bare(row) {
      if (row.key === 'segments') return { ...row, value: [] };
      return row.key === 'salon' ? { ...row, value: { ...row.value, view: null } } : row;
    },
    whole(row, plain) {
      if (row.key === 'segments') return { ...row, value: JSON.parse(text(plain)) };
      return row.key === 'salon' ? { ...row, value: { ...row.value, view: JSON.parse(text(plain)) } } : null;
    },
    broken: (row) => row,
  },
};
/** The stores whose rows say something of people. */
export const SECRET_STORES = (Object.keys(SECRETS) as StoreName[]).filter((store) => SECRETS[store] !== null);

/**
 * Encrypts what is secret of each row, by itself, so that a row tells whether it is encrypted: half of them may be.
 * `opening`: rows are put open again, because the lock is being taken off. `onBroken` hears of rows that can't be opened.
 */
export function rowSealer(
  cipher: Cipher,
  opening: boolean,
  onBroken: <S extends StoreName>(store: S, row: Rows[S]) => void = () => {},
): RowSealer {
  return {
    seal: (store, row) => (opening ? row : sealed(cipher, store, row)),
    open: (store, row) => opened(cipher, store, row, onBroken),
    isDue: (store, row) => isSealed(row) === opening && (opening || secretOf(store)?.take(row) != null),
  };
}

function sealed<S extends StoreName>(cipher: Cipher, store: S, row: Rows[S]): object {
  const secret = secretOf(store);
  const plain = secret?.take(row) ?? null;
  return secret && plain !== null ? { ...secret.bare(row), sealed: cipher.seal(plain, placeOf(store, row)) } : row;
}

function opened<S extends StoreName>(
  cipher: Cipher,
  store: S,
  row: Rows[S],
  onBroken: <T extends StoreName>(store: T, row: Rows[T]) => void,
): Rows[S] {
  const secret = secretOf(store);
  if (!secret || !isSealed(row)) return row;
  const { sealed: bytes, ...rest } = row;
  // Everything but `sealed` is as it was put.
  const bare = rest as unknown as Rows[S];
  const plain = cipher.open(bytes, placeOf(store, bare));
  const whole = plain && secret.whole(bare, plain);
  if (whole) return whole;
  onBroken(store, bare);
  return secret.broken(bare, bytes);
}

function secretOf<S extends StoreName>(store: S): Secret<Rows[S]> | null {
  return (SECRETS as { readonly [T in StoreName]: Secret<Rows[T]> | null })[store];
}

function isSealed<Row extends object>(row: Row): row is Row & { readonly sealed: Uint8Array } {
  return 'sealed' in row && row.sealed instanceof Uint8Array;
}

/** A row opens only under its own key: what was moved to another row is found out. */
function placeOf<S extends StoreName>(store: S, row: Rows[S]): string {
  const fields = row as unknown as Readonly<Record<string, string | number>>;
  return JSON.stringify([store, ...KEYS[store].map((field) => fields[field])]);
}

const utf8 = new TextDecoder();

function text(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}
