import { CARD_GROUPS, type CardGroup } from '../../../model/card-groups.ts';
import type { Prominence } from '../../../model/salon.ts';
import type { Stance } from '../stance.ts';

/** Groups of the profile below name and contacts, in the order of the card. */
export const EXTRAS = ['categories', 'health', 'preferences', 'address', 'socials', 'card', 'fiscal', 'about', 'links', 'custom'] as const;
export type Extra = (typeof EXTRAS)[number];

export interface ExtraState {
  /** The card says something in it. */
  readonly isGiven: boolean;
  /** There is something that could be added. */
  readonly isAddable: boolean;
}

export interface ExtrasInOrder {
  readonly shown: readonly { readonly extra: Extra; readonly stance: Stance }[];
  /** One touch away. */
  readonly addable: readonly Extra[];
}

/**
 * Which groups stand on a card, and how. What the salon wants always open comes first, also while it is empty; what it hides stays
 * away until it says something, and then stands folded at the end: nothing that is written is ever out of reach. `asked`: those that
 * somebody wants to see now.
 */
export function extrasInOrder(
  states: Readonly<Record<Extra, ExtraState>>,
  prominence: Readonly<Record<string, Prominence>>,
  asked: (extra: Extra) => boolean,
): ExtrasInOrder {
  const of = (extra: Extra): Prominence => (isSettable(extra) ? (prominence[extra] ?? '') : '');
  const isShown = (extra: Extra) => states[extra].isGiven || asked(extra) || (of(extra) === 'prominent' && states[extra].isAddable);
  const standing = (wanted: Prominence, stance: Stance) =>
    EXTRAS.filter((extra) => of(extra) === wanted && isShown(extra)).map((extra) => ({ extra, stance }));
  return {
    shown: [...standing('prominent', 'open'), ...standing('', ''), ...standing('hidden', 'tucked')],
    addable: EXTRAS.filter((extra) => !isShown(extra) && of(extra) !== 'hidden' && states[extra].isAddable),
  };
}

function isSettable(extra: Extra): extra is Extra & CardGroup {
  return CARD_GROUPS.some((one) => one === extra);
}
