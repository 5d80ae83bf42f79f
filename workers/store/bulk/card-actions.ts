import type { ClientCard } from '../../../model/card.ts';
import { printDeleted } from '../../../model/deleted.ts';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import { effectOf, takingBackNow } from '../../../model/edits/effect.ts';
import { invertClientEdit } from '../../../model/edits/invert.ts';
import type { CardId, EntryId } from '../../../model/ids.ts';
import type { CardAction, CardsDone, CardsTask, Outcome, ProblemCode, Progress } from '../../contracts/store.ts';
import type { ActionCardRow, ActionRow } from '../../storage/schema.ts';
import { done, failed } from '../outcome.ts';
import type { StorePorts } from '../ports.ts';
import type { RightOfWay } from '../right-of-way.ts';
import type { Group } from '../rows/heirs.ts';
import type { StorageWriter } from '../storage-port.ts';
import { Turns } from '../turns.ts';
import { actionCard, beginAction, cardsOf, dropCards, keepCard, noteAction, readActions } from './kept-actions.ts';
import { isoTime, newEntry } from './new-entry.ts';
import { WayGiving } from './way-giving.ts';

/** Cards between two durable writes: cancelling is felt at once, and one wait for the disk serves many. */
const BATCH = 40;
/** Cards under way: one is read from the storage while another is being worked out. */
const AT_ONCE = 4;

/** What the card says now decides what is done to it; `beside` is written in the transaction that keeps the change. */
export interface Decided {
  readonly edits: readonly ClientEdit[];
  readonly beside?: (writer: StorageWriter, heads: readonly string[]) => void;
}

/** The store, as far as an action on many cards has to do with it. */
export interface CardDoor {
  /** The one way in which cards are edited here, without the wait for the disk: that is `settle`'s. */
  edit(id: CardId, decide: (card: ClientCard, group: Group) => Decided): Promise<Outcome<unknown>>;
  /** A batch is stored: the other threads hear of it. */
  settle(): void;
  mayErase(): boolean;
  /** Epoch ms by the server's clock, as far as it is known. */
  serverNow(): number;
}

interface ToDo {
  readonly id: CardId;
  readonly edits: readonly ClientEdit[];
}

/** Actions on many cards and their undoing: one after the other, in batches, after whatever people do. */
export class CardActions {
  private readonly ports: StorePorts;
  private readonly door: CardDoor;
  private readonly turns = new Turns();
  /** Those asked for and not over; true: stopped. */
  private readonly underWay = new Map<EntryId, boolean>();
  private readonly way: WayGiving;

  constructor(ports: StorePorts, door: CardDoor, way: RightOfWay) {
    this.ports = ports;
    this.door = door;
    this.way = new WayGiving(ports, way);
  }

  stop(): void {
    this.way.stop();
  }

  /** @throws StorageProblem */
  run(task: CardsTask, onProgress: (progress: Progress) => void): Promise<Outcome<CardsDone>> {
    const toDo = this.cardsOfTask(task);
    if (toDo.some(({ edits }) => edits.some(touchesDeletion)) && !this.door.mayErase()) return Promise.resolve(failed('forbidden'));
    return this.inTurn(task.id, async () => {
      await beginAction(this.ports.storage, { id: task.id, what: task.what, name: task.name, at: this.ports.clock.now() });
      const sum = await this.inBatches(
        task.id,
        toDo,
        ({ id, edits }) => this.change(task.id, id, edits, true),
        (isOver) => noteAction(this.ports.storage, task.id, 'strict', isOver),
        onProgress,
      );
      return done(sum);
    });
  }

  /**
   * The import's part in an action: `make` stores its new cards, `update` changes those that are there. Batches come one after the
   * other, and each is durable when this resolves. @throws StorageProblem
   */
  async importBatch<T>(
    { id, name }: { readonly id: EntryId; readonly name: string },
    make: () => Promise<T>,
    updates: readonly { readonly id: CardId; readonly edits: (card: ClientCard) => readonly ClientEdit[] }[],
  ): Promise<{ readonly made: T; readonly updated: readonly ('changed' | 'unchanged' | 'failed')[] }> {
    await beginAction(this.ports.storage, { id, what: 'import', name, at: this.ports.clock.now() });
    const made = await make();
    const updated: ('changed' | 'unchanged' | 'failed')[] = updates.map(() => 'failed');
    await this.eachOf([...updates.entries()], async ([at, one]) => {
      const outcome = await this.change(id, one.id, one.edits, false);
      if (outcome.ok) updated[at] = outcome.value ? 'changed' : 'unchanged';
    });
    await noteAction(this.ports.storage, id, updated.includes('changed') ? 'strict' : 'relaxed', false);
    this.door.settle();
    return { made, updated };
  }

  cancel(id: EntryId): void {
    if (this.underWay.has(id)) this.underWay.set(id, true);
  }

  /** @throws StorageProblem */
  undo(id: EntryId, onProgress: (progress: Progress) => void): Promise<Outcome<CardsDone>> {
    return this.inTurn(id, async () => {
      const row = await this.find(id);
      if (!row) return failed('noSuchAction');
      const rows: ActionCardRow[] = [];
      for (let page: readonly ActionCardRow[] = []; ; rows.push(...page)) {
        page = await cardsOf(this.ports.storage, id, rows.at(-1)?.doc ?? '', 500);
        if (page.length === 0) break;
        await this.way.rest();
      }
      const isDeletion = rows.some(({ made, did }) => made || did.some(([edit]) => touchesDeletion(edit)));
      if (isDeletion && !this.door.mayErase()) return failed('forbidden');
      const takenBack: ActionCardRow[] = [];
      const sum = await this.inBatches(
        id,
        rows,
        async (one) => {
          const outcome = await this.takeBack(one);
          if (outcome.ok || outcome.problem === 'erasedCard' || outcome.problem === 'noSuchCard') takenBack.push(one);
          return outcome;
        },
        () => dropCards(this.ports.storage, id, takenBack.splice(0)),
        onProgress,
      );
      return done(sum);
    });
  }

  /** @throws StorageProblem */
  async actions(): Promise<readonly CardAction[]> {
    return readActions(this.ports.storage);
  }

  /**
   * Carries edits out on one card as a part of an action, which can then be taken back with it. The answer tells whether anything
   * changed. For the import too, which decides by the card what is to be done. `isChosen`: somebody chose this very card from those
   * shown; merged into another since, it is left alone.
   */
  private async change(
    action: EntryId,
    id: CardId,
    edits: readonly ClientEdit[] | ((card: ClientCard) => readonly ClientEdit[]),
    isChosen: boolean,
  ): Promise<Outcome<boolean>> {
    let changed = false;
    let isOfAnother = false;
    const before = await actionCard(this.ports.storage, action, id);
    const outcome = await this.door.edit(id, (card, group) => {
      isOfAnother = isChosen && group[0] !== id;
      if (isOfAnother) return { edits: [] };
      const wanted = typeof edits === 'function' ? edits(card) : edits;
      const did = wanted.flatMap((edit): [ClientEdit, ClientEdit | null][] => {
        const effect = effectOf(card, edit);
        return effect ? [[effect, invertClientEdit(card, effect, () => newEntry(this.ports))]] : [];
      });
      changed = did.length > 0;
      return {
        edits: did.map(([edit]) => edit),
        ...(changed && { beside: keepCard({ action, doc: id, did, alone: group.length === 1, made: null }, before) }),
      };
    });
    if (!outcome.ok) return outcome;
    return isOfAnother ? failed('alreadyMerged') : done(changed);
  }

  private async takeBack({ doc, did, alone, made }: ActionCardRow): Promise<Outcome<boolean>> {
    let changed = false;
    let isOfAnother = false;
    const outcome = await this.door.edit(doc as CardId, (card, group) => {
      // Merged since, it shows another card's word as its own, which nobody wants back: first the merge is to be taken apart.
      isOfAnother = alone && !made && group.length > 1;
      if (isOfAnother) return { edits: [] };
      const isAsMade = made !== null && made.length === card.heads.length && made.every((head) => card.heads.some((one) => one === head));
      const edits = made ? (isAsMade ? [this.deletion('')] : []) : takingBack(card, did);
      changed = edits.length > 0;
      return { edits };
    });
    if (!outcome.ok) return outcome;
    return isOfAnother ? failed('alreadyMerged') : done(changed);
  }

  private async inTurn<T>(id: EntryId, body: () => Promise<T>): Promise<T> {
    this.underWay.set(id, false);
    try {
      return await this.turns.take('cards', body);
    } finally {
      this.underWay.delete(id);
    }
  }

  /** Does one thing after the other, `BATCH` at a time; `durable` ends each batch. @throws StorageProblem */
  private async inBatches<T>(
    action: EntryId,
    items: readonly T[],
    doOne: (item: T) => Promise<Outcome<boolean>>,
    durable: (isOver: boolean) => Promise<void>,
    onProgress: (progress: Progress) => void,
  ): Promise<CardsDone> {
    const sum = { changed: 0, unchanged: 0 };
    const problems = new Map<ProblemCode, number>();
    const total = items.length;
    let at = 0;
    onProgress({ done: 0, total });
    while (at < total && !this.underWay.get(action) && !this.way.isStopped) {
      const batch = items.slice(at, at + BATCH);
      await this.eachOf(batch, async (item) => {
        const outcome = await doOne(item);
        if (!outcome.ok) problems.set(outcome.problem, (problems.get(outcome.problem) ?? 0) + 1);
        else if (outcome.value) sum.changed++;
        else sum.unchanged++;
      });
      at += batch.length;
      await durable(at >= total || this.underWay.get(action) === true);
      this.door.settle();
      onProgress({ done: at, total });
      // Nothing more is kept here: what follows fails as this did.
      if (problems.has('storageFull') || problems.has('storageGone') || problems.has('notPaired')) break;
    }
    return { ...sum, failed: [...problems].map(([problem, count]) => ({ problem, count })), cancelled: at < total };
  }

  /** A few at once; whoever waits for a card goes first. */
  private async eachOf<T>(items: readonly T[], doOne: (item: T) => Promise<void>): Promise<void> {
    const left = [...items];
    const work = async (): Promise<void> => {
      for (let item = left.shift(); item !== undefined; item = left.shift()) {
        await this.way.rest();
        await doOne(item);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  private cardsOfTask(task: CardsTask): readonly ToDo[] {
    if (task.what === 'each') return oneOfEach(task.cards);
    const ids = [...new Set(task.ids)];
    if (task.what === 'edit') return ids.map((id) => ({ id, edits: task.edits }));
    const edit = task.what === 'delete' ? this.deletion(task.by) : RESTORING;
    return ids.map((id) => ({ id, edits: [edit] }));
  }

  private deletion(by: EntryId | ''): ClientEdit {
    return { type: 'setProfile', changes: { deleted: printDeleted({ at: isoTime(this.door.serverNow()), by }) } };
  }

  private async find(id: EntryId): Promise<ActionRow | undefined> {
    return this.ports.storage.read(['actions'], (reader) => reader.get('actions', [id]));
  }
}

const RESTORING: ClientEdit = { type: 'setProfile', changes: { deleted: '' } };

/** True of an edit that deletes a card or brings one back: not for every role. */
export function touchesDeletion(edit: ClientEdit): boolean {
  return edit.type === 'setProfile' && edit.changes.deleted !== undefined;
}

/** A card that is named twice is done once, with all that is to be done to it. */
function oneOfEach(cards: readonly ToDo[]): readonly ToDo[] {
  const byId = new Map<CardId, readonly ClientEdit[]>();
  for (const { id, edits } of cards) byId.set(id, [...(byId.get(id) ?? []), ...edits]);
  return [...byId].map(([id, edits]) => ({ id, edits }));
}

/** What takes an action's edits of a card back, the last first; what somebody changed since stays. */
function takingBack(card: ClientCard, did: ActionCardRow['did']): ClientEdit[] {
  return [...did].reverse().flatMap(([edit, back]) => {
    const now = takingBackNow(card, edit, back);
    const effect = now && effectOf(card, now);
    return effect ? [effect] : [];
  });
}
