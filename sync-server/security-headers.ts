import type { ServerResponse } from 'node:http';

/**
 * Only this server's own files run, are shown and are spoken to. Styles may stand in the page: react-aria and the virtual list place
 * things by them. No page of others may frame the app or share a process with it, and of the device's senses it asks for the camera only.
 */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
    "media-src 'self' blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), display-capture=()',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** A year, for this name only. */
const HTTPS_ONLY = 'max-age=31536000';

/** `httpsOnly`: the browser is to remember that this name is always secure. */
export function setSecurityHeaders(response: ServerResponse, httpsOnly: boolean): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  if (httpsOnly) response.setHeader('Strict-Transport-Security', HTTPS_ONLY);
}
