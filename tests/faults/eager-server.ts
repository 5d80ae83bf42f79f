import { POLICY } from '../../sync-server/compaction/background.ts';
import { startServer } from '../../sync-server/server.ts';

/** The server as `npm start` runs it, but that it compacts a card as soon as there is anything to compact. Takes what tests give the real one. */
if (process.argv[1] === import.meta.filename) {
  const [port, dataFolder] = [process.argv[process.argv.indexOf('--port') + 1], process.argv[process.argv.indexOf('--data') + 1]];
  if (!dataFolder) throw new Error('no data folder');
  const compaction = { ...POLICY, examineAfter: 50, quiet: 0, changes: 2, rest: 0, rush: 1e6, every: 5 };
  const server = await startServer({ host: '127.0.0.1', port: Number(port), dataFolder, compaction });
  console.log(`${server.ownerLink ?? ''}\nKartoteka is at ${server.address}`);
  process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
}
