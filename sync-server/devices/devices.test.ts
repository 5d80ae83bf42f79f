import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CODE_LIVES, KNOCK_LIVES, LOGIN_WITHIN, MAX_CONNECTIONS_OF_DEVICE, MAX_KNOCKING, WIPED_WITHIN } from '../limits.ts';
import type { HeadlessDevice, Pairing } from '../testing/device.ts';
import { HandClock } from '../testing/hand-clock.ts';
import { TestSalon } from '../testing/salon.ts';
import { writeChain, writeChange } from '../testing/written-change.ts';

const ANNA = '3Nd2M6C98qT5YcchA65kuP4r8K6Z';
const BEATRICE = 'u8i6VQKrn3jtXEWCUJLWH75bGoQ';

type Paired = HeadlessDevice & { pairing: Pairing };

let clock: HandClock;
let salon: TestSalon;
let owner: Paired;

beforeEach(async () => {
  clock = new HandClock();
  salon = await TestSalon.open({ clock });
  owner = await salon.owner();
});
afterEach(() => salon.dispose());

const credential = { kind: 'token', sha256: new Uint8Array(32) } as const;
const list = async (device: HeadlessDevice = owner) => device.ask('devices', {}, 'devices');
const named = async (name: string) => (await list()).devices.find((device) => device.name === name);
const bytesOf = (changes: readonly { bytes: Uint8Array }[]) => changes.map(({ bytes }) => bytes);

/** A device that has knocked, and under which name the owner finds it. */
async function knock(word?: string, name = 'Tablet') {
  const code = word ?? (await owner.ask('code', {}, 'code')).code;
  const device = await salon.connect();
  device.send({ t: 'join', v: 2, code, credential, name });
  const { expires } = await device.heard('waiting');
  return { device, expires };
}

describe('a device that knocks', () => {
  it('waits for the owner, who sees it at once and decides under which name and with which role it comes in', async () => {
    const { device, expires } = await knock();
    expect(expires).toBe(clock.now() + KNOCK_LIVES);
    await owner.heard('devicesChanged');
    const { joining } = await list();
    expect(joining).toEqual([{ id: expect.stringMatching(/^[0-9a-f]{16}$/), name: 'Tablet', at: clock.now() }]);
    await owner.ask('confirm', { joining: joining[0]?.id ?? '', name: 'Room 2', role: 'stylist' }, 'done');
    expect(await device.heard('welcome')).toMatchObject({ name: 'Room 2', role: 'stylist' });
    expect((await list()).joining).toEqual([]);
    expect(await named('Room 2')).toMatchObject({ role: 'stylist', online: true });
  });

  it('may have scanned the secret instead: either uses the other up', async () => {
    const { code, secret } = await owner.ask('code', {}, 'code');
    expect(Buffer.from(secret, 'base64url')).toHaveLength(16);
    await knock(secret);
    await expect(knock(code)).rejects.toThrow('wrongCode');
    await expect(knock(secret)).rejects.toThrow('wrongCode');
    const second = await owner.ask('code', {}, 'code');
    await knock(second.code);
    await expect(knock(second.secret)).rejects.toThrow('wrongCode');
  });

  it('is told when the owner declines, and that nobody answered in ten minutes', async () => {
    const { device } = await knock();
    const [first] = (await list()).joining;
    await owner.ask('decline', { joining: first?.id ?? '' }, 'done');
    expect(await device.heard('error')).toMatchObject({ code: 'declined' });
    await device.closed;
    const second = await knock();
    clock.pass(LOGIN_WITHIN);
    expect((await list()).joining).toHaveLength(1);
    clock.pass(KNOCK_LIVES - LOGIN_WITHIN);
    expect(await second.device.heard('error')).toMatchObject({ code: 'timeout' });
    expect((await list()).joining).toEqual([]);
    expect((await list()).devices).toHaveLength(1);
  });

  it('is off the list when it goes away, can’t be let in any more, and may knock again with what it had', async () => {
    const { code } = await owner.ask('code', {}, 'code');
    const { device } = await knock(code);
    const [gone] = (await list()).joining;
    owner.unasked.length = 0;
    await device.close();
    await owner.heard('devicesChanged');
    expect((await list()).joining).toEqual([]);
    await expect(owner.ask('confirm', { joining: gone?.id ?? '', name: 'Tablet', role: 'desk' }, 'done')).rejects.toThrow('timeout');
    await knock(code);
    expect((await list()).joining).toHaveLength(1);
    await expect(knock(code)).rejects.toThrow('wrongCode');
  });

  it('may ask for nothing meanwhile, and is one of few', async () => {
    const { device } = await knock();
    device.send({ t: 'fill', id: 1, part: 'documents', after: '', upto: 0 });
    expect(await device.heard('error')).toMatchObject({ code: 'malformed' });
    for (let i = 1; i < MAX_KNOCKING; i++) await knock();
    const { code } = await owner.ask('code', {}, 'code');
    await expect(knock(code)).rejects.toThrow('tooMany');
    await device.close();
    await expect.poll(async () => (await list()).joining.length).toBe(MAX_KNOCKING - 1);
    await knock(code);
  });

  it('is seen and let in by the owner’s devices only', async () => {
    const desk = await salon.further(owner, 'desk');
    const stylist = await salon.further(owner, 'stylist', 'Room 2');
    await knock();
    const [joining] = (await list()).joining;
    expect((await list(desk)).joining).toEqual([]);
    const id = joining?.id ?? '';
    for (const device of [desk, stylist]) {
      await expect(device.ask('confirm', { joining: id, name: 'Mine', role: 'owner' }, 'done')).rejects.toThrow('forbidden');
      await expect(device.ask('decline', { joining: id }, 'done')).rejects.toThrow('forbidden');
      await expect(device.ask('code', {}, 'code')).rejects.toThrow('forbidden');
      await expect(device.ask('revoke', { device: owner.pairing.device }, 'done')).rejects.toThrow('forbidden');
      await expect(device.ask('amend', { device: device.pairing.device, name: 'Me', role: 'owner' }, 'done')).rejects.toThrow('forbidden');
      expect(device.unasked.map(({ t }) => t)).not.toContain('devicesChanged');
    }
  });
});

describe('a role', () => {
  it('decides who erases: the owner and the desk, not a stylist', async () => {
    const desk = await salon.further(owner, 'desk');
    const stylist = await salon.further(owner, 'stylist', 'Room 2');
    await expect(stylist.ask('erase', { doc: ANNA }, 'erased')).rejects.toThrow('forbidden');
    await desk.ask('erase', { doc: ANNA }, 'erased');
    await owner.ask('erase', { doc: BEATRICE }, 'erased');
  });

  it('decides who changes the salon’s settings: of anyone else’s push the rest is taken', async () => {
    const desk = await salon.connect();
    const { salon: settings } = await desk.login((await salon.further(owner)).pairing);
    const chain = writeChain(2);
    await owner.push([{ doc: settings, changes: bytesOf(chain.slice(0, 1)) }]);
    const { refused } = await desk.push([
      { doc: settings, changes: bytesOf(chain) },
      { doc: ANNA, changes: bytesOf(chain) },
    ]);
    expect(refused).toMatchObject([{ doc: settings, reason: 'forbidden' }]);
    expect((await owner.pull(1)).rows.map(([doc]) => doc)).toEqual([ANNA, ANNA]);
    expect((await desk.push([{ doc: settings, changes: bytesOf(chain.slice(0, 1)) }])).refused).toEqual([]);
  });

  it('is changed at once on every open connection, which is told', async () => {
    const desk = await salon.further(owner, 'desk');
    const tab = await salon.back(desk.pairing);
    await owner.ask('amend', { device: desk.pairing.device, name: 'Room 1', role: 'stylist' }, 'done');
    for (const connection of [desk, tab]) {
      expect(await connection.heard('amended')).toEqual({ t: 'amended', name: 'Room 1', role: 'stylist' });
      await expect(connection.ask('erase', { doc: ANNA }, 'erased')).rejects.toThrow('forbidden');
    }
    expect(await (await salon.connect()).login(desk.pairing)).toMatchObject({ name: 'Room 1', role: 'stylist' });
  });

  it('of the last owner can’t be taken away, nor can it be shut out', async () => {
    const device = owner.pairing.device;
    await expect(owner.ask('amend', { device, name: 'Reception', role: 'desk' }, 'done')).rejects.toThrow('forbidden');
    await expect(owner.ask('revoke', { device }, 'done')).rejects.toThrow('forbidden');
    await owner.ask('amend', { device, name: 'Ilze', role: 'owner' }, 'done');
    const other = await salon.further(owner, 'owner');
    await other.ask('amend', { device, name: 'Ilze', role: 'desk' }, 'done');
    await expect(owner.ask('code', {}, 'code')).rejects.toThrow('forbidden');
    await expect(other.ask('revoke', { device: other.pairing.device }, 'done')).rejects.toThrow('forbidden');
  });

  it('does not let anyone erase the salon itself', async () => {
    const { salon: settings } = await (await salon.connect()).login(owner.pairing);
    await expect(owner.ask('erase', { doc: settings }, 'erased')).rejects.toThrow('forbidden');
  });
});

describe('a revoked device', () => {
  it('is refused at once, on every open socket', async () => {
    const tablet = await salon.further(owner);
    const tab = await salon.back(tablet.pairing);
    const failure = (asked: Promise<unknown>) => asked.then(() => 'answered').catch((error: Error) => error.message);
    const waiting = failure(tab.pull(0));
    await owner.ask('revoke', { device: tablet.pairing.device }, 'done');
    await owner.push([{ doc: ANNA, changes: [writeChange().bytes] }]);
    const asked = [waiting];
    for (const socket of [tablet, tab]) {
      expect(await socket.heard('error')).toEqual({ t: 'error', code: 'revoked' });
      asked.push(failure(socket.push([{ doc: BEATRICE, changes: [writeChange().bytes] }])), failure(socket.pull(0)));
    }
    // What is still sent has been passed over by the time this is answered.
    await list();
    clock.pass(WIPED_WITHIN);
    expect([await tablet.closed, await tab.closed]).toEqual([1008, 1008]);
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['the connection ended']));
    expect((await owner.fill('documents')).map(([doc]) => doc)).toEqual([ANNA]);
    expect(await named('Tablet')).toMatchObject({ online: false, wipedAt: 0, revokedAt: expect.any(Number) });
  });

  it('says that its copy is gone, which the list tells', async () => {
    const tablet = await salon.further(owner);
    await owner.ask('revoke', { device: tablet.pairing.device }, 'done');
    expect(await tablet.heard('error')).toMatchObject({ code: 'revoked' });
    owner.unasked.length = 0;
    tablet.send({ t: 'wiped' });
    await tablet.closed;
    await owner.heard('devicesChanged');
    expect(await named('Tablet')).toMatchObject({ revokedAt: clock.now(), wipedAt: clock.now() });
  });

  it('that was away is told at its next contact, also after the server was started again, and only if it proves to be that device', async () => {
    const tablet = await salon.further(owner);
    await tablet.close();
    await owner.ask('revoke', { device: tablet.pairing.device }, 'done');
    await salon.server.close();
    await salon.start();
    await expect((await salon.connect()).login({ ...tablet.pairing, token: new Uint8Array(32) })).rejects.toThrow('notPaired');
    const back = await salon.connect();
    await expect(back.login(tablet.pairing)).rejects.toThrow('revoked');
    back.send({ t: 'wiped' });
    await back.closed;
    owner = Object.assign(await salon.back(owner.pairing), { pairing: owner.pairing });
    expect(await named('Tablet')).toMatchObject({ wipedAt: clock.now() });
    await expect((await salon.connect()).login(tablet.pairing)).rejects.toThrow('revoked');
  });

  it('leaves what it had sent to the others', async () => {
    const tablet = await salon.further(owner);
    await tablet.push([{ doc: ANNA, changes: [writeChange().bytes] }]);
    await owner.ask('revoke', { device: tablet.pairing.device }, 'done');
    expect((await owner.pull(0)).rows).toHaveLength(1);
  });

  it('that had invited another has invited nobody', async () => {
    const second = await salon.further(owner, 'owner');
    const { code } = await second.ask('code', {}, 'code');
    await owner.ask('revoke', { device: second.pairing.device }, 'done');
    await expect(knock(code)).rejects.toThrow('wrongCode');
  });

  it('stays what it is: it can’t be amended, and the first date counts', async () => {
    const { device } = (await salon.further(owner)).pairing;
    await owner.ask('revoke', { device }, 'done');
    const at = clock.now();
    clock.pass(CODE_LIVES);
    await owner.ask('revoke', { device }, 'done');
    expect(await named('Tablet')).toMatchObject({ revokedAt: at });
    await expect(owner.ask('amend', { device, name: 'Tablet', role: 'owner' }, 'done')).rejects.toThrow('notPaired');
    await expect(owner.ask('revoke', { device: '0'.repeat(20) }, 'done')).rejects.toThrow('notPaired');
  });
});

describe('the list of devices', () => {
  it('tells what each has not got and not sent, and forgets neither when the server stops', async () => {
    const tablet = await salon.further(owner);
    await owner.push([{ doc: ANNA, changes: bytesOf(writeChain(3)) }]);
    await tablet.push([{ doc: BEATRICE, changes: bytesOf(writeChain(2)) }]);
    await owner.ask('erase', { doc: '2WcUy1KRBuQR9Ftynmf73XKyo3KM' }, 'erased');
    expect(await named('Tablet')).toMatchObject({ behind: 4, waiting: 0 });
    const { upto } = await tablet.pull(2, 7);
    expect(await named('Tablet')).toMatchObject({ behind: 4, waiting: 7 });
    await tablet.pull(2);
    expect(await named('Tablet')).toMatchObject({ behind: 2, waiting: 0 });
    void tablet.pull(upto, 1).catch(() => undefined);
    await expect.poll(async () => (await named('Tablet'))?.waiting).toBe(1);
    await salon.server.close();
    await salon.start();
    owner = Object.assign(await salon.back(owner.pairing), { pairing: owner.pairing });
    expect(await named('Tablet')).toMatchObject({ behind: 0, waiting: 1, online: false });
  });

  it('is told to have changed when a device comes and goes', async () => {
    const tablet = await salon.further(owner);
    owner.unasked.length = 0;
    await tablet.close();
    await owner.heard('devicesChanged');
    expect(await named('Tablet')).toMatchObject({ online: false });
    await salon.back(tablet.pairing);
    await owner.heard('devicesChanged');
    expect(await named('Tablet')).toMatchObject({ online: true });
  });

  it('counts a device with many tabs once, and lets it have no more than are of use', async () => {
    const tablet = await salon.further(owner);
    for (let i = 1; i < MAX_CONNECTIONS_OF_DEVICE; i++) await salon.back(tablet.pairing);
    await expect(salon.back(tablet.pairing)).rejects.toThrow('tooMany');
    expect((await list()).devices).toHaveLength(2);
    await tablet.close();
    await expect
      .poll(() =>
        salon.back(tablet.pairing).then(
          () => 'in',
          () => 'out',
        ),
      )
      .toBe('in');
  });
});
