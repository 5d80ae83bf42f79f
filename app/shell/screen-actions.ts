import type { CardId } from '../../model/ids.ts';
import type { CardPlace } from '../card/index.ts';

/** What a screen can ask of the frame around it. */
export interface ScreenActions {
  /** Opens a card, at a place of it or at its top. Back leads to the screen again. */
  readonly open: (id: CardId, at: CardPlace | null) => void;
}
