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

export const CODE_LIVES = 10 * 60_000;
/** Wrong codes or secrets: before every outstanding code is void, and of one address within `CODE_LIVES`. */
export const MAX_WRONG_CODES = 5;
export const MAX_WRONG_PER_ADDRESS = 10;

export const HEADERS_WITHIN = 10_000;
export const REQUEST_WITHIN = 20_000;
