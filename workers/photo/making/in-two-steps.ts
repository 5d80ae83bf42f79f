/**
 * Work of two steps, each of them at one thing at a time and in order: while one thing is finished the next is begun, and no other,
 * so that what is begun and not finished never piles up.
 */
export class InTwoSteps {
  /** The one before is being finished. */
  #begun: Promise<unknown> = Promise.resolve();
  #finished: Promise<unknown> = Promise.resolve();

  run<Begun, Done>(begin: () => Promise<Begun>, finish: (begun: Begun) => Promise<Done>): Promise<Done> {
    const before = this.#finished;
    const begun = this.#begun.then(begin);
    const done = before.then(() => begun).then(finish);
    this.#begun = Promise.allSettled([begun, before]);
    this.#finished = done.catch(() => undefined);
    return done;
  }
}
