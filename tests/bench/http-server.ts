import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { decode } from 'cborg';

/** Before each summary or document on the wire: the id's length (1 byte) and the bytes' (4 bytes); the id and the bytes follow. */
export const HEAD_BYTES = 5;

/** A process of its own that serves a salon as one body, from memory: the parts of a file, each [id, bytes]. Says its port to its parent. */
if (process.argv[1] === import.meta.filename) {
  const served = decode(readFileSync(process.argv[2] ?? '')) as [string, Uint8Array][];
  const parts = served.flatMap(([id, bytes]) => part(id, bytes));
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
