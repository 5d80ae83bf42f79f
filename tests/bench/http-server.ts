import { createServer } from 'node:http';
import { seededCards } from './salon-data.ts';

/** Before each document on the wire: the id's length (1 byte) and the bytes' (4 bytes); the id and the bytes follow. */
export const HEAD_BYTES = 5;

/** A process of its own that serves the documents of the seeded salon as one body, from memory. Says its port to its parent. */
if (process.argv[1] === import.meta.filename) {
  const parts = (await seededCards(Number(process.argv[2]))).flatMap(({ id, changes }) => {
    const bytes = Buffer.concat(changes);
    const head = Buffer.alloc(HEAD_BYTES);
    const name = Buffer.from(id, 'latin1');
    head.writeUInt8(name.length, 0);
    head.writeUInt32BE(bytes.length, 1);
    return [head, name, bytes];
  });
  const body = Buffer.concat(parts);
  const server = createServer((_request, response) => void response.end(body));
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (typeof address === 'object') process.send?.(address?.port);
  });
}
