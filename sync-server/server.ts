import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { MAX_FRAME } from '../model/wire/messages.ts';
import { type Clock, systemClock } from './clock.ts';
import { openDataFolder } from './data-folder.ts';
import { Admission } from './devices/admission.ts';
import { JoinCodes } from './devices/codes.ts';
import { DeviceRegistry } from './devices/registry.ts';
import { WrongTries } from './devices/wrong-tries.ts';
import { HEADERS_WITHIN, HEARTBEAT, REQUEST_WITHIN } from './limits.ts';
import { ChangeLog } from './log/change-log.ts';
import { salonAddresses } from './salon-addresses.ts';
import { Session, type Surroundings } from './session.ts';
import { serveApp } from './static-files.ts';
import { refusalOf, Strangers } from './upgrade.ts';

export interface ServerOptions {
  readonly dataFolder: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly host: string;
  /** The built app; without it only `/sync` and `/health` answer. */
  readonly staticFolder?: string;
  readonly clock?: Clock;
  /** What a person who runs the server should know; never what a client's card says. */
  readonly report?: (line: string) => void;
}

export interface RunningServer {
  readonly port: number;
  /** `http://host:port`, as this machine reaches it. */
  readonly address: string;
  /** The one-time link for the owner's first device, or null where the server has been claimed. */
  readonly ownerLink: string | null;
  close(): Promise<void>;
}

/** Starts the sync server over one data folder. @throws FolderInUse, StorageFailure, or the port's error. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { clock = systemClock, report = (line) => console.error(line) } = options;
  const folder = openDataFolder(options.dataFolder);
  const sessions = new Set<Session>();
  const log = new ChangeLog(folder.database, {
    committed: () => {
      for (const session of sessions) session.answerPull();
    },
    damaged: ({ doc, seq }) => report(`A stored change is damaged and was set aside: document ${doc}, number ${seq}.`),
  });
  await log.recognise(folder.identity);
  const registry = new DeviceRegistry(folder.database, log.commits, clock.now);
  const codes = new JoinCodes(clock.now);
  const admission = new Admission(log.server, registry, codes, new WrongTries(clock.now));
  const isOnline = (n: number) => [...sessions].some(({ device }) => device?.n === n);
  const around: Surroundings = {
    log,
    admission,
    clock,
    report,
    claimed: () => registry.claimed,
    requests: { log, registry, codes, isOnline, addresses: () => salonAddresses(options.host) },
  };

  const http = createHttpServer(log, options.staticFolder);
  acceptDevices(http, sessions, around);
  const stopBeating = beat(sessions, clock);
  await listen(http, options.port, options.host);
  const { port } = http.address() as AddressInfo;
  const address = `http://${hostInLink(options.host)}:${port}`;
  return {
    port,
    address,
    ownerLink: registry.claimed ? null : `${address}/#claim=${admission.ownerSecret}`,
    close: async () => {
      stopBeating();
      for (const session of sessions) session.terminate();
      await new Promise((resolve) => {
        http.close(resolve);
        http.closeAllConnections();
      });
      // What was begun is committed before the files are closed.
      await log.commits.idle();
      folder.close();
    },
  };
}

function createHttpServer(log: ChangeLog, staticFolder: string | undefined): Server {
  const app = staticFolder === undefined ? undefined : serveApp(staticFolder);
  const http = createServer(
    { headersTimeout: HEADERS_WITHIN, requestTimeout: REQUEST_WITHIN, maxHeaderSize: 16_384 },
    (request, response) => {
      response.on('error', () => undefined);
      if (request.url === '/health') {
        response.setHeader('Content-Type', 'application/json');
        response.setHeader('Cache-Control', 'no-store');
        response.end(JSON.stringify({ ok: true, damagedRows: log.damaged }));
      } else if (app) app(request, response);
      else response.writeHead(404).end();
    },
  );
  http.maxHeadersCount = 60;
  return http;
}

function acceptDevices(http: Server, sessions: Set<Session>, around: Surroundings): void {
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
      const session = new Session(websocket, address, around, { admitted: leave, closed: () => sessions.delete(session) });
      sessions.add(session);
    });
  });
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}

function beat(sessions: Set<Session>, clock: Clock): () => void {
  let callOff = clock.after(HEARTBEAT, again);
  function again(): void {
    for (const session of sessions) session.beat();
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
