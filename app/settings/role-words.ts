import type { Role } from '../../model/wire/messages.ts';

/** Which text of `locales/…/settings.json` names a role. */
export const ROLE_WORDS = { owner: 'roleOwner', desk: 'roleDesk', stylist: 'roleStylist' } as const satisfies Readonly<
  Record<Role, string>
>;
