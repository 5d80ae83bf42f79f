/**
 * Memory that a worker writes and the page reads, for answers that are to be drawn with the very next frame. Browsers let a page's
 * frame go before the messages that wait for it, and after a key is pressed they hold messages back until what the key did is on
 * screen: an answer that comes as a message is drawn a frame or two later than it was there. One letter lies in the box at a time:
 * the page asks for the next only when it no longer wants the one before.
 */
export interface Mailbox {
  /** Puts an answer there under its number (1 or more); false where it is larger than the box. */
  put(letter: number, answer: unknown): boolean;
  /** The answer that was put under this number, or undefined while there is none. */
  take(letter: number): unknown;
  /** What was said of clients is no longer there. */
  empty(): void;
}

/** Bytes: the numbers of the letter, and of its bytes. */
const HEAD = 8;
/** Bytes. A hundred people found take some 100 KB. */
const SIZE = 512 * 1024;

/** Memory for a mailbox; null where the page may share none: only pages that no other site is let into may. */
export function mailboxMemory(): SharedArrayBuffer | null {
  return globalThis.crossOriginIsolated ? new SharedArrayBuffer(SIZE) : null;
}

/** The box in this memory; page and worker each have their own of these. */
export function mailboxIn(memory: SharedArrayBuffer): Mailbox {
  const [number, length] = [0, 1];
  const head = new Int32Array(memory, 0, 2);
  const body = new Uint8Array(memory, HEAD);
  return {
    put(letter, answer) {
      const bytes = new TextEncoder().encode(JSON.stringify(answer));
      if (bytes.length > body.length) return false;
      body.set(bytes);
      Atomics.store(head, length, bytes.length);
      // Last: whoever sees the number finds all of it.
      Atomics.store(head, number, letter);
      return true;
    },
    take(letter) {
      if (Atomics.load(head, number) !== letter) return undefined;
      // Texts are not read from shared memory: a copy.
      return JSON.parse(new TextDecoder().decode(body.slice(0, Atomics.load(head, length))));
    },
    empty() {
      Atomics.store(head, number, 0);
      body.fill(0);
    },
  };
}
