import { displayName } from '../../model/names/display-name.ts';
import { formatPhone } from '../../model/phones/format-phone.ts';

/** The name, or whatever else tells this client from others. */
export function nameOf(card: {
  readonly profile: Parameters<typeof displayName>[0];
  readonly phones: readonly { readonly e164: string; readonly typed: string }[];
  readonly emails: readonly { readonly address: string }[];
}): string {
  return displayName({
    ...card.profile,
    phones: card.phones.map((one) => (one.e164 ? formatPhone(one.e164) : one.typed)).filter(Boolean),
    emails: card.emails.map((one) => one.address).filter(Boolean),
  });
}
