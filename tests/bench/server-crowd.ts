import { WebSocket } from 'ws';
import { HeadlessDevice, type Pairing } from '../../sync-server/testing/device.ts';

/**
 * What stands beside the devices of the `server` bench, in a process of its own: sockets that never log in and come again
 * whenever they are refused or put out, and a paired device that asks for everything and reads nothing.
 */
process.once('message', (task: Task) => void crowd(task));
// The bench has ended, or failed.
process.once('disconnect', () => process.exit());

interface Task {
  readonly address: string;
  readonly slow: Pairing;
  readonly strangers: number;
}

/** What the crowd came to. */
export interface Crowd {
  /** Attempts to connect, and how many of them the server let in until their time to log in was over. */
  readonly attempts: number;
  readonly admitted: number;
}

/** One that was put out stays away so long (ms): with a thousand of them the server is asked a hundred times a second. */
const AGAIN = 10_000;

/** Strangers are not at the salon's address: at one address fifty may wait, and they would take its devices' places. */
const ELSEWHERE = '127.0.0.2';

async function crowd({ address, slow, strangers }: Task): Promise<void> {
  let attempts = 0;
  let admitted = 0;
  const url = `${address.replace('http', 'ws')}/sync`;
  const come = (): void => {
    attempts++;
    const socket = new WebSocket(url, { perMessageDeflate: false, localAddress: ELSEWHERE });
    socket.on('open', () => admitted++);
    socket.on('error', () => undefined);
    socket.on('close', () => setTimeout(come, AGAIN));
  };
  await ignore(address, slow);
  for (let n = 0; n < strangers; n++) setTimeout(come, (n * AGAIN) / strangers);
  process.send?.('there');
  process.once('message', () => process.send?.({ attempts, admitted } satisfies Crowd, () => process.exit(0)));
}

/** Asks for all documents over and over, and reads no answer; dropped, it comes again. */
async function ignore(address: string, pairing: Pairing): Promise<void> {
  const device = await HeadlessDevice.connect(address);
  await device.login(pairing);
  device.socket.pause();
  for (let id = 0; id < 40; id++) device.send({ t: 'fill', id, part: 'documents', after: '', upto: 0 });
  void device.closed.then(() => ignore(address, pairing));
}
