import * as A from '@automerge/automerge/slim';
import type { ClientCard } from '../../../model/card.ts';
import { heldEntries } from '../../../model/documents/entries.ts';
import { text } from '../../../model/documents/fields.ts';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import type { CardId, DocumentId } from '../../../model/ids.ts';
import { routeEdits } from '../../../model/merge/route-edits.ts';
import type { CardChanges, Edited, OpenCard, Outcome, ProblemCode, StoreEvent } from '../../contracts/store.ts';
import type { Decided } from '../bulk/card-actions.ts';
import { cardSteps, type DeviceNames } from '../cards.ts';
import type { Step } from '../documents/edit-documents.ts';
import type { LiveDocument, LiveDocuments } from '../documents/live-documents.ts';
import { OpenCards } from '../open-cards.ts';
import { done, failed } from '../outcome.ts';
import type { StorePorts } from '../ports.ts';
import { GROUP_STORES, type Group, readGroup } from '../rows/heirs.ts';
import { HeldDocuments } from './held-documents.ts';
import { viewMergedChanges } from './merged-changes.ts';
import { partsOfLives, viewMerged } from './merged-view.ts';

/** The store, as far as whole cards have to do with it. */
export interface CardsDoor {
  /** Edits one document, in its turn. */
  edit(live: LiveDocument, steps: readonly Step[], ofMany: boolean): Promise<Edited<unknown>>;
  names(): DeviceNames;
  tell(event: StoreEvent): void;
  /** Which card is looked at here, for other devices. */
  present(card: DocumentId | ''): void;
  fault(error: unknown): void;
}

/** Decides what is done by what the card says, and by which cards it is of. */
type Decide = (card: () => ClientCard, group: Group) => Decided;

/** One opening: the card that was asked for, and those that are held in memory for it. */
interface Opened {
  readonly asked: CardId;
  group: Group;
}

/**
 * Cards as people have them: one that others were merged into is opened, edited and told of as one, and its documents stay what they
 * are. A card of no merge is one document, and costs no more than that.
 */
export class WholeCards {
  private readonly ports: StorePorts;
  private readonly documents: LiveDocuments;
  private readonly door: CardsDoor;
  private readonly held: HeldDocuments;
  private readonly present: OpenCards;
  private readonly opened: Opened[] = [];
  private looking: Promise<void> | undefined;
  private again = false;

  constructor(ports: StorePorts, documents: LiveDocuments, door: CardsDoor) {
    this.ports = ports;
    this.documents = documents;
    this.door = door;
    this.held = new HeldDocuments(documents);
    this.present = new OpenCards((card) => door.present(card));
  }

  /** @throws StorageProblem */
  async open(asked: CardId): Promise<Outcome<OpenCard>> {
    // Both wait for the storage: of a card of no merge, as almost all are, that is all there is to do.
    const [found, taken] = await Promise.allSettled([this.groupOf(asked), this.held.take(asked)]);
    if (taken.status === 'rejected') throw taken.reason;
    if (found.status === 'rejected') {
      if (taken.value.ok) await this.held.letGo([asked]);
      throw found.reason;
    }
    if (!taken.value.ok) return taken.value;
    const group = found.value;
    const held = group.length === 1 ? done(group) : await this.held.hold(group, asked);
    if (group.length > 1) await this.held.letGo([asked]);
    if (!held.ok) return held;
    const one: Opened = { asked, group: held.value };
    this.opened.push(one);
    this.present.opened(one.group[0]);
    return this.view(one.group);
  }

  async close(id: CardId): Promise<void> {
    const at = this.opened.findLastIndex(({ asked }) => asked === id);
    const place = at >= 0 ? at : this.opened.findLastIndex(({ group }) => group[0] === id);
    const [one] = place >= 0 ? this.opened.splice(place, 1) : [];
    if (!one) return;
    this.present.closed(one.group[0]);
    await this.held.letGo(one.group);
  }

  /** @throws StorageProblem */
  async readAhead(id: CardId): Promise<Outcome<OpenCard>> {
    const group = await this.groupOf(id);
    const read = await this.documents.readAhead(group[0], (live) => viewMerged([live], this.door.names()));
    return group.length === 1 || !read.ok ? read : this.held.during(group, group[0], async (all) => this.view(all));
  }

  /** @throws StorageProblem */
  async changes(id: CardId, next: string): Promise<Outcome<CardChanges>> {
    const group = await this.groupOf(id);
    return this.held.during(group, group[0], async (all) => {
      const lives = this.held.lives(all);
      return lives ? done(viewMergedChanges(lives, next, this.door.names())) : failed('noSuchCard');
    });
  }

  /** The one way in which cards are edited: what is done is decided by what the card says then. @throws StorageProblem */
  async edit(id: CardId, decide: Decide, ofMany = false): Promise<Edited<OpenCard>> {
    const group = await this.groupOf(id);
    const [only, ...others] = group;
    if (others.length > 0) return this.held.during(group, only, (all) => this.editMerged(all, decide, ofMany));
    return this.editAlone(only, decide, ofMany);
  }

  /** Edits one document for itself, whatever card it is a part of now. @throws StorageProblem */
  editAlone(id: CardId, decide: Decide, ofMany = false): Promise<Edited<OpenCard>> {
    return this.documents.use(id, async (live) => {
      const seen = () => viewMerged([live], this.door.names());
      const { edits, beside } = decide(() => seen().card, [id]);
      if (beside) live.beside = [...(live.beside ?? []), beside];
      const outcome = await this.door.edit(live, cardSteps(edits), ofMany);
      if (outcome.ok) return done(seen());
      return 'taken' in outcome ? { ...outcome, taken: seen() } : outcome;
    });
  }

  /** The cards that this one is of, the one that stands for all first. @throws StorageProblem */
  groupOf(id: CardId): Promise<Group> {
    const open = this.opened.find(({ asked, group }) => asked === id || group.includes(id));
    if (open && !this.looking) return Promise.resolve(open.group);
    return this.ports.storage.read(GROUP_STORES, (reader) => readGroup(reader, id));
  }

  /** What several cards say together, while they are held in memory for `body`. @throws StorageProblem */
  async reading<T>(groups: readonly Group[], body: (cards: readonly OpenCard[]) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const [group, ...others] = groups;
    if (!group) return body([]);
    return this.held.during(group, group[0], (held) => {
      const open = this.view(held);
      return open.ok ? this.reading(others, (more) => body([open.value, ...more])) : Promise.resolve(open);
    });
  }

  /** A document changed in memory, or what is saved of it did. */
  changed({ id, doc }: LiveDocument): void {
    const told = new Set<CardId>();
    const record = text((doc as Record<string, unknown>).profile, 'merge');
    for (const { group } of this.opened) {
      if (!group.includes(id as CardId) || told.has(group[0])) continue;
      told.add(group[0]);
      const open = this.view(group);
      if (open.ok) this.door.tell({ type: 'card', open: open.value });
      if (group.length > 1 || record !== '') this.lookAgain();
    }
  }

  /** Rows were written, or cards erased: an open card may have been merged, or stand for itself again. */
  lookAgain(): void {
    if (this.opened.length === 0) return;
    this.again = true;
    this.looking ??= this.look().catch((error: unknown) => this.door.fault(error));
  }

  private async look(): Promise<void> {
    try {
      while (this.again) {
        this.again = false;
        // Some are opened and closed meanwhile.
        const opened = [...this.opened];
        for (const one of opened) await this.regroup(one);
      }
    } finally {
      this.looking = undefined;
    }
  }

  private async regroup(one: Opened): Promise<void> {
    const now = await this.ports.storage.read(GROUP_STORES, (reader) => readGroup(reader, one.asked));
    const before = one.group;
    if (sameCards(now, before) || !this.opened.includes(one)) return;
    const held = await this.held.hold(now, now[0]);
    if (!held.ok) return;
    if (!this.opened.includes(one)) return this.held.letGo(held.value);
    one.group = held.value;
    await this.held.letGo(before);
    const [head] = one.group;
    if (head !== before[0]) {
      this.present.closed(before[0]);
      this.present.opened(head);
      this.door.tell({ type: 'merged', id: before[0], into: head });
    }
    const open = this.view(one.group);
    if (open.ok) this.door.tell({ type: 'card', open: open.value });
  }

  private async editMerged(group: Group, decide: Decide, ofMany: boolean): Promise<Edited<OpenCard>> {
    const lives = this.held.lives(group);
    const open = this.view(group);
    if (!lives || !open.ok) return failed('noSuchCard');
    const { edits, beside } = decide(() => open.value.card, group);
    const held = (card: CardId, collection: Parameters<typeof heldEntries>[1]) =>
      heldEntries(lives.find(({ id }) => id === card)?.doc, collection);
    const routed = new Map(routeEdits(partsOfLives(lives, this.door.names()), edits, held));
    // What was taken before and could not be stored is tried again with whatever comes next.
    for (const { id, unsaved } of lives) if (unsaved.length > 0 && !routed.has(id as CardId)) routed.set(id as CardId, []);
    let problem: ProblemCode | null = null;
    for (const [at, [card, own]] of [...routed].entries()) {
      const outcome = await this.documents.use(card, (live) => {
        if (beside && at === 0) live.beside = [...(live.beside ?? []), beside];
        return this.door.edit(live, cardSteps(own.map((edit) => seenOn(live, edit))), ofMany);
      });
      if (outcome.ok) continue;
      if (!('taken' in outcome)) return outcome;
      // All of them take their part: what is given again would be made twice where it was taken.
      problem ??= outcome.problem;
    }
    const after = this.view(group);
    return problem && after.ok ? { ok: false, problem, taken: after.value } : after;
  }

  private view(group: Group): Outcome<OpenCard> {
    const lives = this.held.lives(group);
    return lives ? done(viewMerged(lives, this.door.names())) : failed('noSuchCard');
  }
}

/** A note's edit was made on what was seen of all cards: of that, this one knows what is its own. */
function seenOn({ doc }: LiveDocument, edit: ClientEdit): ClientEdit {
  if (edit.type !== 'editNote' || !edit.seen) return edit;
  const { seen, ...rest } = edit;
  const own = seen.filter((head) => A.hasHeads(doc, [head]));
  return own.length > 0 ? { ...rest, seen: own } : rest;
}

function sameCards(a: Group, b: Group): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}
