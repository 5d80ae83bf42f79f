import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';

/**
 * What react-aria puts into the page as style elements, letter for letter: how buttons take a touch, and how the page behind a dialog
 * stays where it is on an iPad. Each is let in by its hash; no other style but those in our own files is.
 */
export const REACT_ARIA_STYLES = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
] as const;

const STYLE_HASHES = REACT_ARIA_STYLES.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ');

/**
 * Only this server's own files run, are shown and are spoken to. No page of others may frame the app or share a process with it, and of
 * the device's senses it asks for the camera only.
 */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data: blob:; font-src 'self'; " +
    `style-src 'self' ${STYLE_HASHES}; ` +
    "media-src 'self' blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=(), serial=(), display-capture=()',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** Of what people have put here: shown by nobody, run by nobody, whatever it turns out to be. */
const HEADERS_OF_BLOBS = {
  'Content-Security-Policy': "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** The page is by itself: browsers then let it share memory with its workers, by which the search answers sooner. */
const ISOLATION = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' } as const;

/** For pictures. */
export function setBlobHeaders(response: ServerResponse, httpsOnly: boolean): void {
  for (const [name, value] of Object.entries(HEADERS_OF_BLOBS)) response.setHeader(name, value);
  if (httpsOnly) response.setHeader('Strict-Transport-Security', HTTPS_ONLY);
}

/** A year, for this name only. */
const HTTPS_ONLY = 'max-age=31536000';

/** `httpsOnly`: the browser is to remember that this name is always secure. */
export function setSecurityHeaders(request: IncomingMessage, response: ServerResponse, httpsOnly: boolean): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  // Elsewhere browsers ignore it, with a complaint.
  if (isTrustworthy(request)) for (const [name, value] of Object.entries(ISOLATION)) response.setHeader(name, value);
  if (httpsOnly) response.setHeader('Strict-Transport-Security', HTTPS_ONLY);
}

/** Served over TLS, by this server or a proxy in front of it, or to the machine itself. */
function isTrustworthy({ socket, headers }: IncomingMessage): boolean {
  return socket instanceof TLSSocket || headers['x-forwarded-proto'] === 'https' || /^(localhost|127\.|\[::1\])/.test(headers.host ?? '');
}
