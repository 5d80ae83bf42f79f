import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { join } from 'node:path';
import { connect, createServer, TLSSocket } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { readServerFrame } from '../../model/wire/messages.ts';
import { HandClock } from '../testing/hand-clock.ts';
import { TestSalon } from '../testing/salon.ts';
import { issueCertificate } from './authority.ts';
import { BeyondAuthority, type LocalFiles, localFiles, makeLocalCertificate, needsRenewal } from './local-certificate.ts';
import { machineNames } from './names.ts';
import { LOOK_EVERY } from './serving-certificate.ts';

const DAY = 86_400_000;
const LANGUAGES = ['it', 'lv', 'ru', 'uk', 'en'];

let salon: TestSalon;
let clock: HandClock;
let files: LocalFiles;
beforeEach(async () => {
  clock = new HandClock();
  salon = await TestSalon.open();
  files = localFiles(salon.folder);
  await makeLocalCertificate(salon.folder, ['salon.local'], Date.now());
  await salon.server.close();
});
afterEach(() => salon.dispose());

const startSecure = (trustPort: number | undefined = 0) =>
  salon.start({ clock, tls: { certificate: files.certificate, key: files.key, ...(trustPort !== undefined && { trustPort }) } });
const authority = () => readFileSync(files.authority, 'utf8');
const trust = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${salon.server.trustPort}${path}`, { headers });

describe('the salon’s own certificate', () => {
  it('is good for this machine’s names and addresses, for just over a year, and its keys are for nobody else’s eyes', async () => {
    const certificate = new X509Certificate(readFileSync(files.certificate));
    for (const name of ['localhost', 'salon.local', ...machineNames().dns]) expect(certificate.checkHost(name)).toBeDefined();
    for (const address of ['127.0.0.1', '::1', ...machineNames().ip]) expect(certificate.checkIP(address)).toBeDefined();
    expect(Date.parse(certificate.validTo) - Date.parse(certificate.validFrom)).toBeLessThanOrEqual(397 * DAY);
    for (const path of [files.authorityKey, files.key]) expect(statSync(path).mode & 0o777).toBe(0o600);
    await startSecure();
  });

  it('is renewed by the same authority before it ends, and when the machine is called otherwise', async () => {
    const now = Date.now();
    const before = authority();
    expect(await needsRenewal(salon.folder, now)).toBe(false);
    expect(await needsRenewal(salon.folder, now + 352 * DAY)).toBe(true);
    expect(await needsRenewal(salon.folder, now, machineNames([], ['192.168.77.5']))).toBe(true);
    // The authority was not made for that one: no reason to try again and again.
    expect(await needsRenewal(salon.folder, now, machineNames(['elsewhere.example']))).toBe(false);
    const { names, newAuthority } = await makeLocalCertificate(salon.folder, [], now);
    expect([newAuthority, names.dns.includes('salon.local'), authority() === before]).toEqual([false, true, true]);
    await startSecure();
  });

  it('can’t be one for the rest of the world: who steals the authority’s key can play no bank', async () => {
    await expect(makeLocalCertificate(salon.folder, ['bank.example'], Date.now())).rejects.toThrow(BeyondAuthority);
    const stolen = { certificate: authority(), key: readFileSync(files.authorityKey, 'utf8') };
    const { certificate, key } = await issueCertificate(stolen, { dns: ['bank.example'], ip: [] }, Date.now());
    const bank = createServer({ cert: certificate, key }).listen(0, '127.0.0.1');
    await once(bank, 'listening');
    const address = bank.address();
    const client = connect({
      port: typeof address === 'object' ? (address?.port ?? 0) : 0,
      host: '127.0.0.1',
      servername: 'bank.example',
      ca: authority(),
    });
    const [error] = await once(client, 'error');
    expect(String(error)).toContain('permitted subtree violation');
    bank.close();
    await startSecure();
  });
});

describe('a server with a certificate', () => {
  it('serves the app and its WebSocket over TLS, on the same port', async () => {
    await startSecure();
    expect(salon.server.address).toMatch(/^https:\/\/localhost:/);
    const health = await secure('/health');
    expect([health.status, JSON.parse(health.body).ok]).toEqual([200, true]);
    const socket = new WebSocket(`wss://localhost:${salon.server.port}/sync`, { ca: authority() });
    const [frame] = await once(socket, 'message');
    expect(readServerFrame(frame).t).toBe('challenge');
    socket.terminate();
  });

  it('leads those who forgot the https to the page that tells what to do, and serves them nothing else', async () => {
    await startSecure();
    for (const path of ['/', '/health', '/sync', '/#claim=x']) {
      const { status, headers, body } = await plain(path);
      expect([status, headers.location, body]).toEqual([307, `http://127.0.0.1:${salon.server.trustPort}/`, '']);
    }
    const socket = new WebSocket(`ws://127.0.0.1:${salon.server.port}/sync`);
    await once(socket, 'error');
  });

  it('takes a renewed certificate without a new start, and goes on with the old one while the new is half written', async () => {
    await startSecure();
    const first = (await secure('/health')).serial;
    const key = readFileSync(files.key);
    const kept = { certificate: readFileSync(files.certificate), key };
    await makeLocalCertificate(salon.folder, [], Date.now());
    const renewed = new X509Certificate(readFileSync(files.certificate)).serialNumber;
    const newKey = readFileSync(files.key);
    writeFileSync(files.key, kept.key);
    clock.pass(LOOK_EVERY);
    expect((await secure('/health')).serial).toBe(first);
    writeFileSync(files.key, newKey);
    clock.pass(LOOK_EVERY);
    expect((await secure('/health')).serial).toBe(renewed);
    expect(salon.reported).toContain('The certificate was renewed.');
  });

  it('has browsers keep to https for good only where its certificate needs no explaining', async () => {
    const app = join(salon.folder, 'tls');
    copyFileSync(files.certificate, join(app, 'index.html'));
    const headersWith = async (trustPort: number | undefined) => {
      await salon.start({
        staticFolder: app,
        tls: { certificate: files.certificate, key: files.key, ...(trustPort !== undefined && { trustPort }) },
      });
      return (await secure('/')).headers['strict-transport-security'];
    };
    expect(await headersWith(0)).toBeUndefined();
    expect(salon.server.trustPort).not.toBeNull();
    await salon.server.close();
    expect(await headersWith(undefined)).toMatch(/^max-age=\d+$/);
    expect(salon.server.trustPort).toBeNull();
    const { status, headers } = await plain('/clients');
    expect([status, headers.location]).toEqual([307, `https://127.0.0.1:${salon.server.port}/`]);
  });
});

describe('the page that shows a device how to trust it', () => {
  it.each(LANGUAGES)('speaks %s, leads to the protected address, and runs no script', async (language) => {
    await startSecure();
    const answer = await trust(`/?lang=${language}`);
    const html = await answer.text();
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(new X509Certificate(authority()).fingerprint256);
    expect(html).toContain('<svg');
    expect(html).not.toMatch(/<script|undefined|\[object/);
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(await (await trust('/', { 'accept-language': `de, ${language};q=0.8` })).text()).toContain(`<html lang="${language}">`);
  });

  it('opens what the device needs, gives the authority’s public certificate and nothing else', async () => {
    await startSecure();
    const iPad = await (await trust('/', { 'user-agent': 'Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) Safari' })).text();
    expect(iPad).toContain('<details open><summary>iPad');
    expect(await (await trust('/kartoteka.crt')).text()).toBe(authority());
    const profile = await (await trust('/kartoteka.mobileconfig')).text();
    expect(profile).toContain(new X509Certificate(authority()).raw.toString('base64'));
    for (const path of ['/authority.key', '/server.key', '/../tls/server.key', '/health', '/sync', '//'])
      expect([404, 503]).toContain((await trust(path)).status);
    const options = { agent: false as const, headers: { host: '"><script>:1' } };
    const [odd]: IncomingMessage[] = await once(getPlain(`http://127.0.0.1:${salon.server.trustPort}/`, options), 'response');
    expect((await read(odd)).body).not.toContain('<script');
  });

  it('on a server without a certificate says how to make one', async () => {
    await salon.start();
    const html = await (await fetch(`${salon.server.address}/trust?lang=uk`)).text();
    expect(html).toContain('npm run certificate');
    expect(html).toContain('<html lang="uk">');
  });
});

interface Fetched {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** The certificate's. */
  readonly serial: string;
}

async function secure(path: string): Promise<Fetched> {
  const options = { ca: authority(), agent: false as const };
  const [response]: IncomingMessage[] = await once(getSecure(`https://localhost:${salon.server.port}${path}`, options), 'response');
  return read(response);
}

async function plain(path: string): Promise<Fetched> {
  const [response]: IncomingMessage[] = await once(getPlain(`http://127.0.0.1:${salon.server.port}${path}`, { agent: false }), 'response');
  return read(response);
}

async function read(response: IncomingMessage | undefined): Promise<Fetched> {
  if (!response) throw new Error('no answer');
  const { socket } = response;
  const serial = socket instanceof TLSSocket ? socket.getPeerX509Certificate()?.serialNumber : '';
  let body = '';
  for await (const part of response) body += part;
  return { status: response.statusCode ?? 0, headers: response.headers, body, serial: serial ?? '' };
}
