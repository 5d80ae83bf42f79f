import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** The cable between a device and its server, that can be cut. */
export interface Cable {
  /** The server's URL, by way of the cable. */
  readonly url: string;
  /** Ends what is connected and lets nothing through until `mend`. */
  cut(): void;
  mend(): void;
  close(): void;
}

export async function layCable(url: string): Promise<Cable> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let whole = true;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    if (!whole) near.destroy();
    near.pipe(far);
    far.pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const own = new URL(url);
  own.port = String(typeof address === 'object' ? address?.port : 0);
  const cut = (): void => {
    whole = false;
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: own.href.replace(/\/$/, ''),
    cut,
    mend: () => {
      whole = true;
    },
    close() {
      cut();
      server.close();
    },
  };
}
