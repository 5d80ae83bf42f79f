import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerOptions } from 'node:http';
import { createServer as createPlainServer } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../clock.ts';
import { salonAddresses } from '../salon-addresses.ts';
import { answerTrust, visitedHost } from './answer-trust.ts';
import { localFiles, makeLocalCertificate, needsRenewal } from './local-certificate.ts';
import { answerPlain } from './plain-on-secure-port.ts';
import { type CertificateFiles, followRenewals, isSelfSigned, readPair } from './serving-certificate.ts';

export interface TlsOptions extends CertificateFiles {
  /** Where the salon's own authority is explained; undefined where the certificate is by one that devices trust by themselves. */
  readonly trustPort?: number;
}

export interface Surroundings {
  readonly dataFolder: string;
  readonly host: string;
  readonly clock: Clock;
  readonly report: (line: string) => void;
  /** Limits of the port. */
  readonly limits: ServerOptions;
}

export interface SecureServer {
  readonly server: Server;
  /** Where the trust page is; undefined where there is none. Called once `server` listens. */
  openTrust(): Promise<number | undefined>;
  /** The certificate is one by which a browser may remember that this name is always secure. */
  readonly httpsOnly: boolean;
  close(): Promise<void>;
}

/** How often it is looked whether the salon's own certificate is to be renewed (ms). */
export const RENEWAL_EVERY = 12 * 3_600_000;

/** HTTPS and WSS on one port, the certificate taken anew whenever it was renewed. @throws CertificateUnusable */
export function createSecureServer(tls: TlsOptions, handle: RequestListener, around: Surroundings): SecureServer {
  const pair = readPair(tls);
  const server = createServer({ ...around.limits, cert: pair.certificate, key: pair.key }, handle);
  const stopFollowing = followRenewals(tls, around.clock, ({ certificate, key }) => {
    server.setSecureContext({ cert: certificate, key });
    around.report('The certificate was renewed.');
  });
  const isLocal = tls.trustPort !== undefined;
  const stopRenewing = isLocal ? keepRenewed(around) : () => undefined;
  const portOf = () => (server.address() as AddressInfo).port;
  const trust = createTrustServer(around, portOf);
  let trustPort: number | undefined;
  const dropSilent = answerPlain(server, (request, response) => {
    const to = whereTo(request, portOf(), trustPort);
    response.writeHead(to ? 307 : 400, { ...(to && { Location: to }), 'Content-Length': 0, 'Cache-Control': 'no-store' }).end();
  });
  return {
    server,
    httpsOnly: !isLocal && !isSelfSigned(pair.certificate),
    openTrust: async () => {
      if (tls.trustPort !== undefined) trustPort = await open(trust, tls.trustPort, around);
      return trustPort;
    },
    close: async () => {
      stopFollowing();
      stopRenewing();
      dropSilent();
      if (trustPort === undefined) return;
      trust.closeAllConnections();
      await new Promise((resolve) => trust.close(resolve));
    },
  };
}

/** A visitor without TLS: to the page that tells how to trust the salon's authority, or to the same place with TLS. */
function whereTo(request: IncomingMessage, port: number, trustPort: number | undefined): string | undefined {
  const host = visitedHost(request);
  if (host === undefined) return undefined;
  return trustPort === undefined ? `https://${host}:${port}/` : `http://${host}:${trustPort}/`;
}

function createTrustServer({ dataFolder, limits }: Surroundings, appPort: () => number) {
  const { authority } = localFiles(dataFolder);
  const server = createPlainServer(limits, (request, response) => {
    response.on('error', () => undefined);
    const ownPort = () => (server.address() as AddressInfo).port;
    const source = {
      authority: () => readFileSync(authority, 'utf8'),
      appPort: appPort(),
      ownPort,
      addresses: () => salonAddresses('0.0.0.0'),
    };
    try {
      answerTrust(source, request, response);
    } catch {
      // The authority is being made again this very moment, or was taken away.
      response.writeHead(503).end();
    }
  });
  return server;
}

/** Without its page the server still serves: it says so and goes on. */
function open(server: ReturnType<typeof createPlainServer>, port: number, { host, report }: Surroundings): Promise<number | undefined> {
  return new Promise((resolve) => {
    server.once('error', (error) => {
      report(
        `The page that shows devices how to trust this server can't be opened on port ${port}: ${error.message}. Give another: --trust-port`,
      );
      resolve(undefined);
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** The certificate is made again before it ends, and when this machine has another address, as after a new router. */
function keepRenewed({ dataFolder, clock, report }: Surroundings): () => void {
  let callOff = clock.after(RENEWAL_EVERY, look);
  function look(): void {
    callOff = clock.after(RENEWAL_EVERY, look);
    renewIfNeeded(dataFolder, clock.now()).catch(() => report('The certificate could not be renewed: npm run certificate'));
  }
  return () => callOff();
}

/** At each start, too. `now`: epoch ms. @returns whether it was renewed */
export async function renewIfNeeded(dataFolder: string, now: number): Promise<boolean> {
  if (!(await needsRenewal(dataFolder, now))) return false;
  await makeLocalCertificate(dataFolder, [], now);
  return true;
}
