import type { StorePorts } from './ports.ts';
import { writeContact } from './rows/place.ts';

/** Written at most this often (ms): it only has to be about right after a start without a connection. */
const EVERY = 60_000;

/** Keeps when the server was last heard of for the next start. */
export class LastContact {
  private readonly ports: Pick<StorePorts, 'storage'>;
  private written = 0;

  constructor(ports: Pick<StorePorts, 'storage'>) {
    this.ports = ports;
  }

  /** `at` (epoch ms): the server was heard of just now. */
  note(at: number): void {
    if (Math.abs(at - this.written) < EVERY) return;
    this.written = at;
    this.ports.storage
      .write(['meta'], 'relaxed', async (writer) => writeContact(writer, at))
      .catch(() => {
        // Only for showing.
      });
  }
}
