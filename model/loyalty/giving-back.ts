import type { ClientCard } from '../card.ts';
import type { ClientEdit } from '../edits/client-edit.ts';
import { type Made, takingBack } from '../edits/invert.ts';
import type { Entry, RecordFields } from '../entries/fields.ts';
import { inForce } from '../entries/in-force.ts';
import type { EntryId } from '../ids.ts';

type Held = Pick<ClientCard, 'subscriptions' | 'account'>;

/** What a visit was paid with besides money: visits of subscriptions, and what was taken from the personal account. */
export function paidWith(
  { subscriptions, account }: Held,
  visitId: EntryId,
): { readonly subscriptions: readonly Entry<'subscriptions'>[]; readonly account: readonly Entry<'account'>[] } {
  return {
    subscriptions: inForce(subscriptions).filter((one) => one.event === 'used' && one.visitId === visitId),
    account: inForce(account).filter((one) => one.amount < 0 && one.visitId === visitId),
  };
}

/** The edits that give it back, when the payment is taken back. */
export function givingBack(card: Held, visitId: EntryId, by: () => Made & Pick<RecordFields, 'staffId'>): readonly ClientEdit[] {
  const { subscriptions, account } = paidWith(card, visitId);
  return [...subscriptions.map((one) => takingBack('subscriptions', one, by())), ...account.map((one) => takingBack('account', one, by()))];
}
