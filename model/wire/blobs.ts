/**
 * Pixels go over HTTP beside the WebSocket, so that no photo stands before a change. A *blob* is a picture (full image) or a
 * thumbnail, an image file that is named by the SHA-256 of its bytes, `/blobs/<64 hexadecimal digits>`; it never changes.
 *
 * Every request carries `Authorization: Bearer <pass>`; a device asks for the pass over its socket (`pass`), and for another when it
 * gets 401. Refusals have the body `{"error": BlobError}` and the status of `BLOB_ERRORS`.
 *
 * - `GET /blobs/<hash>`: 200 with the file (206 for `Range: bytes=a-`, 304 for a matching `If-None-Match`), or 404. Its type is what
 *   its bytes are. A device keeps it by itself and asks with `cache: 'no-store'`: what lies in the browser's cache would outlive an erasure.
 * - `HEAD /blobs/<hash>`: 200 where the server has it; else 404, with `Upload-Offset`: so many bytes it has of this device's sending.
 * - `PATCH /blobs/<hash>`: the next piece (at most `MAX_PIECE` bytes; smaller ones on a slow link, each has `PIECE_WITHIN`) from
 *   `Upload-Offset` on, of `Upload-Length` bytes in all, `Blob-Kind` being `picture` or `thumbnail`. Answered by 204 and the next
 *   `Upload-Offset`; by 201 when this was the last piece and the whole is checked and on the disk; by 200 where the server had it before,
 *   from whomever; by 409 `offset` and the right `Upload-Offset` where the piece belongs elsewhere. A piece that breaks off is kept as
 *   far as it came; where that was all of it, an empty piece from there on ends it. After `wrongHash` and `notPicture` the server has nothing of it.
 *
 * A blob is taken only when a card refers to it: a device sends the change and `photos` of its document first (`push`), which it may
 * again at any time without changes; until then it gets 409 `unreferred`. So nothing of an erased client can come back. What no card
 * refers to any more stays for `UNREFERRED_LIVES`, so that an undo brings it back; what only erased cards referred to goes at once.
 */
export const BLOB_PATH = '/blobs/';

export const OFFSET_HEADER = 'Upload-Offset';
export const LENGTH_HEADER = 'Upload-Length';
export const KIND_HEADER = 'Blob-Kind';

export const BLOB_KINDS = ['picture', 'thumbnail'] as const;
export type BlobKind = (typeof BLOB_KINDS)[number];

/** What the server takes at most: bytes of the file, and its longer side (pixels). */
export const BLOB_LIMITS: Readonly<Record<BlobKind, { readonly bytes: number; readonly side: number }>> = {
  picture: { bytes: 8_000_000, side: 4_096 },
  thumbnail: { bytes: 256_000, side: 1_024 },
};
/** Bytes of one piece, and how long it may take (ms): what is slower is cut off, and goes on from where it was. */
export const MAX_PIECE = 1_000_000;
export const PIECE_WITHIN = 20_000;
/** Requests for blobs of one device at a time; a further one gets 429 `tooMany`. */
export const MAX_BLOB_REQUESTS = 6;
/** Photos of one document, as they are told. */
export const MAX_PHOTOS = 2_000;
/** Names in one question about blobs. */
export const MAX_BLOB_NAMES = 2_000;
/** How long the server keeps what no card refers to any more (ms). */
export const UNREFERRED_LIVES = 7 * 24 * 3_600_000;
/** How long a pass outlives its connection, and how long it lasts at most (ms). */
export const PASS_OUTLIVES = 10 * 60_000;
export const PASS_LIVES = 12 * 3_600_000;

/** Why the server refused a request for a blob, with its status. */
export const BLOB_ERRORS = {
  /** The request itself: a header is missing or makes no sense, the piece is empty or longer than said. */
  malformed: 400,
  /** No pass, or one that has run out: ask for another, once. */
  pass: 401,
  /** A page of another origin asked. */
  origin: 403,
  notFound: 404,
  method: 405,
  /** The piece was too slow in coming. */
  slow: 408,
  /** See the answer's `Upload-Offset`. */
  offset: 409,
  /** No card that the server knows of refers to it (yet). */
  unreferred: 409,
  /** The whole is larger than its kind may be, or one side is. */
  tooLarge: 413,
  /** By its content no whole WebP, AVIF, JPEG or PNG file. */
  notPicture: 415,
  /** The bytes are not those of that name: damaged on the way. Start again. */
  wrongHash: 422,
  /** Another request of this device writes the same blob. */
  busy: 423,
  /** Too many requests at once, or too much sent for now: `Retry-After` says how long (s). */
  tooMany: 429,
  /** The server's disk failed. */
  storage: 500,
  /** The server's disk is nearly full: what is left is for changes. */
  full: 507,
} as const satisfies Record<string, number>;
export type BlobError = keyof typeof BLOB_ERRORS;
