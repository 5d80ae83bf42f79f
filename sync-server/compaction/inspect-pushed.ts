import { type Inside, ThreadLost } from './thread.ts';

/** Changes looked at before others get their turn. */
const AT_ONCE = 100;

/**
 * Tells of pushed changes which ones Automerge can't decode, before they are committed: no other device is ever given such a
 * one. Pushes of one device keep their order; those of several take turns.
 */
export class InspectPushed {
  private readonly inside: Inside;
  private readonly last = new Map<number, Promise<unknown>>();

  constructor(inside: Inside) {
    this.inside = inside;
  }

  /** The undecodable ones. */
  undecodable(device: number, changes: readonly Uint8Array[]): Promise<ReadonlySet<Uint8Array>> {
    const before = this.last.get(device) ?? Promise.resolve();
    const mine = before.then(() => this.inspect(changes));
    this.last.set(device, mine);
    void mine.finally(() => {
      if (this.last.get(device) === mine) this.last.delete(device);
    });
    return mine;
  }

  private async inspect(changes: readonly Uint8Array[]): Promise<ReadonlySet<Uint8Array>> {
    const bad = new Set<Uint8Array>();
    for (let at = 0; at < changes.length; at += AT_ONCE) {
      const some = changes.slice(at, at + AT_ONCE);
      for (const i of (await this.ask(some)) ?? (await this.oneByOne(some))) bad.add(some[i] ?? new Uint8Array());
    }
    return bad;
  }

  /** Where no thread can be had at all, nobody is refused: what can't be decoded is found when one can. */
  private async oneByOne(changes: readonly Uint8Array[]): Promise<number[]> {
    const bad: number[] = [];
    for (const [i, change] of changes.entries()) {
      // Twice: the thread may have ended because of another's change.
      const found = (await this.ask([change])) ?? (await this.ask([change]));
      const isLostOverIt = found === null && (await this.ask([])) !== null;
      if (isLostOverIt || (found && found.length > 0)) bad.push(i);
    }
    return bad;
  }

  private async ask(changes: readonly Uint8Array[]): Promise<readonly number[] | null> {
    try {
      return (await this.inside.ask({ t: 'decode', changes })).undecodable;
    } catch (error) {
      if (error instanceof ThreadLost) return null;
      throw error;
    }
  }
}
