import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { setSecurityHeaders } from './security-headers.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const PACKABLE = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg', '.wasm']);
/** Vite puts a hash of the contents in these names. */
const HASHED = /^\/assets\/.*-[\w-]{8,}\.\w+$/;
const YEAR = 'public, max-age=31536000, immutable';

interface AppFile {
  readonly plain: Buffer;
  readonly extension: string;
  readonly etag: string;
  readonly cacheControl: string;
  readonly packed: Map<Packing, Promise<Buffer>>;
}
type Packing = 'br' | 'gzip';

/** The built app's files, by their paths, as they were when they were read. */
export type App = ReadonlyMap<string, AppFile>;

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Serves the built app from memory, as it was when it was read: a few megabytes, and a build that replaces the
 * folder meanwhile mixes no versions and breaks no stream. Any path that is no file is the app's own and gets `index.html`.
 */
export function serveApp(files: App, httpsOnly: () => boolean = () => false): RequestHandler {
  return (request, response) => {
    setSecurityHeaders(request, response, httpsOnly());
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'Method not allowed');
    const path = pathOf(request);
    const file = files.get(path) ?? (extname(path) === '' ? files.get('/index.html') : undefined);
    if (!file) return end(response, 404, files.size > 0 ? 'Not found' : 'The app has not been built yet: npm run build');
    sendFile(request, response, file).catch(() => response.destroy());
  };
}

async function sendFile(request: IncomingMessage, response: ServerResponse, file: AppFile): Promise<void> {
  response.setHeader('Cache-Control', file.cacheControl);
  response.setHeader('ETag', file.etag);
  if (request.headers['if-none-match'] === file.etag) return end(response, 304);
  response.setHeader('Content-Type', TYPES[file.extension] ?? 'application/octet-stream');
  let body = file.plain;
  if (PACKABLE.has(file.extension)) {
    response.setHeader('Vary', 'Accept-Encoding');
    const packing = packingFor(request);
    if (packing) {
      response.setHeader('Content-Encoding', packing);
      body = await pack(file, packing);
    }
  }
  response.setHeader('Content-Length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function packingFor(request: IncomingMessage): Packing | undefined {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
}

/** Packed once, when first asked for. */
function pack(file: AppFile, packing: Packing): Promise<Buffer> {
  const packed = file.packed.get(packing) ?? (packing === 'br' ? brotli(file.plain) : promisify(gzip)(file.plain));
  file.packed.set(packing, packed);
  return packed;
}

function brotli(bytes: Buffer): Promise<Buffer> {
  return promisify(brotliCompress)(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}

/** Reads the folder that the app was built into; empty where there is none. */
export function readApp(folder: string): App {
  const files = new Map<string, AppFile>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const onDisk = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, onDisk).split(sep).join('/')}`;
    const plain = readFileSync(onDisk);
    const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
    const cacheControl = HASHED.test(path) ? YEAR : 'no-cache';
    files.set(path, { plain, extension: extname(entry.name), etag, cacheControl, packed: new Map() });
  }
  return files;
}

function pathOf(request: IncomingMessage): string {
  const [path = '/'] = (request.url ?? '/').split('?', 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function end(response: ServerResponse, status: number, text?: string): void {
  response.statusCode = status;
  if (text !== undefined) response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(text);
}
