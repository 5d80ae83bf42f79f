import { decode, encode } from 'cborg';
import * as v from 'valibot';
import { isDocumentId } from '../ids.ts';
import { MAX_BLOB_NAMES, MAX_PHOTOS } from './blobs.ts';
import { ExportNote, KeptExport, MAX_EXPORTS } from './exports.ts';

/**
 * What a device and the server say to each other: one CBOR map a WebSocket frame. Each side parses what it gets by these
 * schemas, once, where it comes in. Requests carry `id`; the answer to it carries the same number in `re`.
 */
export const WIRE_VERSION = 4;
/**
 * Spoken by either side with one that is older. The challenge names the server's own version; the device introduces itself with the
 * newest that both know (`versionWith`), and from then on neither says what that one does not have. Version 3 knows photos: `photos`
 * beside changes and summaries, `pass`, `blobs`. Version 4 keeps a record of exports: `exported`, `exports`.
 */
export const SPOKEN_VERSIONS = [2, 3, WIRE_VERSION] as const;
export type SpokenVersion = (typeof SPOKEN_VERSIONS)[number];
/** The newest version that a device and a server of version `theirs` both know. */
export function versionWith(theirs: number): SpokenVersion {
  return SPOKEN_VERSIONS.findLast((version) => version <= theirs) ?? 2;
}
/** From this version on. */
export const PHOTOS_SINCE = 3;
export const EXPORTS_SINCE = 4;
/** No frame is larger, either way (bytes); but a document that is longer than this itself is served in a frame of its own length. */
export const MAX_FRAME = 1_000_000;
/** A page of rows, changes or summaries is closed when it passes this (bytes). */
export const PAGE_BYTES = 256_000;
export const MAX_ROWS = 2_000;

const Doc = v.custom<string>(isDocumentId, 'document id');
/** Any bytes, a worker's shared ones as well. */
const Binary = v.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes');
const Bytes = (max: number) =>
  v.pipe(
    Binary,
    v.check((bytes) => bytes.length <= max, 'too long'),
  );
const Hash = v.pipe(
  Binary,
  v.check((bytes) => bytes.length === 32, 'hash length'),
);
const Heads = v.pipe(v.array(Hash), v.maxLength(256));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const Name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));
/** Of a page (bytes), over a link that takes less at once than `PAGE_BYTES`. A page has one row or document at least. */
const Most = v.optional(v.pipe(Count, v.minValue(1_000), v.maxValue(PAGE_BYTES)));
/** The device compares its clock, and understands `now` where the server tells the time: at its welcome, and with `lacking`. */
const AsksTime = v.optional(v.boolean());
/** Epoch ms by the server's clock; told to whom asked. */
const Now = v.optional(Count);
const Change = Bytes(MAX_FRAME);
const Summary = v.strictObject({ heads: Heads, bytes: Bytes(16_000) });
const Version = v.picklist(SPOKEN_VERSIONS);
/** The pictures that a document refers to: [picture, thumbnail], each the SHA-256 of the file. */
const Photos = v.pipe(v.array(v.tuple([Hash, Hash])), v.maxLength(MAX_PHOTOS));
/** Photos of the documents whose fresh summary is in the same answer; one that is not named has none. */
const PhotosOf = v.optional(v.array(v.tuple([Doc, Photos])));
const BlobNames = v.pipe(v.array(Hash), v.maxLength(MAX_BLOB_NAMES));

/** A device's key: a P-256 public key (raw, 65 bytes), or, where WebCrypto is missing, the SHA-256 of a 256-bit token. */
const Credential = v.variant('kind', [
  v.strictObject({ kind: v.literal('key'), publicKey: Bytes(65) }),
  v.strictObject({ kind: v.literal('token'), sha256: Hash }),
]);
/** Proves the credential: an ECDSA P-256/SHA-256 signature over `loginStatement(...)`, or the token itself. */
const Proof = Bytes(128);

export const ROLES = ['owner', 'desk', 'stylist'] as const;
const Role = v.picklist(ROLES);
export type Role = v.InferOutput<typeof Role>;
/** A device's public name: 20 hex digits the server gave it. */
const DeviceId = v.pipe(v.string(), v.regex(/^[0-9a-f]{20}$/));
/** A device that asks to be let in, until the owner decides. */
const JoiningId = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));

const FromDevice = v.variant('t', [
  v.strictObject({
    t: v.literal('login'),
    v: Version,
    device: v.pipe(v.string(), v.maxLength(40)),
    proof: Proof,
    time: AsksTime,
  }),
  /** First device of a new server: the one-time secret of the link that the server printed. */
  v.strictObject({
    t: v.literal('claim'),
    v: Version,
    secret: v.pipe(v.string(), v.maxLength(80)),
    credential: Credential,
    name: Name,
    time: AsksTime,
  }),
  /**
   * A further device: the code that the owner's device shows, or the secret of its QR. Answered `waiting`, and `welcome` or an
   * error (`declined`, `timeout`) when the owner has decided.
   */
  v.strictObject({
    t: v.literal('join'),
    v: Version,
    code: v.pipe(v.string(), v.maxLength(40)),
    credential: Credential,
    name: Name,
    time: AsksTime,
  }),
  /**
   * `photos`: with a summary, all that the document refers to in that version (and none is said by an empty list, not by its
   * absence); without one, pictures that it refers to whatever else it does. Either may go without changes, at any time.
   */
  v.strictObject({
    t: v.literal('push'),
    id: Count,
    docs: v.pipe(
      v.array(
        v.strictObject({
          doc: Doc,
          changes: v.pipe(v.array(Change), v.maxLength(MAX_ROWS)),
          summary: v.optional(Summary),
          photos: v.optional(Photos),
        }),
      ),
      v.maxLength(MAX_ROWS),
    ),
  }),
  v.strictObject({ t: v.literal('erase'), id: Count, doc: Doc }),
  /**
   * What came after `after`, which is durable on the device: the server knows by it what each device has. Answered when there is
   * something. One at a time. `waiting`: changes on the device that the server has not acknowledged.
   */
  v.strictObject({ t: v.literal('pull'), id: Count, after: Count, waiting: Count, most: Most }),
  /** A page of all summaries or all documents as they stood at seq `upto` (0: now), after the document `after` ('' : from the start). */
  v.strictObject({
    t: v.literal('fill'),
    id: Count,
    part: v.picklist(['summaries', 'documents']),
    after: v.union([Doc, v.literal('')]),
    upto: Count,
    most: Most,
  }),
  /** All that the server has of one document. */
  v.strictObject({ t: v.literal('fetch'), id: Count, doc: Doc }),
  /** Which of these versions the server does not have whole. */
  v.strictObject({
    t: v.literal('compare'),
    id: Count,
    docs: v.pipe(v.array(v.tuple([Doc, Heads])), v.maxLength(MAX_ROWS)),
    time: AsksTime,
  }),
  /** A code and a QR secret for a further device, which the owner confirms when it knocks. Owner only, as the four after it. */
  v.strictObject({ t: v.literal('code'), id: Count }),
  v.strictObject({ t: v.literal('confirm'), id: Count, joining: JoiningId, name: Name, role: Role }),
  v.strictObject({ t: v.literal('decline'), id: Count, joining: JoiningId }),
  v.strictObject({ t: v.literal('amend'), id: Count, device: DeviceId, name: Name, role: Role }),
  v.strictObject({ t: v.literal('revoke'), id: Count, device: DeviceId }),
  v.strictObject({ t: v.literal('devices'), id: Count }),
  /** Erasures, the latest first, before the seq `before` (0: from the latest): who, when, and which devices have confirmed. */
  v.strictObject({ t: v.literal('erasures'), id: Count, before: Count }),
  /** Files with clients were given out here. Kept once, however often it is said; answered `done` when it is durable. From any device: its role may have been another then. */
  v.strictObject({ t: v.literal('exported'), id: Count, notes: v.pipe(v.array(ExportNote), v.minLength(1), v.maxLength(MAX_EXPORTS)) }),
  /** What was exported, the latest first, before the number `before` (0: from the latest). For those who may export. */
  v.strictObject({ t: v.literal('exports'), id: Count, before: Count }),
  /** A pass for pictures over HTTP (see blobs.ts). The one this connection had before ends with it. */
  v.strictObject({ t: v.literal('pass'), id: Count }),
  /** Which of these pictures and thumbnails the server does not have: asked under a new epoch, when it may have lost some. */
  v.strictObject({ t: v.literal('blobs'), id: Count, names: BlobNames }),
  /** Which card is open here ('' : none). Never stored, not answered. */
  v.strictObject({ t: v.literal('present'), doc: v.union([Doc, v.literal('')]) }),
  /** A revoked device has erased its copy. The one thing it may say after the error `revoked`; answered `done`. */
  v.strictObject({ t: v.literal('wiped') }),
]);
export type FromDevice = v.InferOutput<typeof FromDevice>;

/**
 * Why a document's changes were not taken. `missing`: the log lacks their dependencies, `heads` says what it has. `forbidden`: the
 * device's role may not change this document. `quota`: the device has sent too much for now; it may try again in a while.
 */
export const REFUSALS = ['malformed', 'missing', 'erased', 'tooLarge', 'forbidden', 'quota'] as const;
/** Why a request or a connection failed. */
export const WIRE_ERRORS = [
  'malformed',
  'version',
  'notPaired',
  /** The device was shut out: it erases its copy and says `wiped`. */
  'revoked',
  /** The owner did not let the device in. */
  'declined',
  'wrongSecret',
  'alreadyClaimed',
  'wrongCode',
  'tooMany',
  'forbidden',
  'busy',
  'storage',
  'timeout',
] as const;
export type WireError = (typeof WIRE_ERRORS)[number];

const FromServer = v.variant('t', [
  v.strictObject({ t: v.literal('challenge'), v: v.number(), server: v.string(), nonce: Bytes(64), claimed: v.boolean() }),
  v.strictObject({
    t: v.literal('welcome'),
    device: v.string(),
    name: v.string(),
    role: Role,
    /** The salon document's id. */
    salon: Doc,
    /** A log restored from a back-up has another epoch. */
    epoch: v.string(),
    /** The log's last seq. */
    head: Count,
    now: Now,
  }),
  v.strictObject({
    t: v.literal('pushed'),
    re: Count,
    refused: v.array(v.strictObject({ doc: Doc, reason: v.picklist(REFUSALS), heads: Heads })),
  }),
  v.strictObject({ t: v.literal('erased'), re: Count }),
  /** The device has knocked; the owner decides until `expires` (epoch ms). */
  v.strictObject({ t: v.literal('waiting'), expires: Count }),
  /** Done: `confirm`, `decline`, `amend`, `revoke`, `exported`; and `wiped`, whose number is 0. */
  v.strictObject({ t: v.literal('done'), re: Count }),
  v.strictObject({
    t: v.literal('rows'),
    re: Count,
    /** The cursor after these rows. */
    upto: Count,
    /** [document, change], oldest first; null instead of the change where this device itself sent it; an `erased` document is named in `tombstones`. */
    rows: v.array(v.tuple([Doc, v.nullable(Binary)])),
    /** Documents erased among these rows: [document, when by the server's clock (epoch ms), name of the device that asked]. */
    tombstones: v.array(v.tuple([Doc, Count, v.string()])),
    /** Summaries of documents in `rows` that are fresh: made from exactly the heads the log has now. */
    fresh: v.array(v.tuple([Doc, Heads, Binary])),
    photos: PhotosOf,
  }),
  v.strictObject({
    t: v.literal('page'),
    re: Count,
    upto: Count,
    /** Documents in all, for progress. */
    total: Count,
    /** [document, heads, bytes]: a summary (empty where there is no fresh one), or all of a document's chunks one after the other. */
    docs: v.array(v.tuple([Doc, Heads, Binary])),
    /** Where the next page starts; '' when this was the last. */
    next: v.string(),
    /** Beside summaries. */
    photos: PhotosOf,
  }),
  v.strictObject({
    t: v.literal('document'),
    re: Count,
    heads: Heads,
    bytes: Binary,
    erased: v.boolean(),
    damaged: v.boolean(),
  }),
  /** The documents asked about whose versions the server lacks. */
  v.strictObject({ t: v.literal('lacking'), re: Count, docs: v.array(Doc), now: Now }),
  /** For the header `Authorization: Bearer`; lasts as long as this connection and ten minutes more, twelve hours at most. */
  v.strictObject({ t: v.literal('pass'), re: Count, pass: v.string() }),
  v.strictObject({ t: v.literal('lackingBlobs'), re: Count, names: BlobNames }),
  /** `addresses`: the server's own in the salon's network, for a device that knows it as `localhost`. */
  v.strictObject({ t: v.literal('code'), re: Count, code: v.string(), secret: v.string(), expires: Count, addresses: v.array(v.string()) }),
  v.strictObject({
    t: v.literal('devices'),
    re: Count,
    devices: v.array(
      v.strictObject({
        id: v.string(),
        name: v.string(),
        role: Role,
        pairedAt: Count,
        seenAt: Count,
        online: v.boolean(),
        /** Rows of the log that the device has not confirmed to have stored. */
        behind: Count,
        /** Changes that it said it had not sent, when it was last here. */
        waiting: Count,
        /** Epoch ms; 0: not revoked, not wiped. */
        revokedAt: Count,
        wipedAt: Count,
      }),
    ),
    /** Those that wait for the owner's word; empty for whoever may not give it. */
    joining: v.array(v.strictObject({ id: JoiningId, name: v.string(), at: Count })),
  }),
  v.strictObject({
    t: v.literal('erasures'),
    re: Count,
    erasures: v.array(
      v.strictObject({
        doc: Doc,
        seq: Count,
        /** Epoch ms, by the server's clock. */
        at: Count,
        /** The device that asked, and its name then. */
        device: v.string(),
        name: v.string(),
        /** Ids of devices that have confirmed, and of those that have not yet: devices paired before the erasure, not wiped since. */
        confirmed: v.array(v.string()),
        outstanding: v.array(v.string()),
      }),
    ),
    more: v.boolean(),
  }),
  v.strictObject({ t: v.literal('exports'), re: Count, exports: v.array(KeptExport), more: v.boolean() }),
  /** Unasked, to the owner's devices: the list of devices, or who waits to be let in, has changed. */
  v.strictObject({ t: v.literal('devicesChanged') }),
  /** Unasked: this device's name or role was changed. */
  v.strictObject({ t: v.literal('amended'), name: v.string(), role: Role }),
  /** Unasked: documents of which the server's copy is damaged; a device that has them whole pushes all their changes. */
  v.strictObject({ t: v.literal('wanted'), docs: v.pipe(v.array(Doc), v.maxLength(MAX_ROWS)) }),
  /**
   * Unasked: pictures and thumbnails that cards refer to and that the server does not have, as it does not when it lost them or when a
   * photo was brought back that had been removed for long. A device that has them sends them again.
   */
  v.strictObject({ t: v.literal('wantedBlobs'), names: BlobNames }),
  /** Unasked: the other devices that have the same card open. */
  v.strictObject({ t: v.literal('presence'), doc: Doc, others: v.array(v.strictObject({ device: v.string(), name: v.string() })) }),
  v.strictObject({ t: v.literal('error'), re: v.optional(Count), code: v.picklist(WIRE_ERRORS) }),
]);
export type FromServer = v.InferOutput<typeof FromServer>;
export type PairedDevice = Extract<FromServer, { t: 'devices' }>['devices'][number];
export type JoiningDevice = Extract<FromServer, { t: 'devices' }>['joining'][number];
export type DeviceCredential = v.InferOutput<typeof Credential>;

export class MalformedFrame extends Error {
  override name = 'MalformedFrame';
}

/** Bytes of a frame. */
export function writeFrame(message: FromDevice | FromServer): Uint8Array {
  return encode(message);
}

/** Reads a frame that a device sent. @throws MalformedFrame when it fits no schema. */
export function readDeviceFrame(bytes: Uint8Array): FromDevice {
  return read(FromDevice, bytes);
}

/** Reads a frame that the server sent. @throws MalformedFrame when it fits no schema. */
export function readServerFrame(bytes: Uint8Array): FromServer {
  return read(FromServer, bytes);
}

function read<S extends v.GenericSchema>(schema: S, bytes: Uint8Array): v.InferOutput<S> {
  let value: unknown;
  try {
    value = decode(bytes, { strict: true, rejectDuplicateMapKeys: true, allowIndefinite: false, allowUndefined: false });
  } catch (cause) {
    throw new MalformedFrame('not CBOR', { cause });
  }
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  // The issue's path is named, its value never: it may be a client's.
  if (!parsed.success) throw new MalformedFrame(v.getDotPath(parsed.issues[0]) ?? 'frame');
  return parsed.output;
}

/** What a device signs to log in: bound to this server and this connection's nonce. */
export function loginStatement(server: string, device: string, nonce: Uint8Array): Uint8Array {
  return encode(['kartoteka login', server, device, nonce]);
}
