/**
 * Work of three steps, each of them at one thing at a time and in order: while one thing is kept the next is made and a third begun,
 * and no other, so that what is begun and not kept never piles up.
 */
export class InSteps {
  /** The one before is begun, and the one before that made. */
  #begun: Promise<unknown> = Promise.resolve();
  /** The same one step on. */
  #made: Promise<unknown> = Promise.resolve();
  #kept: Promise<unknown> = Promise.resolve();

  run<Begun, Made, Kept>(
    begin: () => Promise<Begun>,
    make: (begun: Begun) => Promise<Made>,
    keep: (made: Made) => Promise<Kept>,
  ): Promise<Kept> {
    const madeBefore = this.#made;
    const keptBefore = this.#kept;
    const begun = this.#begun.then(begin);
    const made = madeBefore.then(() => begun).then(make);
    const kept = keptBefore.then(() => made).then(keep);
    this.#begun = Promise.allSettled([begun, madeBefore]);
    this.#made = Promise.allSettled([made, keptBefore]);
    this.#kept = kept.catch(() => undefined);
    return kept;
  }
}
