import type { IncomingMessage, ServerResponse } from 'node:http';
import { appleProfile } from './apple-profile.ts';
import { fingerprintOf } from './fingerprint.ts';
import { CERTIFICATE_PATH, noCertificatePage, type Platform, PROFILE_PATH, TRUST_POLICY, trustPage } from './trust-page.ts';
import { languageFor } from './trust-texts.ts';

export interface TrustSource {
  /** The authority's certificate as PEM, read anew: it may have been made again. */
  readonly authority: () => string;
  /** Where the app is served. */
  readonly appPort: number;
  /** Where this page is served. */
  readonly ownPort: () => number;
  /** This machine's addresses in the salon's network. */
  readonly addresses: () => string[];
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Answers on the plain port: the page, and the authority's public certificate. There is nothing else to be had there. */
export function answerTrust(source: TrustSource, request: IncomingMessage, response: ServerResponse): void {
  send(response, answerTo(source, request));
}

function answerTo(source: TrustSource, request: IncomingMessage): Answer {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, type: 'text/plain', body: 'Method not allowed' };
  if (pathname === CERTIFICATE_PATH) return { status: 200, type: 'application/x-x509-ca-cert', body: source.authority() };
  if (pathname === PROFILE_PATH) return { status: 200, type: 'application/x-apple-aspen-config', body: appleProfile(source.authority()) };
  if (pathname !== '/') return { status: 404, type: 'text/plain', body: 'Not found' };
  const host = hostFor(request, source.addresses());
  const body = trustPage({
    language: languageFor(searchParams.get('lang'), String(request.headers['accept-language'] ?? '')),
    platform: platformOf(request.headers['user-agent'] ?? ''),
    page: `http://${host}:${source.ownPort()}/`,
    app: `https://${host}:${source.appPort}/`,
    fingerprint: fingerprintOf(source.authority()),
  });
  return { status: 200, type: 'text/html', body };
}

/** On the app's own port of a server without a certificate. */
export function answerNoCertificate(request: IncomingMessage, response: ServerResponse): void {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const language = languageFor(searchParams.get('lang'), String(request.headers['accept-language'] ?? ''));
  send(response, { status: 200, type: 'text/html', body: noCertificatePage(language) });
}

/** The host's name as the visitor wrote it, without the port; what is no name at all is none. */
export function visitedHost(request: IncomingMessage): string | undefined {
  return /^(\[[\da-f:.]+\]|[\w.-]+)(:\d+)?$/i.exec(request.headers.host ?? '')?.[1];
}

/** As other devices reach this machine: what only works on the machine itself is no help to them. */
function hostFor(request: IncomingMessage, addresses: readonly string[]): string {
  const visited = visitedHost(request);
  if (visited !== undefined && !/^(localhost|127\.|\[::1\])/.test(visited)) return visited;
  return addresses[0] ?? visited ?? 'localhost';
}

/** iPads call themselves Macs; a profile serves both, and the page opens the more likely. */
function platformOf(agent: string): Platform | undefined {
  if (/iPhone|iPad|iPod/.test(agent)) return 'apple';
  if (/Macintosh/.test(agent)) return /Chrome|Firefox/.test(agent) ? 'mac' : 'apple';
  if (/Android/.test(agent)) return 'android';
  if (/Windows/.test(agent)) return 'windows';
  return /CrOS|Linux/.test(agent) ? 'other' : undefined;
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  const text = type.startsWith('text/') ? `${type}; charset=utf-8` : type;
  response.writeHead(status, {
    'Content-Type': text,
    'Content-Security-Policy': TRUST_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  });
  response.end(body);
}
