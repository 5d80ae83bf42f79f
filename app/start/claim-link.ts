/** Takes the one-time secret out of the server's link (`/#claim=…`) and out of the address bar, where others could read it. */
export function takeClaimSecret(window: Pick<Window, 'location' | 'history'>): string | null {
  const secret = new URLSearchParams(window.location.hash.slice(1)).get('claim');
  if (secret !== null) window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);
  return secret || null;
}
