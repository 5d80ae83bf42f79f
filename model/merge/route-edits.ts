import type { ClientCard } from '../card.ts';
import type { AddEntry, ClientEdit, EntryCollection } from '../edits/client-edit.ts';
import { isRecord } from '../entries/definitions.ts';
import type { FieldValue } from '../history.ts';
import type { CardId, EntryId } from '../ids.ts';
import type { Part, Parts } from './parts.ts';
import { sameAs } from './same-entry.ts';
import { editOf, fieldOf, plainValue, type SingleField, singlesOf } from './single-fields.ts';
import { tellSingle } from './tell-single.ts';

/** All entries that a card holds of a collection, those that were taken off it too: an undo puts them back where they were. */
export type Holding = (card: CardId, collection: EntryCollection) => readonly { readonly id: EntryId }[];

/** What is asked of each card, in order. */
export type RoutedEdits = ReadonlyMap<CardId, readonly ClientEdit[]>;

/**
 * To which of the cards each edit of a merged one goes: to that which the entry or the word is of; what is new to the one that stands
 * for all, unless it belongs to an entry of another. After it, the merged card says what the edit says.
 */
export function routeEdits(parts: Parts<ClientCard>, edits: readonly ClientEdit[], held: Holding = holdingOf(parts)): RoutedEdits {
  const router = new Router(parts, held);
  for (const edit of edits) router.take(edit);
  return router.routed;
}

/** What cards hold as far as they show it. */
function holdingOf(parts: Parts<ClientCard>): Holding {
  const cards = new Map(parts.map(({ id, of }) => [id, of]));
  return (card, collection) => cards.get(card)?.[collection] ?? [];
}

type Fields = Readonly<Record<string, unknown>>;
/** Names of other entries of the same client, by which an entry may say what it belongs to. */
type Refers = { readonly [F in 'id' | 'corrects' | 'of' | 'membershipId' | 'visitId' | 'beforeId']?: EntryId | '' };

class Router {
  readonly routed = new Map<CardId, ClientEdit[]>();
  private readonly parts: Parts<ClientCard>;
  private readonly held: Holding;
  private readonly head: CardId;
  /** Where entries go that these very edits add. */
  private readonly added = new Map<EntryId, readonly CardId[]>();
  private readonly singles: Map<CardId, Map<string, FieldValue>>;

  constructor(parts: Parts<ClientCard>, held: Holding) {
    this.parts = parts;
    this.held = held;
    this.head = parts[0].id;
    this.singles = new Map(parts.map(({ id, of }) => [id, new Map(singlesOf(of))]));
  }

  take(edit: ClientEdit): void {
    switch (edit.type) {
      case 'setProfile':
        if (edit.of) this.send([this.partOf(edit.of)], { type: edit.type, changes: edit.changes });
        else this.setFields('profile', edit.changes);
        break;
      case 'setAddress':
        this.setFields('address', edit.changes);
        break;
      case 'setDetails':
        this.setFields('details', edit.changes);
        break;
      case 'setCustom':
        this.setFields('custom', edit.changes);
        break;
      case 'setMark': {
        const having = this.parts.filter(({ of }) => of.marks[edit.set].includes(edit.member)).map(({ id }) => id);
        this.send(having.length > 0 ? having : [this.head], edit);
        break;
      }
      case 'editNote': {
        const { of = this.head, ...note } = edit;
        this.send([this.partOf(of)], note);
        break;
      }
      case 'addEntry':
        this.add(edit.collection, edit.id, this.homesOf(edit), edit);
        break;
      case 'addVisit':
        this.add('visits', edit.id, this.holding('visits', edit.fields.movedFrom ?? ''), edit);
        break;
      case 'setEntry':
        this.sendEach(this.sameEntries(edit.collection, edit.id), (id) => ({ ...edit, id }));
        break;
      case 'setRemoved':
        this.sendEach(this.sameEntries(edit.collection, edit.id), (id) => ({ ...edit, id }));
        break;
      case 'setVisit':
      case 'setVisitStaff':
        this.send(this.holding('visits', edit.id), edit);
        break;
      default:
        this.send(this.holding('visits', edit.visitId), edit);
        break;
    }
  }

  private setFields(where: SingleField['in'], changes: Fields): void {
    for (const [field, value] of Object.entries(changes)) {
      const key = `${where}.${field}`;
      const single = fieldOf(key);
      if (value === undefined) continue;
      if (single) this.setField(key, single, plainValue(key, value));
      // What says of the card itself that it was merged or deleted, and what this version does not know.
      else this.send([this.head], { type: where === 'address' ? 'setAddress' : 'setProfile', changes: { [field]: value } } as ClientEdit);
    }
  }

  /** On as few cards as will do: the one whose word shows, or else the first, or else all of them. */
  private setField(key: string, field: SingleField, value: FieldValue): void {
    const all = this.parts.map(({ id }) => id);
    const { of } = tellSingle(this.parts, key, ({ id }) => this.says(id, key));
    const cards = [of === null ? [] : [of], [this.head]].find((some) => some.length > 0 && this.wouldSay(key, value, some)) ?? all;
    for (const card of cards) this.singles.get(card)?.set(key, value);
    this.send(cards, editOf(field, value));
  }

  private wouldSay(key: string, value: FieldValue, cards: readonly CardId[]): boolean {
    const told = tellSingle(this.parts, key, ({ id }) => (cards.includes(id) ? value : this.says(id, key)));
    return told.value === value && told.apart.length === 0;
  }

  private says(card: CardId, key: string): FieldValue {
    return this.singles.get(card)?.get(key) ?? '';
  }

  private add(collection: EntryCollection, id: EntryId, homes: readonly CardId[], edit: ClientEdit): void {
    const there = this.holding(collection, id, []);
    const cards = there.length > 0 ? there : homes;
    this.added.set(id, cards);
    this.send(cards, edit);
  }

  /**
   * What a new entry belongs to: the one that it corrects, or is of. The use of a subscription belongs to it and to the visit: both
   * cards are right then by themselves.
   */
  private homesOf({ collection, fields }: AddEntry): readonly CardId[] {
    const { corrects = '', of = '', membershipId = '', visitId = '', beforeId = '' }: Refers = { id: '', ...fields };
    if (isRecord(collection) && corrects !== '') return this.holding(collection, corrects);
    const visit = visitId === '' ? [] : this.holding('visits', visitId, []);
    if (collection === 'subscriptions' && of !== '') return [...new Set([...this.holding(collection, of), ...visit])];
    if (collection === 'cardOperations' && membershipId !== '') return this.holding('cards', membershipId);
    if (visit.length > 0) return visit;
    return collection === 'photos' && beforeId !== '' ? this.holding(collection, beforeId) : [this.head];
  }

  /** The cards that hold an entry. */
  private holding(collection: EntryCollection, id: EntryId | '', otherwise: readonly CardId[] = [this.head]): readonly CardId[] {
    if (id === '') return otherwise;
    const cards = this.parts.filter((part) => this.held(part.id, collection).some((one) => one.id === id)).map((part) => part.id);
    if (cards.length > 0) return cards;
    return this.added.get(id) ?? otherwise;
  }

  /** An entry where it is, and those of other cards that say the same: only one of them is shown. */
  private sameEntries(collection: EntryCollection, id: EntryId): readonly (readonly [CardId, EntryId])[] {
    const own = this.holding(collection, id).map((card) => [card, id] as const);
    const entry = this.parts.flatMap((part) => this.held(part.id, collection)).find((one) => one.id === id);
    const key = entry ? sameAs(collection, entry) : null;
    if (key === null) return own;
    const others = this.parts.flatMap((part) =>
      this.held(part.id, collection)
        .filter((one) => one.id !== id && sameAs(collection, one) === key)
        .map((one) => [part.id, one.id] as const),
    );
    return [...own, ...others];
  }

  private partOf(card: CardId): CardId {
    return this.parts.find((part: Part<ClientCard>) => part.id === card)?.id ?? this.head;
  }

  private sendEach(entries: readonly (readonly [CardId, EntryId])[], edit: (id: EntryId) => ClientEdit): void {
    for (const [card, id] of entries) this.send([card], edit(id));
  }

  private send(cards: readonly CardId[], edit: ClientEdit): void {
    for (const card of cards) this.routed.set(card, [...(this.routed.get(card) ?? []), edit]);
  }
}
