import { webcrypto } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { loginStatement } from '../model/wire/messages.ts';
import { FolderInUse } from './data-folder.ts';
import { CODE_LIVES, LOGIN_WITHIN, MAX_STRANGERS_PER_ADDRESS, UNREAD_WITHIN } from './limits.ts';
import type { ServerOptions } from './server.ts';
import { HandClock } from './testing/hand-clock.ts';
import { TestSalon } from './testing/salon.ts';
import { writeChain } from './testing/written-change.ts';

const ANNA = '3Nd2M6C98qT5YcchA65kuP4r8K6Z';

let salon: TestSalon;
const open = async (options?: Partial<ServerOptions>) => (salon = await TestSalon.open(options));
afterEach(() => salon.dispose());

describe('who comes in', () => {
  it('is first the owner, by the link, which then opens nothing more', async () => {
    await open();
    const stranger = await salon.connect();
    await expect(stranger.claim(`${salon.server.address}/#claim=guess`)).rejects.toThrow('wrongSecret');
    const link = salon.server.ownerLink ?? '';
    await salon.owner();
    const second = await salon.connect();
    await expect(second.claim(link)).rejects.toThrow('alreadyClaimed');
    await salon.server.close();
    await salon.start();
    expect(salon.server.ownerLink).toBeNull();
  });

  it('is then a device with a code from the owner’s, once and within ten minutes', async () => {
    const clock = new HandClock();
    await open({ clock });
    const owner = await salon.owner();
    const code = await owner.invite();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    const tablet = await salon.connect();
    await tablet.join(` ${code.toLowerCase().slice(0, 4)}-${code.slice(4)} `);
    await expect(tablet.ask('code', {}, 'code')).rejects.toThrow('forbidden');
    await expect((await salon.connect()).join(code)).rejects.toThrow('wrongCode');
    const late = await owner.ask('code', {}, 'code');
    clock.pass(CODE_LIVES);
    await expect((await salon.connect()).join(late.code)).rejects.toThrow('wrongCode');
    expect((await owner.ask('devices', {}, 'devices')).devices.map(({ name, role }) => [name, role])).toEqual([
      ['Reception', 'owner'],
      ['Tablet', 'desk'],
    ]);
  });

  it('can’t guess: five wrong codes void the right one, ten shut the address out', async () => {
    await open();
    const owner = await salon.owner();
    const { code } = await owner.ask('code', {}, 'code');
    for (let i = 0; i < 5; i++) await expect((await salon.connect()).join('00000000')).rejects.toThrow('wrongCode');
    await expect((await salon.connect()).join(code)).rejects.toThrow('wrongCode');
    for (let i = 0; i < 4; i++) await expect((await salon.connect()).join('00000000')).rejects.toThrow('wrongCode');
    const { code: another } = await owner.ask('code', {}, 'code');
    await expect((await salon.connect()).join(another)).rejects.toThrow('tooMany');
  });

  it('proves a key that never leaves the device, against this connection’s nonce', async () => {
    await open();
    const keys = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
    const publicKey = new Uint8Array(await webcrypto.subtle.exportKey('raw', keys.publicKey));
    const first = await salon.connect();
    const secret = salon.server.ownerLink?.split('#claim=')[1] ?? '';
    first.send({ t: 'claim', v: 2, secret, credential: { kind: 'key', publicKey }, name: 'Reception' });
    const { device } = await first.heard('welcome');
    const sign = async (server: string, nonce: Uint8Array) =>
      new Uint8Array(
        await webcrypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, loginStatement(server, device, nonce)),
      );

    const back = await salon.connect();
    const proof = await sign(back.challenge.server, back.challenge.nonce);
    back.send({ t: 'login', v: 2, device, proof });
    expect((await back.heard('welcome')).device).toBe(device);
    const replayed = await salon.connect();
    replayed.send({ t: 'login', v: 2, device, proof });
    await expect(replayed.heard('welcome')).rejects.toThrow('notPaired');
  });

  it('is nobody without a credential: every request before it is refused, and the third ends the connection', async () => {
    await open();
    const stranger = await salon.connect();
    for (let i = 0; i < 3; i++) stranger.send({ t: 'fill', id: i, part: 'documents', after: '', upto: 0 });
    for (let i = 0; i < 3; i++) expect(await stranger.heard('error')).toMatchObject({ code: 'malformed' });
    expect(await stranger.closed).toBe(1008);
  });

  it('introduces itself within five seconds', async () => {
    const clock = new HandClock();
    await open({ clock });
    const stranger = await salon.connect();
    clock.pass(LOGIN_WITHIN);
    expect(await stranger.heard('error')).toMatchObject({ code: 'timeout' });
    expect(await stranger.closed).toBe(1008);
  });

  it('is not one of hundreds of strangers of one address, while those who are in stay in', async () => {
    await open();
    const owner = await salon.owner();
    const strangers = await Promise.all(Array.from({ length: MAX_STRANGERS_PER_ADDRESS }, () => salon.connect()));
    await expect(salon.connect()).rejects.toThrow('503');
    expect((await owner.push([{ doc: ANNA, changes: writeChain(1).map(({ bytes }) => bytes) }])).refused).toEqual([]);
    await strangers[0]?.close();
    await (await salon.connect()).close();
  });

  it('is no page of another origin', async () => {
    await open();
    await expect(salon.connect({ Origin: 'https://elsewhere.example' })).rejects.toThrow('403');
    await (await salon.connect({ Origin: salon.server.address })).close();
  });
});

describe('a device that misbehaves', () => {
  it('is told what was wrong, and closed at the third frame that fits no schema', async () => {
    await open();
    const device = await salon.owner();
    for (let i = 0; i < 3; i++) device.socket.send(Uint8Array.of(0xff, i));
    expect(await device.heard('error')).toMatchObject({ code: 'malformed' });
    expect(await device.closed).toBe(1008);
  });

  it('that speaks another version is told so', async () => {
    await open();
    const device = await salon.connect();
    device.send({ t: 'login', v: 1 as 2, device: 'x', proof: new Uint8Array(32) });
    expect(await device.heard('error')).toMatchObject({ code: 'version' });
  });

  it('that does not read what it asks for is dropped, and the others don’t notice', async () => {
    const clock = new HandClock();
    await open({ clock });
    const owner = await salon.owner();
    const chain = writeChain(40, 'x'.repeat(20_000));
    for (let i = 0; i < 4; i++) await owner.push([{ doc: `${ANNA.slice(0, -1)}${i + 1}`, changes: chain.map(({ bytes }) => bytes) }]);
    const slow = await salon.further(owner);
    slow.socket.pause();
    for (let id = 0; id < 60; id++) slow.send({ t: 'fill', id, part: 'documents', after: '', upto: 0 });
    // The other's work is answered while the slow one's answers pile up to their limit and no further.
    for (let i = 0; i < 40; i++) expect((await owner.ask('devices', {}, 'devices')).devices).toHaveLength(2);
    clock.pass(UNREAD_WITHIN + 1);
    slow.socket.resume();
    expect(await slow.closed).toBe(1006);
    expect((await owner.ask('devices', {}, 'devices')).devices[1]?.online).toBe(false);
  });
});

describe('the folder', () => {
  it('belongs to one server at a time', async () => {
    await open();
    const { startServer } = await import('./server.ts');
    await expect(startServer({ dataFolder: salon.folder, port: 0, host: '127.0.0.1' })).rejects.toThrow(FolderInUse);
  });
});

describe('over HTTP', () => {
  const app = mkdtempSync(join(tmpdir(), 'kartoteka-app-'));
  mkdirSync(join(app, 'assets'));
  writeFileSync(join(app, 'index.html'), '<!doctype html>');
  writeFileSync(join(app, 'service-worker.js'), '//');
  writeFileSync(join(app, 'assets', 'main-Ab12_cd9.js'), 'x'.repeat(5_000));
  afterAll(() => rmSync(app, { recursive: true }));
  const get = (path: string, headers: Record<string, string> = {}) => fetch(salon.server.address + path, { headers });

  it('the app is served, any of its paths with the same page, its hashed files for a year', async () => {
    await open({ staticFolder: app });
    expect(await (await get('/clients/42')).text()).toBe('<!doctype html>');
    expect((await get('/')).headers.get('cache-control')).toBe('no-cache');
    expect((await get('/service-worker.js')).headers.get('cache-control')).toBe('no-cache');
    const asset = await get('/assets/main-Ab12_cd9.js', { 'accept-encoding': 'br' });
    expect([asset.headers.get('cache-control'), asset.headers.get('content-encoding')]).toEqual([
      'public, max-age=31536000, immutable',
      'br',
    ]);
    expect(await asset.text()).toHaveLength(5_000);
    expect((await get('/', { 'if-none-match': (await get('/')).headers.get('etag') ?? '' })).status).toBe(304);
    expect((await get('/missing.js')).status).toBe(404);
  });

  it('no path leads out of the app’s folder, and no header or range upsets the server', async () => {
    await open({ staticFolder: app });
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/%', '/assets/%00', '//etc/passwd', '/..%2f..%2fetc/passwd']) {
      const { status, body } = await rawGet(path, { range: 'bytes=5-2' });
      expect([200, 404]).toContain(status);
      expect(body).not.toMatch(/kartoteka|root:/);
    }
    expect(await (await get('/health')).json()).toMatchObject({ ok: true, damagedRows: 0 });
  });

  it('every page carries the policy that keeps others’ code out', async () => {
    await open({ staticFolder: app });
    const { headers } = await get('/');
    expect(headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
    expect(headers.get('permissions-policy')).toContain('camera=(self), microphone=()');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('half a request, or none, is no way to stop it', async () => {
    await open();
    for (const text of [
      'GET /sync HTTP/1.1\r\nUpgrade: websocket\r\n\r\n',
      '\0\0\0',
      'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n',
    ]) {
      await new Promise<void>((resolve) => {
        const socket = connect(salon.server.port, '127.0.0.1', () => socket.write(text));
        socket
          .on('error', () => undefined)
          .on('data', () => undefined)
          .on('close', () => resolve());
        socket.setTimeout(300, () => socket.destroy());
      });
    }
    expect((await get('/health')).status).toBe(200);
  });

  function rawGet(path: string, headers: Record<string, string>): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      request({ port: salon.server.port, host: '127.0.0.1', path, headers }, (response) => {
        let body = '';
        response.on('data', (part) => (body += part)).on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      })
        .on('error', reject)
        .end();
    });
  }
});
