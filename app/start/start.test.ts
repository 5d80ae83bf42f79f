import { expect, it } from 'vitest';
import { joinLink, readJoinLink, takeLinkSecrets } from './one-time-link.ts';
import { type StartKnows, whichStep } from './which-step.ts';

const fresh: StartKnows = {
  status: { access: 'unpaired', connection: 'online', unclaimed: true },
  hasSecret: false,
  makesSalon: false,
  wasPaired: false,
};

it('the server’s link leads the first device to owning it, then to making the salon', () => {
  expect(whichStep({ ...fresh, hasSecret: true })).toBe('claim');
  expect(whichStep({ ...fresh, status: { access: 'paired', connection: 'online', unclaimed: false }, makesSalon: true })).toBe('salon');
  expect(whichStep({ ...fresh, status: { access: 'paired', connection: 'online', unclaimed: false } })).toBeNull();
});

it('without the link a new server tells how to get it', () => {
  expect(whichStep(fresh)).toBe('unclaimed');
});

it('a further device is asked for a code, also when it holds an old link', () => {
  const claimed = { access: 'unpaired', connection: 'online', unclaimed: false } as const;
  expect(whichStep({ ...fresh, status: claimed })).toBe('join');
  expect(whichStep({ ...fresh, status: claimed, hasSecret: true })).toBe('join');
});

it('a first opening without a server says so', () => {
  expect(whichStep({ ...fresh, status: { access: 'unpaired', connection: 'connecting', unclaimed: null } })).toBe('waiting');
  expect(whichStep({ ...fresh, status: { access: 'unpaired', connection: 'offline', unclaimed: null } })).toBe('unreachable');
});

it('a device in use shows its clients at once, with or without a server', () => {
  expect(whichStep({ ...fresh, status: null, wasPaired: true })).toBeNull();
  expect(whichStep({ ...fresh, status: { access: 'paired', connection: 'offline', unclaimed: null } })).toBeNull();
});

it('a device that was sent away is told', () => {
  expect(whichStep({ ...fresh, status: { access: 'refused', connection: 'online', unclaimed: false }, wasPaired: true })).toBe('refused');
});

it('the secret of the link leaves the address bar at once, and a reload does not lose it', () => {
  const shown: string[] = [];
  const kept = new Map<string, string>();
  const window = {
    location: { hash: '#claim=s3cret', pathname: '/', search: '' },
    history: { state: null, replaceState: (_state: unknown, _title: string, url: string) => shown.push(url) },
    sessionStorage: { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) },
  };
  expect(takeLinkSecrets(window as unknown as Window)).toEqual({ claim: 's3cret', join: null });
  expect(shown).toEqual(['/']);
  // A reload before the device was named.
  window.location.hash = '';
  expect(takeLinkSecrets(window as unknown as Window)).toEqual({ claim: 's3cret', join: null });
});

it('a device that was shut out is told so', () => {
  expect(whichStep({ ...fresh, status: { access: 'revoked', connection: 'online', unclaimed: false }, wasPaired: true })).toBe('revoked');
});

it('a device waits for the owner’s word where it asked', () => {
  expect(whichStep({ ...fresh, status: { access: 'knocking', connection: 'online', unclaimed: false } })).toBe('join');
});

it('a QR is read for its address and secret; any other QR is no link', () => {
  expect(readJoinLink(joinLink('https://salon.local:8787', 'abc_-1'))).toEqual({ origin: 'https://salon.local:8787', secret: 'abc_-1' });
  for (const text of ['4099887766', 'https://example.org/', 'WIFI:S:salon;T:WPA;P:x;;', 'javascript:alert(1)#join=x'])
    expect(readJoinLink(text)).toBeNull();
});
