import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ClientCard } from '../../model/card.ts';
import type { OptionalDetail } from '../../model/details/definitions.ts';
import type { IsoDate } from '../../model/ids.ts';
import type { Salon, SalonService, StaffMember } from '../../model/salon.ts';
import type { FieldConflict, JoinedCard, OtherDevice } from '../../workers/contracts/store.ts';
import type { Format } from '../ui/format.ts';
import type { CardSession } from './card-session.ts';

/** What every part of an open card needs, and what seldom changes. What is on the card: `useOnCard`. */
export interface OpenedCard {
  readonly session: CardSession;
  readonly format: Format;
  /** ISO 3166-1 alpha-2, or ''. */
  readonly country: string;
  /** ISO 4217. */
  readonly currency: string;
  /** Fields that this salon has turned on. */
  readonly turnedOn: readonly OptionalDetail[];
  /** The salon's lists and settings; null until this device has them. */
  readonly salon: Salon | null;
  readonly staff: readonly StaffMember[];
  readonly services: readonly SalonService[];
  readonly today: IsoDate;
  /** The card was made a moment ago: its first empty field takes the caret. */
  readonly isNew: boolean;
}

export const CardContext = createContext<OpenedCard | null>(null);

/** The card on screen. */
export function useCard(): OpenedCard {
  const opened = useContext(CardContext);
  if (!opened) throw new Error('CardContext is missing');
  return opened;
}

/** A part of the card on screen; painted again only when that part changes. `pick` must only pick, and make nothing new. */
export function useOnCard<T>(pick: (card: ClientCard) => T): T {
  const { session } = useCard();
  const picked = () => {
    if (!session.shown) throw new Error('The card is not open');
    return pick(session.shown);
  };
  return useSyncExternalStore(session.subscribe, picked);
}

/** Fields of the card on screen that two devices set apart. */
export function useConflicts(): readonly FieldConflict[] {
  const { session } = useCard();
  return useSyncExternalStore(session.subscribe, () => session.conflicts);
}

/** The cards that were merged into the one on screen. */
export function useJoined(): readonly JoinedCard[] {
  const { session } = useCard();
  return useSyncExternalStore(session.subscribe, () => session.joined);
}

/** Who else has the card on screen open. */
export function useOthers(): readonly OtherDevice[] {
  const { session } = useCard();
  return useSyncExternalStore(session.subscribe, () => session.others);
}
