import { CHANNELS, type Channel, type ConsentPurpose, isForWriting } from '../../../model/consents/consents.ts';
import type { EntryId } from '../../../model/ids.ts';

/** What a client ticked on the sheet: the purposes agreed to, each with the ways of writing. */
export type Agreed = ReadonlyMap<EntryId, readonly Channel[]>;

/** What is ticked when the sheet opens: nothing, but a lone purpose is agreed to by signing under it. */
export function agreedTo(purposes: readonly ConsentPurpose[]): Agreed {
  const [only, ...others] = purposes;
  return only && others.length === 0 ? withPurpose(new Map(), only, true) : new Map();
}

/** Ticks a purpose, or takes the tick away. */
export function withPurpose(agreed: Agreed, purpose: ConsentPurpose, isOn: boolean): Agreed {
  const next = new Map(agreed);
  if (isOn) next.set(purpose.id, isForWriting(purpose) ? CHANNELS : []);
  else next.delete(purpose.id);
  return next;
}

/** Chooses the ways of writing; none of them is no consent. */
export function withChannels(agreed: Agreed, purpose: ConsentPurpose, channels: readonly Channel[]): Agreed {
  const next = new Map(agreed);
  if (channels.length > 0) next.set(purpose.id, channels);
  else next.delete(purpose.id);
  return next;
}
