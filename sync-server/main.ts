import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FolderInUse } from './data-folder.ts';
import { salonAddresses } from './salon-addresses.ts';
import { startServer } from './server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.PORT ?? '8787' },
    host: { type: 'string', default: '0.0.0.0' },
    data: { type: 'string', default: process.env.KARTOTEKA_DATA ?? './data' },
    /** The built app. */
    app: { type: 'string', default: process.env.KARTOTEKA_APP ?? fileURLToPath(new URL('../dist', import.meta.url)) },
  },
});

try {
  const server = await startServer({
    port: Number(values.port),
    host: values.host,
    dataFolder: resolve(values.data),
    staticFolder: resolve(values.app),
  });
  const lines = [`Kartoteka is at ${server.address}`];
  lines.push(...salonAddresses(values.host).map((address) => `  in the salon's network: http://${address}:${server.port}`));
  if (server.ownerLink) lines.push(`Open this once, on the owner's device:`, `  ${server.ownerLink}`);
  console.log(lines.join('\n'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close().then(() => process.exit(0)));
} catch (error) {
  console.error(error instanceof FolderInUse ? `${resolve(values.data)} is in use by another server.` : error);
  process.exitCode = 1;
}
