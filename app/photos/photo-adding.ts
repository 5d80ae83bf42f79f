import type { ClientCard } from '../../model/card.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { CardId, EntryId } from '../../model/ids.ts';
import type { Coming, PhotoProblem, Photos, PhotoWanted, Taken, TakenPhoto } from '../../workers/contracts/photos.ts';
import { photoEdit } from './photo-edit.ts';

/** A file of which no photo came. `name`: '' where it had none. */
export interface Refused {
  readonly key: string;
  readonly name: string;
  readonly problem: PhotoProblem;
}

/** How far the photos being added to a card are. */
export interface AddingState {
  /** Of those given since nothing was under way. */
  readonly total: number;
  readonly done: number;
  readonly refused: readonly Refused[];
  /** Files that moved: of each its first picture was taken. */
  readonly stilled: readonly string[];
  /** What the photo that is being made will look like, as soon as that is known. */
  readonly coming: Blob | null;
}

/** The card's session: what photos are put on. */
export interface AddingCard {
  readonly id: CardId;
  /** What is given with one `key` is taken back together. */
  readonly editAlong: (key: string, label: 'photo', edit: ClientEdit) => void;
  readonly stored: ClientCard | null;
  readonly subscribe: (listener: () => void) => () => void;
}

export const NOTHING_ADDED: AddingState = { total: 0, done: 0, refused: [], stilled: [], coming: null };

/** Photos on their way onto cards: it goes on whichever screen is shown. */
export class PhotoAdding {
  readonly #photos: Pick<Photos, 'take' | 'filed'>;
  readonly #proxied: <F extends (told: never) => void>(tell: F) => F;
  readonly #states = new Map<CardId, AddingState>();
  readonly #listeners = new Set<() => void>();
  #keys = 0;

  /** `proxied`: makes a function one that the worker can call. */
  constructor(photos: Pick<Photos, 'take' | 'filed'>, proxied: <F extends (told: never) => void>(tell: F) => F) {
    this.#photos = photos;
    this.#proxied = proxied;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  state(card: CardId): AddingState {
    return this.#states.get(card) ?? NOTHING_ADDED;
  }

  /** Makes photos of files and puts each on the card as soon as it is stored here. Resolves with the ids of those that are on it. */
  async add(card: AddingCard, files: readonly Blob[], wanted: PhotoWanted): Promise<readonly EntryId[]> {
    if (files.length === 0) return [];
    const before = this.state(card.id);
    const goesOn = before.done < before.total;
    this.#set(card.id, goesOn ? { ...before, total: before.total + files.length } : { ...NOTHING_ADDED, total: files.length });
    const added: EntryId[] = [];
    const together = `photos ${this.#keys++}`;
    // The next one is often there to be seen before this one is stored.
    let last: Coming | undefined;
    const told = new Set<number>();
    const onTaken = (taken: Taken) => {
      if (told.has(taken.index)) return;
      told.add(taken.index);
      const state = this.state(card.id);
      const isOver = last === undefined || (last.index <= taken.index && state.coming === last.thumbnail);
      this.#set(card.id, {
        ...state,
        done: state.done + 1,
        coming: isOver ? null : state.coming,
        refused: taken.ok ? state.refused : [...state.refused, { key: `${this.#keys++}`, name: taken.name, problem: taken.problem }],
        stilled: taken.ok && taken.photo.firstFrame ? [...state.stilled, taken.name] : state.stilled,
      });
      if (!taken.ok) return;
      added.push(taken.photo.intakeId);
      card.editAlong(together, 'photo', photoEdit(taken.photo));
      this.#fileOnceStored(card, taken.photo);
    };
    const onComing = (coming: Coming) => {
      if (told.has(coming.index)) return;
      last = coming;
      this.#set(card.id, { ...this.state(card.id), coming: coming.thumbnail });
    };
    try {
      const all = await this.#photos.take(card.id, files, wanted, this.#proxied(onTaken), undefined, this.#proxied(onComing));
      // What is told on the way comes over a channel of its own: some of it may still be on its way.
      for (const taken of all) onTaken(taken);
    } catch {
      const state = this.state(card.id);
      const missing = Math.max(0, state.total - state.done);
      const refused = missing > 0 ? [...state.refused, { key: `${this.#keys++}`, name: '', problem: 'internal' as const }] : state.refused;
      this.#set(card.id, { ...state, done: state.total, refused, coming: null });
    }
    return added;
  }

  /** What went wrong was read. */
  dismiss(card: CardId): void {
    const { total, done } = this.state(card);
    this.#set(card, { ...NOTHING_ADDED, total, done });
  }

  /** Only what is on the stored card can't be lost with the app being closed. */
  #fileOnceStored(card: AddingCard, { intakeId }: TakenPhoto): void {
    const stop = card.subscribe(() => {
      if (!card.stored?.photos.some((one) => one.id === intakeId)) return;
      stop();
      this.#photos.filed([intakeId]).catch(() => undefined);
    });
  }

  #set(card: CardId, state: AddingState): void {
    this.#states.set(card, state);
    for (const listener of this.#listeners) listener();
  }
}
