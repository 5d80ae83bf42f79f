import type { CardState, MembershipCard } from '../card.ts';
import type { AddEntry, ClientEdit } from '../edits/client-edit.ts';
import { takingBack } from '../edits/invert.ts';
import type { CardOperation, Entry } from '../entries/fields.ts';
import { inForce } from '../entries/in-force.ts';
import type { EntryId, IsoDate } from '../ids.ts';
import { inOrder } from './ledger.ts';

/** Who does something with a card, when (ISO date-time, UTC) and why; `id`: of the entry that tells it. */
export interface Operated {
  readonly id: EntryId;
  readonly at: string;
  readonly staffId: EntryId | '';
  readonly reason: string;
}

type NewCard = Pick<MembershipCard, 'id' | 'number' | 'type' | 'typeId'>;

/** Gives the client a card. State and record belong in one edit, so that Undo takes both. */
export function issueEdits(card: NewCard, today: IsoDate, by: Operated): readonly ClientEdit[] {
  return [newCard(card, today), operation(card.id, 'issued', card.number, by)];
}

const STATE_AFTER = { blocked: 'blocked', unblocked: 'active', lost: 'lost' } as const satisfies Partial<Record<CardOperation, CardState>>;
export type StateOperation = keyof typeof STATE_AFTER;

/** Blocks a card, has it in force again, or says that it was lost. */
export function stateEdits(card: MembershipCard, what: StateOperation, by: Operated): readonly ClientEdit[] {
  const state = STATE_AFTER[what];
  return [{ type: 'setEntry', collection: 'cards', id: card.id, changes: { state } }, operation(card.id, what, card.number, by)];
}

/** A new number in place of a card, of the same type. */
export function replaceEdits(
  card: MembershipCard,
  by: Operated & { readonly newId: EntryId; readonly number: string; readonly today: IsoDate },
): readonly ClientEdit[] {
  return [
    { type: 'setEntry', collection: 'cards', id: card.id, changes: { state: 'replaced' } },
    newCard({ ...card, id: by.newId, number: by.number }, by.today),
    operation(card.id, 'replaced', by.number, by),
  ];
}

/** Puts a card's number right where it was mistyped: the card stays the same one, and the record tells its new number. */
export function correctEdits(card: Pick<MembershipCard, 'id' | 'number'>, number: string, by: Operated): readonly ClientEdit[] {
  if (number === '' || number === card.number) return [];
  return [
    { type: 'setEntry', collection: 'cards', id: card.id, changes: { number } },
    operation(card.id, 'corrected', number, { ...by, reason: '' }),
  ];
}

/** The number that a card had when it was replaced, for a replacement is recorded with the new card's; '' where nothing tells it. */
export function replacedNumber(
  { id, membershipId, at }: Entry<'cardOperations'>,
  operations: readonly Entry<'cardOperations'>[],
  cards: readonly Pick<MembershipCard, 'id' | 'number'>[],
): string {
  const isBefore = (one: Entry<'cardOperations'>) =>
    one.id !== id && one.membershipId === membershipId && one.operation !== 'replaced' && one.corrects === '' && one.at <= at;
  // Of a card that was taken off again everything is taken back; its line still says which card it was.
  const last = inOrder(inForce(operations).filter(isBefore)).at(-1) ?? inOrder(operations.filter(isBefore)).at(-1);
  return last?.number || (cards.find((one) => one.id === membershipId)?.number ?? '');
}

/** Takes a card off again that was given by mistake, and what is recorded of it: the record itself still tells it. */
export function withdrawEdits(
  id: EntryId,
  operations: readonly Entry<'cardOperations'>[],
  by: { readonly newId: () => EntryId; readonly at: string; readonly staffId: EntryId | '' },
): readonly ClientEdit[] {
  const recorded = inForce(operations).filter((one) => one.membershipId === id);
  return [
    { type: 'setRemoved', collection: 'cards', id, removed: true },
    ...recorded.map((one) => takingBack('cardOperations', one, { id: by.newId(), at: by.at, staffId: by.staffId })),
  ];
}

function newCard({ id, number, type, typeId }: NewCard, issuedOn: IsoDate): AddEntry<'cards'> {
  return { type: 'addEntry', collection: 'cards', id, fields: { number, type, state: 'active', issuedOn, typeId } };
}

function operation(membershipId: EntryId, what: CardOperation, number: string, { id, at, staffId, reason }: Operated): ClientEdit {
  return {
    type: 'addEntry',
    collection: 'cardOperations',
    id,
    fields: { membershipId, operation: what, number, reason, staffId, at, corrects: '' },
  };
}
