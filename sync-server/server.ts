import { createServer, type ServerOptions as HttpLimits, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { MAX_FRAME } from '../model/wire/messages.ts';
import { type Assembled, assemble } from './assemble.ts';
import { BackUpRoutine } from './back-up/routine.ts';
import { isForBlobs } from './blobs/answer.ts';
import { type OpenBlobs, openBlobs } from './blobs/open-blobs.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Policy } from './compaction/background.ts';
import { Inspection } from './compaction/inspection.ts';
import { openDataFolder } from './data-folder.ts';
import { Health } from './health.ts';
import { BLOB_RESERVE, HEADERS_WITHIN, HEARTBEAT, REQUEST_WITHIN } from './limits.ts';
import type { ChangeLog } from './log/change-log.ts';
import { salonAddresses } from './salon-addresses.ts';
import type { Session } from './session.ts';
import { type App, readApp, serveApp } from './static-files.ts';
import { answerNoCertificate } from './tls/answer-trust.ts';
import { createSecureServer, type TlsOptions } from './tls/secure-server.ts';
import { refusalOf, Strangers } from './upgrade.ts';

export interface ServerOptions {
  readonly dataFolder: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly host: string;
  /** The built app; without it only `/sync` and `/health` answer. */
  readonly staticFolder?: string;
  /** What is in that folder, where it was read before: for servers that follow each other in one process. */
  readonly app?: App;
  /** HTTPS and WSS instead of HTTP. */
  readonly tls?: TlsOptions;
  /** Where daily back-ups are kept; without it none are made. */
  readonly backUps?: string;
  /** What photos leave free on the disk for changes (bytes). */
  readonly blobReserve?: number;
  readonly clock?: Clock;
  /** When documents are compacted; null: never, and nothing looks inside of documents. */
  readonly compaction?: Policy | null;
  /** What a person who runs the server should know; never what a client's card says. */
  readonly report?: (line: string) => void;
}

export interface RunningServer {
  readonly port: number;
  /** `http://host:port` or `https://host:port`, as this machine reaches it. */
  readonly address: string;
  /** Where the page is that shows devices how to trust the salon's own authority; null where it has none. */
  readonly trustPort: number | null;
  /** The one-time link for the owner's first device, or null where the server has been claimed. */
  readonly ownerLink: string | null;
  close(): Promise<void>;
}

/** Starts the sync server over one data folder. @throws FolderInUse, StorageFailure, or the port's error. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { clock = systemClock, report = (line) => console.error(line) } = options;
  const folder = openDataFolder(options.dataFolder);
  const inspection = options.compaction === null ? undefined : new Inspection(clock, report, options.compaction);
  const sync = assemble({
    database: folder.database,
    clock,
    report,
    addresses: () => salonAddresses(options.host),
    erased: async (names) => {
      await blobs.removeErased(names);
      void backUps?.eraseFromBackUps();
    },
  });
  await sync.begin(folder.identity);
  const { log, registry } = sync;
  const blobs = openBlobs(sync, { dataFolder: options.dataFolder, reserve: options.blobReserve ?? BLOB_RESERVE, clock, report });
  const backUps = backUpRoutine(options, log, blobs, clock, report);
  const sessions = new Set<Session>();
  const health = new Health({
    log,
    database: folder.database,
    blobs: sync.blobs,
    dataFolder: options.dataFolder,
    clock,
    online: () => sync.connections.devicesOnline,
    lastBackUp: backUps ? () => backUps.last : null,
  });
  const web = createWebServer(options, { health, blobs, clock, report });
  acceptDevices(web.server, sessions, sync);
  const stopBeating = beat(sessions, sync, clock);
  await listen(web.server, options.port, options.host);
  const trustPort = await web.openTrust();
  backUps?.start();
  blobs.start();
  inspection?.begin(log);
  const { port } = web.server.address() as AddressInfo;
  const address = `${options.tls ? 'https' : 'http'}://${hostInLink(options.host)}:${port}`;
  return {
    port,
    address,
    trustPort: trustPort ?? null,
    ownerLink: registry.claimed ? null : `${address}/#claim=${sync.admission.ownerSecret}`,
    close: async () => {
      stopBeating();
      await backUps?.stop();
      for (const session of sessions) session.terminate();
      await web.close();
      await new Promise((resolve) => {
        web.server.close(resolve);
        web.server.closeAllConnections();
      });
      await inspection?.stop();
      await blobs.stop();
      // What was begun is committed before the files are closed.
      await sync.settle();
      folder.close();
    },
  };
}

type WebServer = Pick<ReturnType<typeof createSecureServer>, 'openTrust' | 'close'> & { readonly server: Server };

interface Behind {
  readonly health: Health;
  readonly blobs: OpenBlobs;
  readonly clock: Clock;
  readonly report: (line: string) => void;
}

/** What answers on the port, with TLS or without. */
function createWebServer(options: ServerOptions, { health, blobs, clock, report }: Behind): WebServer {
  const { dataFolder, host, staticFolder, app: files = staticFolder === undefined ? undefined : readApp(staticFolder), tls } = options;
  const limits: HttpLimits = { headersTimeout: HEADERS_WITHIN, requestTimeout: REQUEST_WITHIN, maxHeaderSize: 16_384 };
  // Named before it is made: the app's headers depend on the certificate.
  let httpsOnly = false;
  const app = files && serveApp(files, () => httpsOnly);
  const handle: RequestListener = (request, response) => {
    response.on('error', () => undefined);
    const [path] = (request.url ?? '').split('?', 1);
    if (path === '/health') void health.respond(response, request.socket.remoteAddress ?? '');
    else if (isForBlobs(path ?? '')) void blobs.respond(request, response, httpsOnly);
    else if (path === '/trust' && !tls) answerNoCertificate(request, response);
    else if (app) app(request, response);
    else response.writeHead(404).end();
  };
  if (!tls) return { server: limited(createServer(limits, handle)), openTrust: async () => undefined, close: async () => undefined };
  const secure = createSecureServer(tls, handle, { dataFolder, host, clock, report, limits });
  httpsOnly = secure.httpsOnly;
  limited(secure.server);
  return secure;
}

function limited(server: Server): Server {
  server.maxHeadersCount = 60;
  return server;
}

/** Back-ups of the data folder; what they find damaged is read by the log, which sets it aside and asks the devices for it. */
function backUpRoutine(
  options: ServerOptions,
  log: ChangeLog,
  blobs: OpenBlobs,
  clock: Clock,
  report: (line: string) => void,
): BackUpRoutine | undefined {
  const { dataFolder, backUps } = options;
  if (backUps === undefined) return undefined;
  const damaged = (documents: readonly string[]) => {
    for (const document of documents) log.document(document);
  };
  return new BackUpRoutine({ dataFolder, backUps, clock, report, damaged, lostBlobs: (names) => void blobs.lost(names) });
}

function acceptDevices(http: Server, sessions: Set<Session>, sync: Assembled): void {
  const websockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME, perMessageDeflate: false, clientTracking: false });
  const strangers = new Strangers();
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => undefined);
    const refusal = refusalOf(request);
    if (refusal) return refuseUpgrade(socket, refusal);
    const address = request.socket.remoteAddress ?? '';
    const leave = strangers.enter(address);
    if (!leave) return refuseUpgrade(socket, '503 Service Unavailable');
    socket.once('close', leave);
    websockets.handleUpgrade(request, socket, head, (websocket) => {
      const session = sync.open(websocket, address, { admitted: leave, closed: () => sessions.delete(session) });
      sessions.add(session);
    });
  });
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}

function beat(sessions: Set<Session>, { log }: Assembled, clock: Clock): () => void {
  let callOff = clock.after(HEARTBEAT, again);
  function again(): void {
    for (const session of sessions) session.beat();
    log.emptyWriteAheadLog();
    callOff = clock.after(HEARTBEAT, again);
  }
  return () => callOff();
}

function listen(http: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      http.off('error', reject);
      resolve();
    });
  });
}

/** The name by which this machine itself reaches the server; browsers trust `localhost` as they do HTTPS. */
function hostInLink(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '127.0.0.1') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
