import { MAX_FRAME } from '../model/wire/messages.ts';

/** What one device, one address and one request may take. Times in milliseconds, sizes in bytes. */

/** A frame carries the largest change with its document's heads and summary. */
export const MAX_CHANGE = MAX_FRAME - 100_000;
/** The wire's own limit on heads. */
export const MAX_HEADS = 256;

export const LOGIN_WITHIN = 5_000;
/** Sockets that have not logged in: of all, and of one address (a salon's devices often share one). */
export const MAX_STRANGERS = 100;
export const MAX_STRANGERS_PER_ADDRESS = 50;
/** The first frame: a credential and a name, nothing longer is even parsed. */
export const MAX_INTRODUCTION = 2_000;
/** Frames that fit no schema, before the connection is closed. */
export const MAX_MALFORMED = 3;
/** A reader with this much unread is not served further… */
export const MAX_UNREAD = 1_000_000;
/** …and dropped when it has not read it within this time. */
export const UNREAD_WITHIN = 30_000;
/** Pushes of one device that wait for their commit. */
export const MAX_PUSHES_WAITING = 8;
/** Frames of one device that wait to be read. */
export const MAX_INBOX = 16;
/** How often a connection shows that it lives; two unanswered end it. */
export const HEARTBEAT = 30_000;

/** Connections of one device: its tabs, and those that ended without a sign. */
export const MAX_CONNECTIONS_OF_DEVICE = 20;
/** A device that was shut out has so long to say that its copy is gone. */
export const WIPED_WITHIN = 30_000;
/** What devices have of the log is on the disk within this time. */
export const NOTED_WITHIN = 5_000;

/**
 * How much of something a device may do at once (`most`), and what comes back every second. A device that has used up what it had
 * is slowed down or told to try again later.
 */
export interface Allowance {
  readonly most: number;
  readonly perSecond: number;
}
/** Requests of one connection that cost a little work, save those that wait for the device itself: pushes, pulls, the first copy. */
export const REQUESTS: Allowance = { most: 300, perSecond: 50 };
/** Changes of the open card. */
export const PRESENCE: Allowance = { most: 20, perSecond: 2 };
/**
 * What a device may push. A salon of 50,000 clients with their visits is about 200 MB in 600,000 changes: it is imported, or given
 * back to a server that lost it, at one go and four times over. A stolen tablet fills a disk by 18 GB a day at most until it is shut out.
 */
export const PUSHED_BYTES: Allowance = { most: 1_000_000_000, perSecond: 200_000 };
export const PUSHED_CHANGES: Allowance = { most: 2_500_000, perSecond: 100 };
/** Pictures that a device may send: 10,000 of them on the first day, and then some 26 GB a day at most. */
export const SENT_BLOBS: Allowance = { most: 5_000_000_000, perSecond: 300_000 };
/** Requests for pictures and thumbnails of one device: a fresh one fetches thousands. */
export const BLOB_REQUESTS: Allowance = { most: 3_000, perSecond: 100 };
/** What photos leave free on the disk for changes (bytes). */
export const BLOB_RESERVE = 500_000_000;
/** A picture that is not read for so long is not sent further. */
export const BLOB_UNREAD_WITHIN = 30_000;
/** Documents erased. Each leaves a row for ever and empties the write-ahead log. */
export const ERASURES: Allowance = { most: 2_000, perSecond: 1 };

/** Exports that a device may put on record: more than anybody makes, and few enough that the record can be read. */
export const EXPORTS: Allowance = { most: 500, perSecond: 0.05 };

export const CODE_LIVES = 10 * 60_000;
/** How long a device waits at the door for the owner's word, and how many may. */
export const KNOCK_LIVES = 10 * 60_000;
export const MAX_KNOCKING = 10;
/** Wrong codes or secrets: before every outstanding code is void, and of one address within `CODE_LIVES`. */
export const MAX_WRONG_CODES = 5;
export const MAX_WRONG_PER_ADDRESS = 10;

export const HEADERS_WITHIN = 10_000;
export const REQUEST_WITHIN = 20_000;
