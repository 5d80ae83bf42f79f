import { BlockList, isIP } from 'node:net';
import { hostname } from 'node:os';
import { salonAddresses } from '../salon-addresses.ts';

/** Top-level names that no public authority vouches for: a salon's network may use any of them. */
export const PRIVATE_DOMAINS = ['localhost', 'local', 'lan', 'home', 'internal', 'home.arpa'];
/** Addresses that only a private network has, and the machine's own. */
export const PRIVATE_NETWORKS = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '127.0.0.0/8',
  '::1/128',
  'fc00::/7',
  'fe80::/10',
];

/** By which a certificate is asked for: DNS names, and addresses. */
export interface Names {
  readonly dns: readonly string[];
  readonly ip: readonly string[];
}

/** What devices may call this machine by, and what was added by hand. */
export function machineNames(added: readonly string[] = [], addresses: readonly string[] = salonAddresses('0.0.0.0')): Names {
  const host = hostname().toLowerCase();
  const own = /^[a-z0-9-]+$/.test(host) ? [host, `${host}.local`] : [host];
  const names = [...added.map((name) => name.trim().toLowerCase()), 'localhost', ...own].filter((name) => name !== '');
  return {
    dns: unique(names.filter((name) => isIP(name) === 0)),
    ip: unique([...names.filter((name) => isIP(name) !== 0), '127.0.0.1', '::1', ...addresses]),
  };
}

export function isName(text: string): boolean {
  return isIP(text) !== 0 || /^(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?)(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i.test(text);
}

/** Whether a DNS name lies in one of the domains. */
export function isIn(name: string, domains: readonly string[]): boolean {
  return domains.some((domain) => name === domain || name.endsWith(`.${domain}`));
}

/** Whether an address lies in one of the networks (`address/bits`). */
export function isInNetworks(address: string, networks: readonly string[]): boolean {
  const list = new BlockList();
  for (const network of networks) {
    const [base = '', bits = ''] = network.split('/');
    list.addSubnet(base, Number(bits), family(base));
  }
  return list.check(address, family(address));
}

function family(address: string): 'ipv4' | 'ipv6' {
  return address.includes(':') ? 'ipv6' : 'ipv4';
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
