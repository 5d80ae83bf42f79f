import type { ClientCard } from '../../../model/card.ts';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import type { CardId, EntryId } from '../../../model/ids.ts';
import { mergeRecord } from '../../../model/merge/differences.ts';
import { type Lead, printMerge, readMerge } from '../../../model/merge/merge.ts';
import type { OpenCard, Outcome, ProblemCode } from '../../contracts/store.ts';
import { done, failed } from '../outcome.ts';
import type { StorePorts } from '../ports.ts';
import type { Group } from '../rows/heirs.ts';
import type { WholeCards } from './whole-cards.ts';

type Choices = Readonly<Record<string, Lead>>;

/** Merges cards, and takes merges back: each is an edit of the card that goes away (`model/merge/`). */
export class Merging {
  private readonly ports: StorePorts;
  private readonly cards: WholeCards;

  constructor(ports: StorePorts, cards: WholeCards) {
    this.ports = ports;
    this.cards = cards;
  }

  /** @throws StorageProblem */
  async merge(from: CardId, into: CardId, choices: Choices, by: EntryId | ''): Promise<Outcome<CardId>> {
    if (from === into) return failed('sameCard');
    const [going, staying] = [await this.cards.groupOf(from), await this.cards.groupOf(into)];
    if (going[0] === staying[0]) return failed('alreadyMerged');
    return this.cards.reading([going, staying], async ([a, b]) => {
      if (!a || !b) return failed('noSuchCard');
      const problem = problemOfPair(a, b);
      if (problem) return failed(problem);
      // Who books online leads: the salon's own card comes to that profile.
      const isTurned = a.card.profile.online !== '' && b.card.profile.online === '';
      return isTurned ? this.write(b, a, turned(choices), by) : this.write(a, b, choices, by);
    });
  }

  /** @throws StorageProblem */
  async unmerge(id: CardId): Promise<Outcome<void>> {
    const group = await this.cards.groupOf(id);
    const [head] = group;
    const outcome = await this.cards.edit(id, () => ({ edits: [setMerge(id, '')] }));
    // Of cards that were merged each into the other, the head's own merge would bring them together again. One into a card that is
    // not on this device is another matter.
    const ringed = outcome.ok && head !== id ? await this.cards.editAlone(head, (card) => ({ edits: unringed(card(), group) })) : outcome;
    if (!ringed.ok) return ringed;
    this.cards.lookAgain();
    return done(undefined);
  }

  private async write(from: OpenCard, into: OpenCard, choices: Choices, by: EntryId | ''): Promise<Outcome<CardId>> {
    const made = { into: into.card.id, at: this.after(into), by };
    const merge = printMerge(mergeRecord(into.card, from.card, choices, made));
    const outcome = await this.cards.edit(from.card.id, () => ({ edits: [setMerge(from.card.id, merge)] }));
    if (!outcome.ok) return outcome;
    this.cards.lookAgain();
    return done(into.card.id);
  }

  /** Now, or just after what was merged into that card before: what it said then is what this merge was decided by. */
  private after({ joined = [] }: OpenCard): string {
    const latest = Math.max(0, ...joined.map(({ at }) => Date.parse(at) || 0));
    const now = new Date(Math.max(this.ports.clock.now(), latest + 1));
    return Number.isNaN(now.getTime()) ? '' : now.toISOString();
  }
}

function problemOfPair(a: OpenCard, b: OpenCard): ProblemCode | null {
  if (a.card.profile.kind === 'walkIn' || b.card.profile.kind === 'walkIn') return 'noSuchCard';
  if (a.card.profile.deleted !== '' || b.card.profile.deleted !== '') return 'deletedCard';
  return a.card.profile.online !== '' && b.card.profile.online !== '' ? 'bothOnline' : null;
}

function setMerge(of: CardId, merge: string): ClientEdit {
  return { type: 'setProfile', changes: { merge }, of };
}

/** What takes the head of a ring out of it. */
function unringed({ id, profile }: ClientCard, group: Group): ClientEdit[] {
  const record = readMerge(profile.merge);
  return record && group.includes(record.into) ? [setMerge(id, '')] : [];
}

function turned(choices: Choices): Choices {
  const other = { into: 'from', from: 'into', both: 'both' } as const;
  return Object.fromEntries(Object.entries(choices).map(([key, lead]) => [key, other[lead]]));
}
