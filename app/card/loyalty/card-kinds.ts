import { CARD_TYPES, type MembershipCardFields } from '../../../model/card.ts';
import type { Salon, SalonEntry } from '../../../model/salon.ts';

/** What kind of card it is: the salon's type, if it has such, and how it is read. */
export type CardKind = Pick<MembershipCardFields, 'type' | 'typeId'>;

export function kindOfType({ id, technology }: SalonEntry<'cardTypes'>): CardKind {
  return { type: CARD_TYPES.find((one) => one === technology) ?? 'barcode', typeId: id };
}

/** What a new card most likely is: the salon's first type. */
export function usualCardKind(salon: Salon | null): CardKind {
  const first = salon?.cardTypes.find((one) => one.active);
  return first ? kindOfType(first) : { type: 'barcode', typeId: '' };
}
