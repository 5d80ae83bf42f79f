import { useState } from 'react';
import type { VisitFields } from '../../../model/card.ts';
import type { EntryId, IsoDate } from '../../../model/ids.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { useCard } from '../card-context.tsx';
import { useWriter } from '../notes/writer.ts';

export interface VisitsOpen {
  /** The visit that is unfolded, if any. */
  readonly openId: EntryId | null;
  readonly setOpenId: (id: EntryId | null) => void;
  /** Puts a new visit of today on the card and unfolds it. */
  readonly start: () => void;
}

/** Which visit is unfolded, and the making of new ones. `show` brings the history on screen. */
export function useNewVisit(show: () => void): VisitsOpen {
  const { session, today, currency } = useCard();
  const [writer] = useWriter();
  const [openId, setOpenId] = useState<EntryId | null>(null);
  const start = () => {
    const id = newEntryId();
    session.edit('visit', { type: 'addVisit', id, fields: visitOn(today, currency), staff: writer ? [writer] : [], services: [] });
    setOpenId(id);
    show();
  };
  return { openId, setOpenId, start };
}

/** A visit made on the spot is one that is taking place: bookings to come get a later date. */
function visitOn(date: IsoDate, currency: string): VisitFields {
  return { date, time: '', minutes: 0, status: 'arrived', room: '', note: '', currency, tips: 0, payment: '' };
}
