import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';

/**
 * `node server.js PEER FOLDER CARDS`: this peer's server over what is in its folder, which is filled with the cards (a JSON file)
 * where that was not done before. Says the port.
 */
const [peer, folder, cards] = process.argv.slice(2);
const { openServer } = await import(new URL(`${peer}/server.js`, import.meta.url).href);
const mark = `${folder}/filled`;
const server = await openServer(folder);
if (server.forgets || !existsSync(mark)) await server.fill(JSON.parse(await readFile(cards, 'utf8')));
await writeFile(mark, '');
process.send?.(await server.listen());
process.on('disconnect', () => process.exit(0));
