import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { Edited, OpenCard, ProblemCode } from '../../workers/contracts/store.ts';

/** Time, as the card needs it. Returns what calls it off. */
export type After = (milliseconds: number, call: () => void) => () => void;

export interface QueuePorts {
  readonly send: (edits: readonly ClientEdit[]) => Promise<Edited<OpenCard>>;
  /** Further edits that are only worked out when they can leave. */
  readonly last: () => readonly ClientEdit[];
  readonly onStored: (open: OpenCard) => void;
  /** Something else than storing came of it. The edits are kept, unless the card is no more; `taken`: the store keeps them, as seen there. */
  readonly onProblem: (problem: ProblemCode, taken: OpenCard | null) => void;
  readonly onChange: () => void;
  readonly after: After;
}

const FIRST_RETRY = 1000;
const LONGEST_RETRY = 20_000;

/** Hands edits to the store one lot at a time, in the order they were made, and keeps those that were not taken until they are. */
export class EditQueue {
  readonly #ports: QueuePorts;
  #waiting: ClientEdit[] = [];
  #leaving: readonly ClientEdit[] = [];
  #busy = false;
  /** The store has taken some that it could not store: it is asked to try again. */
  #taken = false;
  #problem: ProblemCode | null = null;
  #ended = false;
  #wait = FIRST_RETRY;
  #callOff: () => void = () => {};

  constructor(ports: QueuePorts) {
    this.#ports = ports;
  }

  /** Edits that the store has not taken yet, oldest first. */
  get pending(): readonly ClientEdit[] {
    return [...this.#leaving, ...this.#waiting];
  }

  get busy(): boolean {
    return this.#busy || this.#taken || this.#waiting.length > 0;
  }

  /** A lot is with the store. */
  get sending(): boolean {
    return this.#busy;
  }

  /** Why the last attempt failed, until one succeeds. */
  get problem(): ProblemCode | null {
    return this.#problem;
  }

  add(edits: readonly ClientEdit[]): void {
    this.#waiting.push(...edits);
    this.go();
  }

  /** Sends what waits, now. */
  go(): void {
    if (this.#busy || this.#ended) return;
    this.#callOff();
    const last = this.#ports.last();
    const lot = [...this.#waiting, ...last];
    if (lot.length === 0 && !this.#taken) return;
    this.#leaving = this.#waiting;
    this.#waiting = [];
    this.#busy = true;
    void this.#send(lot);
  }

  /** Forgets what waits: taken together it comes to nothing. */
  drop(): void {
    this.#callOff();
    this.#waiting = [];
    this.#problem = null;
  }

  /** The card is no more: nothing is sent from now on. */
  end(): void {
    this.#ended = true;
    this.#callOff();
    this.#waiting = [];
    this.#leaving = [];
    this.#taken = false;
    this.#problem = null;
  }

  async #send(lot: readonly ClientEdit[]): Promise<void> {
    const outcome = await this.#ports.send(lot).catch((): Edited<OpenCard> => ({ ok: false, problem: 'internal' }));
    this.#busy = false;
    if (outcome.ok) {
      this.#leaving = [];
      this.#taken = false;
      this.#problem = null;
      this.#wait = FIRST_RETRY;
      this.#ports.onStored(outcome.value);
      this.go();
    } else {
      const taken = 'taken' in outcome ? outcome.taken : null;
      if (taken) this.#taken = true;
      else this.#waiting = [...this.#leaving, ...this.#waiting];
      this.#leaving = [];
      this.#problem = outcome.problem;
      this.#ports.onProblem(outcome.problem, taken);
      if (!this.#ended) this.#retryLater();
    }
    this.#ports.onChange();
  }

  #retryLater(): void {
    this.#callOff = this.#ports.after(this.#wait, () => this.go());
    this.#wait = Math.min(this.#wait * 2, LONGEST_RETRY);
  }
}
