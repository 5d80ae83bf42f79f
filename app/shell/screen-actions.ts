import type { CardId } from '../../model/ids.ts';
import type { CardPlace } from '../card/index.ts';

/** What a screen can ask of the frame around it. */
export interface ScreenActions {
  /** Opens a card, at a place of it or at its top. Back leads to the screen again. */
  readonly open: (id: CardId, at: CardPlace | null) => void;
  /** Begins a client. */
  readonly newClient: () => void;
  /** Reads a card or QR with the camera. */
  readonly scan: () => void;
  /** Puts the caret in the search. */
  readonly search: () => void;
}
