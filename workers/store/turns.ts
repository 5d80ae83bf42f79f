/** One thing at a time for each name, in the order asked. */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>();

  take<T>(name: string, body: () => Promise<T>): Promise<T> {
    const before = this.last.get(name) ?? Promise.resolve();
    const mine = before.then(body);
    const settled = mine.then(nothing, nothing).then(() => {
      if (this.last.get(name) === settled) this.last.delete(name);
    });
    this.last.set(name, settled);
    return mine;
  }
}

function nothing(): void {}
