import type { CardType } from '../card.ts';
import type { PurposeKind } from '../salon.ts';

export type StarterPurpose = Exclude<PurposeKind, ''>;

/**
 * What a salon usually has on its lists, in one language, for it to begin with and to change. The texts of consents are no legal
 * advice: a salon checks them before it puts them in force.
 */
export interface StarterTable {
  /** How clients find a salon. */
  readonly sources: readonly string[];
  readonly cardTypes: readonly { readonly name: string; readonly technology: CardType }[];
  /** What clients are asked to agree to; `{salon}` stands for the salon's name. */
  readonly purposes: Readonly<Record<StarterPurpose, { readonly name: string; readonly text: string }>>;
}
