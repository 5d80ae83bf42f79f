import type { Role } from './wire/messages.ts';

/**
 * What not everybody in the team may do. `settings`: change the salon's document; `ownFile`: give a client all that is held of them;
 * `blacklist`: say whom the salon takes no bookings of. Why somebody is on it, everybody sees. `merge`: say that two cards are of one client, or that they
 * are not.
 */
export const RESTRICTED = ['pair', 'revoke', 'erase', 'export', 'import', 'settings', 'ownFile', 'blacklist', 'merge'] as const;
export type Restricted = (typeof RESTRICTED)[number];

const ALLOWED: Readonly<Record<Role, readonly Restricted[]>> = {
  owner: RESTRICTED,
  // A client who asks to be forgotten asks at the desk; the desk brings the client base along.
  desk: ['erase', 'import', 'ownFile', 'blacklist', 'merge'],
  stylist: [],
};

/**
 * Whether a device with this role may do it. The server enforces `pair`, `revoke`, `erase` and `settings`. The others it can't tell from
 * what every device may do, since each holds the client base and, to it, they are changes of cards: `export`, `import` and `merge` the
 * device's own store refuses, `ownFile` and `blacklist` the app doesn't offer.
 */
export function may(role: Role, action: Restricted): boolean {
  return ALLOWED[role].includes(action);
}
