import type { StoreStatus } from '../../workers/contracts/store.ts';

export type StartStep = 'waiting' | 'unreachable' | 'unclaimed' | 'claim' | 'join' | 'refused' | 'revoked' | 'salon';

export interface StartKnows {
  /** null: the store is not up yet. */
  readonly status: Pick<StoreStatus, 'access' | 'connection' | 'unclaimed'> | null;
  readonly hasSecret: boolean;
  /** The server was claimed from here, and its salon has not been made yet. */
  readonly makesSalon: boolean;
  /** This device was paired when it was last used: its list is shown before the store says so. */
  readonly wasPaired: boolean;
}

/** Which step of the first run stands between a person and the clients; null: none. */
export function whichStep({ status, hasSecret, makesSalon, wasPaired }: StartKnows): StartStep | null {
  if (status === null) return wasPaired && !makesSalon ? null : 'waiting';
  if (status.access === 'paired') return makesSalon ? 'salon' : null;
  if (status.access === 'refused' || status.access === 'revoked') return status.access;
  if (status.access === 'knocking') return 'join';
  // An older answer of the server still holds while it can't be reached.
  if (status.unclaimed === null) return status.connection === 'offline' ? 'unreachable' : 'waiting';
  if (!status.unclaimed) return 'join';
  return hasSecret ? 'claim' : 'unclaimed';
}
