import { createServer } from 'node:http';
import { seededCards } from './salon-data.ts';

/** Before each summary or document on the wire: the id's length (1 byte) and the bytes' (4 bytes); the id and the bytes follow. */
export const HEAD_BYTES = 5;

/** A process of its own that serves the summaries and then the documents of the seeded salon as one body, from memory. Says its port to its parent. */
if (process.argv[1] === import.meta.filename) {
  const cards = await seededCards(Number(process.argv[2]));
  const parts = [
    ...cards.flatMap(({ id, summary }) => part(id, summary)),
    ...cards.flatMap(({ id, changes }) => part(id, Buffer.concat(changes))),
  ];
  const body = Buffer.concat(parts);
  process.on('disconnect', () => process.exit(0));
  const server = createServer((_request, response) => void response.end(body));
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (typeof address === 'object') process.send?.(address?.port);
  });
}

function part(id: string, bytes: Uint8Array): Uint8Array[] {
  const name = Buffer.from(id, 'latin1');
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt8(name.length, 0);
  head.writeUInt32BE(bytes.length, 1);
  return [head, name, bytes];
}
