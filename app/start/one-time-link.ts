/** What a one-time link brings: the owner's first device of a new server, or a further device by its QR. */
export interface LinkSecrets {
  readonly claim: string | null;
  readonly join: string | null;
}

const KINDS = ['claim', 'join'] as const;
type Kind = (typeof KINDS)[number];

/** Kept for this tab alone, so that a reload before the device is named does not lose it. Each works once. */
const KEPT_AS = { claim: 'kartoteka.claim', join: 'kartoteka.join' } as const satisfies Record<Kind, string>;

/** Takes the secret out of a link (`/#claim=…`, `/#join=…`) and out of the address bar, where others could read it. */
export function takeLinkSecrets(window: Pick<Window, 'location' | 'history' | 'sessionStorage'>): LinkSecrets {
  const { hash, pathname, search } = window.location;
  const take = (kind: Kind) => {
    const secret = secretIn(hash, kind);
    if (secret !== null) window.sessionStorage.setItem(KEPT_AS[kind], secret);
    return secret ?? window.sessionStorage.getItem(KEPT_AS[kind]);
  };
  const secrets = { claim: take('claim'), join: take('join') };
  if (KINDS.some((kind) => secretIn(hash, kind) !== null)) window.history.replaceState(window.history.state, '', pathname + search);
  return secrets;
}

/** A link was used, or is of no use. */
export function forgetLinkSecret(kind: Kind): void {
  window.sessionStorage.removeItem(KEPT_AS[kind]);
}

/** Kept while the device waits for the owner, so that after a reload it goes on waiting. */
const KNOCKS_AS = 'kartoteka.knocks';

/** The device asks to be let in under this name, by the code or secret `word`. */
export function keepKnock(word: string, name: string): void {
  window.sessionStorage.setItem(KEPT_AS.join, word);
  window.sessionStorage.setItem(KNOCKS_AS, name);
}

/** It asks no more. */
export function forgetKnock(): void {
  window.sessionStorage.removeItem(KNOCKS_AS);
}

/** Under which name this tab was asking to be let in when it was loaded anew; null where it was not. */
export function keptKnock(): string | null {
  return window.sessionStorage.getItem(KNOCKS_AS);
}

/** The link pasted into a tab where Kartoteka is open changes only the fragment: the page starts again with it. */
export function reloadForOneTimeLink(window: Pick<Window, 'location' | 'addEventListener'>): void {
  window.addEventListener('hashchange', () => {
    if (KINDS.some((kind) => secretIn(window.location.hash, kind) !== null)) window.location.reload();
  });
}

/** The secret of a QR that was read by the camera, with the address it is for; null where it is another kind of QR. */
export function readJoinLink(text: string): { readonly origin: string; readonly secret: string } | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const secret = secretIn(url.hash, 'join');
  return secret === null || !/^https?:$/.test(url.protocol) ? null : { origin: url.origin, secret };
}

/** The link that a QR for a further device carries. */
export function joinLink(origin: string, secret: string): string {
  return `${origin}/#join=${secret}`;
}

function secretIn(hash: string, kind: Kind): string | null {
  return new URLSearchParams(hash.slice(1)).get(kind) || null;
}
