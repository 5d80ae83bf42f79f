import {
  CHANNELS,
  type Channel,
  type ConsentPurpose,
  type ConsentState,
  isAgreed,
  isForWriting,
} from '../../../model/consents/consents.ts';
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

interface Answered {
  readonly purposeId: EntryId;
  readonly given: boolean;
  readonly channels: readonly Channel[];
}

/**
 * What a signed sheet says of each purpose on it: yes to those ticked, no to those left without a tick. A consent to an earlier text
 * is not touched by leaving the new one: to withdraw it the client says so.
 */
export function answersOf(
  asked: readonly ConsentPurpose[],
  agreed: Agreed,
  stateOf: (purposeId: EntryId) => ConsentState,
): readonly Answered[] {
  return asked.flatMap(({ id }): readonly Answered[] => {
    const channels = agreed.get(id);
    if (channels) return [{ purposeId: id, given: true, channels }];
    return isAgreed(stateOf(id)) ? [] : [{ purposeId: id, given: false, channels: [] }];
  });
}
