import { displayName, type Named } from './display-name.ts';

type Sorted = Named & { readonly middle?: string };

/** Quotes, brackets and spaces before a name don't decide its place: «Studio Bella» stands at S. */
const LEADING = /^[^\p{L}\p{N}]+/u;

/** What a client stands by in the list: companies by their name, people by family name and then given name. '' where there is no name. */
function primary(client: Sorted): string {
  const name = client.kind === 'company' ? client.company || client.family || client.given : client.family || client.given;
  return (name || client.nickname || client.company).replace(LEADING, '');
}

/** The texts by which a client has a place in the list, the first counting most; null for one without a name, who stands last. */
export function nameKeys(client: Sorted): readonly [primary: string, given: string, middle: string] | null {
  const name = primary(client);
  return name ? [name, client.given, client.middle ?? ''] : null;
}

/**
 * Compares clients by the rules of a language (CLDR's collation, by Intl), numbers by their value. Clients without a name come
 * last, by phone or card. 0 only for clients that are called the same.
 */
export function nameOrder(language: string): (a: Sorted, b: Sorted) => number {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return (a, b) => {
    const nameA = primary(a);
    const nameB = primary(b);
    if (!nameA || !nameB) return nameA ? -1 : nameB ? 1 : compare(displayName(a), displayName(b));
    return compare(nameA, nameB) || compare(a.given, b.given) || compare(a.middle ?? '', b.middle ?? '');
  };
}
