import { networkInterfaces } from 'node:os';

/** This machine's IPv4 addresses in the salon's network, where it listens to more than itself. Read anew each time: they change. */
export function salonAddresses(host: string): string[] {
  if (host !== '0.0.0.0' && host !== '::') return [];
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}
