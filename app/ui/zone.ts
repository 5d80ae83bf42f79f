import { createContext } from 'react';

/** The zone by whose clock moments are told (IANA name); '' is the device's own. */
export const Zone = createContext('');

/** `Europe/Riga`: the zone that this device was set to. */
export function deviceZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
