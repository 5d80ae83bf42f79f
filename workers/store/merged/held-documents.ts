import type { CardId } from '../../../model/ids.ts';
import type { Edited, Outcome } from '../../contracts/store.ts';
import type { LiveDocuments } from '../documents/live-documents.ts';
import { done, failed } from '../outcome.ts';
import type { Group } from '../rows/heirs.ts';
import type { Lives } from './merged-view.ts';

/** The documents of whole cards, kept in memory while somebody needs them. */
export class HeldDocuments {
  private readonly documents: LiveDocuments;

  constructor(documents: LiveDocuments) {
    this.documents = documents;
  }

  /** Those of a group that are in memory; null where none is. */
  lives(group: Group): Lives | null {
    const [first, ...others] = group.flatMap((id) => this.documents.get(id) ?? []);
    return first ? [first, ...others] : null;
  }

  /** Keeps the documents of a group in memory for `body`; `first` is the one that has to be there. */
  async during<T>(group: Group, first: CardId, body: (held: Group) => Promise<Edited<T>>): Promise<Edited<T>> {
    const held = await this.hold(group, first);
    if (!held.ok) return held;
    try {
      return await body(held.value);
    } finally {
      await this.letGo(held.value);
    }
  }

  /** Takes the documents into memory, each in its turn; those that can't be read now are left out, unless it is `needed`. */
  async hold(group: Group, needed: CardId): Promise<Outcome<Group>> {
    const held: CardId[] = [];
    for (const id of group) {
      const outcome = await this.take(id);
      if (outcome.ok) held.push(id);
      else if (id === needed || id === group[0]) {
        await this.letGo(held);
        return outcome;
      }
    }
    const [head, ...others] = held;
    return head === undefined ? failed('noSuchCard') : done([head, ...others] as const);
  }

  /** Takes one document into memory, in its turn. */
  take(id: CardId): Promise<Outcome<void>> {
    return this.documents.use(id, async (live) => {
      live.users++;
      return done(undefined);
    });
  }

  /** Gives them back; each is freed when nobody else has it. */
  async letGo(group: readonly CardId[]): Promise<void> {
    for (const id of group) {
      await this.documents.turns.take(id, async () => {
        const live = this.documents.get(id);
        if (!live) return;
        live.users = Math.max(0, live.users - 1);
        this.documents.release(live);
      });
    }
  }
}
