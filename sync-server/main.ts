import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCommandLine } from './command-line.ts';
import { FolderInUse } from './data-folder.ts';
import { salonAddresses } from './salon-addresses.ts';
import { type RunningServer, startServer } from './server.ts';
import { chooseTls } from './tls/choose-tls.ts';
import { CertificateUnusable } from './tls/serving-certificate.ts';

const USAGE = `npm start [-- OPTIONS]

  --port PORT        where it listens (8787, or PORT)
  --host ADDRESS     on which address (0.0.0.0: all, or HOST)
  --data DIR         the salon's data folder (./data, or KARTOTEKA_DATA)
  --tls-cert FILE    a certificate (PEM) and --tls-key FILE its key (or KARTOTEKA_TLS_CERT, KARTOTEKA_TLS_KEY)
  --trust-port PORT  where the page is that shows devices how to trust the salon's own certificate (PORT + 1)
  --back-ups DIR     where the daily back-ups go (back-ups in the data folder, or KARTOTEKA_BACK_UPS); --no-back-ups: none
  --app DIR          the built app (dist, or KARTOTEKA_APP)`;

const { values } = readCommandLine(
  {
    options: {
      port: { type: 'string', default: process.env.PORT ?? '8787' },
      host: { type: 'string', default: process.env.HOST ?? '0.0.0.0' },
      data: { type: 'string', default: process.env.KARTOTEKA_DATA ?? './data' },
      /** The built app. */
      app: { type: 'string', default: process.env.KARTOTEKA_APP ?? fileURLToPath(new URL('../dist', import.meta.url)) },
      /** A certificate (PEM, with its chain) and its key; without them the one that `npm run certificate` made, if it did. */
      'tls-cert': { type: 'string', default: process.env.KARTOTEKA_TLS_CERT },
      'tls-key': { type: 'string', default: process.env.KARTOTEKA_TLS_KEY },
      /** Where the page is that shows devices how to trust that one. */
      'trust-port': { type: 'string', default: process.env.KARTOTEKA_TRUST_PORT },
      'back-ups': { type: 'string', default: process.env.KARTOTEKA_BACK_UPS },
      'no-back-ups': { type: 'boolean', default: false },
    },
  },
  USAGE,
);
// Whatever the server stores is for its own eyes only.
process.umask(0o077);
const port = Number(values.port);
const dataFolder = resolve(values.data);

try {
  const tls = await chooseTls({
    dataFolder,
    certificate: values['tls-cert'],
    key: values['tls-key'],
    trustPort: values['trust-port'] === undefined ? (port === 0 ? 0 : port + 1) : Number(values['trust-port']),
  });
  const server = await startServer({
    port,
    host: values.host,
    dataFolder,
    staticFolder: resolve(values.app),
    ...(tls && { tls }),
    ...(!values['no-back-ups'] && { backUps: resolve(values['back-ups'] ?? `${dataFolder}/back-ups`) }),
  });
  console.log(greeting(server, tls?.fingerprint).join('\n'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close().then(() => process.exit(0)));
} catch (error) {
  if (error instanceof FolderInUse) console.error(`${dataFolder} is in use by another server.`);
  else if (error instanceof CertificateUnusable) console.error(`The certificate can't be used: ${error.message}`);
  else console.error(error);
  process.exitCode = 1;
}

function greeting({ address, ownerLink, port, trustPort }: RunningServer, fingerprint: string | undefined): string[] {
  const scheme = address.startsWith('https') ? 'https' : 'http';
  const lines = [`Kartoteka is at ${address}`];
  const addresses = salonAddresses(values.host);
  lines.push(...addresses.map((host) => `  in the salon's network: ${scheme}://${host}:${port}`));
  if (trustPort !== null) {
    lines.push(`How each device is brought to trust it: http://${addresses[0] ?? 'localhost'}:${trustPort}`);
    lines.push(`  fingerprint of the salon's authority: ${fingerprint}`);
  }
  if (ownerLink) lines.push(`Open this once, on the owner's device:`, `  ${ownerLink}`);
  return lines;
}
