import { useEffect, useEffectEvent, useState } from 'react';
import type { Visit } from '../../../model/card.ts';
import type { EntryId } from '../../../model/ids.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { useGiven } from '../../who/writer.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import { quarterOf } from './time-now.ts';
import { begunBy, newVisit, saysNothing } from './visit-edits.ts';

export interface VisitsOpen {
  /** The visit that is unfolded, if any. */
  readonly openId: EntryId | null;
  readonly setOpenId: (id: EntryId | null) => void;
  /** A visit that was begun and of which nothing was said yet: it is on screen only. */
  readonly begun: Visit | null;
  /** Begins a visit of today and unfolds it; by the keyboard, its service takes the caret. */
  readonly start: (byKeyboard?: boolean) => void;
  readonly isByKeyboard: boolean;
}

interface Begun {
  readonly visit: Visit;
  readonly isOnCard: boolean;
  /** It came onto the card by its status alone, so it counts even with nothing else. */
  readonly byStatus: boolean;
}

/**
 * Which visit is unfolded, and the beginning of new ones. A visit comes onto the card with the first thing said of it, and one
 * that is left with nothing on it leaves nothing behind. `show` brings the history on screen.
 */
export function useNewVisit(show: () => void): VisitsOpen {
  const { session, today, currency, salon } = useCard();
  const given = useGiven();
  const [openId, setOpenId] = useState<EntryId | null>(null);
  const [isByKeyboard, setByKeyboard] = useState(false);
  const [begun, setBegun] = useState<Begun | null>(null);
  const awaited = begun && !begun.isOnCard ? begun.visit.id : null;
  const stored = useOnCard((card) => card.visits.find((one) => one.id === awaited));
  // Once it is on the card it lives by that: taken off again by undo, it must not linger here under the same key.
  const signed = begun && begunBy(begun.visit, given());
  if (begun && stored) setBegun({ ...begun, isOnCard: true, byStatus: saysNothing(stored, begun.visit) });
  else if (begun && signed && !begun.isOnCard && signed !== begun.visit) setBegun({ ...begun, visit: signed });

  const leave = () => {
    if (!begun) return;
    session.flush();
    const left = session.shown?.visits.find((one) => one.id === begun.visit.id);
    if (!left || begun.byStatus || !saysNothing(left, begun.visit)) return;
    session.edit('visitRemoved', { type: 'setRemoved', collection: 'visits', id: left.id, removed: true });
  };
  const leaveWithCard = useEffectEvent(leave);
  useEffect(() => () => leaveWithCard(), []);

  const open = (id: EntryId | null) => {
    if (id === openId) return;
    leave();
    setBegun(null);
    setOpenId(id);
  };
  const start = (byKeyboard = false) => {
    show();
    setByKeyboard(byKeyboard);
    if (begun && !begun.isOnCard) return;
    const id = newEntryId();
    open(id);
    const now = new Date();
    const made = given();
    const visit = newVisit(id, today, currency, made.staffId ? [made.staffId] : [], made, quarterOf(now, salon?.zone ?? ''));
    setBegun({ visit, isOnCard: false, byStatus: false });
  };
  return { openId, setOpenId: open, begun: begun && !begun.isOnCard ? begun.visit : null, start, isByKeyboard };
}
