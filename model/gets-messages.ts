/** One phone or e-mail of several, as far as messages are concerned. */
export interface Reachable {
  readonly id: string;
  readonly messages: boolean;
}

/** What stood in the field when the person began to type. */
export interface Before {
  /** A message could be sent there. */
  readonly good: boolean;
  readonly messages: boolean;
}

/**
 * Whether messages go to a phone or e-mail that is being typed. The first one that messages can reach takes them, as long as no
 * other has them; a half-typed one takes nothing. What was good before keeps what was chosen for it, whatever stands there meanwhile.
 */
export function getsMessages(contacts: readonly Reachable[], id: string, good: boolean, before: Before | null): boolean {
  if (before?.good) return before.messages;
  return good && !contacts.some((one) => one.id !== id && one.messages);
}
