/** Kept for this tab alone, so that a reload before the device is named does not lose it. It works once, and only on a server without an owner. */
const KEPT_AS = 'kartoteka.claim';

/** Takes the one-time secret out of the server's link (`/#claim=…`) and out of the address bar, where others could read it. */
export function takeClaimSecret(window: Pick<Window, 'location' | 'history' | 'sessionStorage'>): string | null {
  const secret = secretIn(window.location.hash);
  if (secret === null) return window.sessionStorage.getItem(KEPT_AS);
  window.sessionStorage.setItem(KEPT_AS, secret);
  window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);
  return secret;
}

/** The link pasted into a tab where Kartoteka is open changes only the fragment: the page starts again with it. */
export function reloadForClaimLink(window: Pick<Window, 'location' | 'addEventListener'>): void {
  window.addEventListener('hashchange', () => {
    if (secretIn(window.location.hash) !== null) window.location.reload();
  });
}

function secretIn(hash: string): string | null {
  return new URLSearchParams(hash.slice(1)).get('claim') || null;
}
