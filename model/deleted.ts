/** When a card was deleted, and by whom. It can be brought back until it is erased. */
export interface Deleted {
  /** ISO date-time (UTC), by the server's clock as far as the device knew it; '' where it can't be told. */
  readonly at: string;
  /** A staff member's id, or '' where nobody was chosen. */
  readonly by: string;
}

/** Days after which a deleted card is erased for good. */
export const DELETED_KEPT_DAYS = 30;

/** What `profile.deleted` holds: the same text for the same deletion on every device. */
export function printDeleted({ at, by }: Deleted): string {
  return JSON.stringify({ at, by });
}

/** Reads `profile.deleted`; null: the card is not deleted. What was written otherwise still says that it is. */
export function readDeleted(text: string): Deleted | null {
  if (text === '') return null;
  const { at, by } = fieldsOf(text);
  return { at: typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? at : '', by: typeof by === 'string' ? by : '' };
}

function fieldsOf(text: string): { readonly at?: unknown; readonly by?: unknown } {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null ? found : {};
  } catch {
    return {};
  }
}
