import { BlobDoor } from '../../sync-server/testing/blob-door.ts';
import { HeadlessDevice, type Pairing } from '../../sync-server/testing/device.ts';
import { picture, type TestPicture } from '../../sync-server/testing/pictures.ts';
import { refer } from '../../sync-server/testing/referring-card.ts';
import { newDocumentId } from './real-cards.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const AT_ONCE = 3;
const PIECE = 40_000;
const SIZE = 200_000;

export interface AfterUploadKills {
  /** Photos that the server had acknowledged before one of the kills. */
  readonly acknowledged: number;
  /** Bytes that did not have to be sent again. */
  readonly goneOnFrom: number;
  /** What was lost, torn, or could not be sent to its end. */
  readonly wrong: readonly string[];
}

/** Kills the real server so many times while photos are sent to it, each time a little further on, and lets the device go on. */
export async function killDuringUploads(dataFolder: string, kills: number): Promise<AfterUploadKills> {
  let server = await startServerProcess(dataFolder);
  const first = await HeadlessDevice.connect(server.address);
  const pairing = await first.claim(server.ownerLink ?? '');
  const tried = { acknowledged: 0, goneOnFrom: 0, wrong: [] as string[] };
  for (let kill = 0; kill < kills; kill++) {
    const photos = Array.from({ length: AT_ONCE }, () => picture(SIZE));
    const { door } = await enter(server, pairing, photos);
    const done = await sendUntilKilled(server, door, photos, 2 + ((kill * 5) % (AT_ONCE * (SIZE / PIECE) - 1)));
    tried.acknowledged += done.size;
    server = await startServerProcess(dataFolder);
    await check(await enter(server, pairing, []), photos, done, tried);
  }
  await server.stop();
  return tried;
}

async function enter(server: ServerProcess, pairing: Pairing, photos: readonly TestPicture[]) {
  const device = await HeadlessDevice.connect(server.address);
  await device.login(pairing);
  if (photos.length > 0)
    await refer(
      device,
      newDocumentId(),
      photos.map((one) => [one, one]),
    );
  return { device, door: await BlobDoor.of(server.address, device) };
}

/** @returns the names of those that the server said it has. */
async function sendUntilKilled(server: ServerProcess, door: BlobDoor, photos: readonly TestPicture[], after: number): Promise<Set<string>> {
  const done = new Set<string>();
  let pieces = 0;
  let killed: Promise<void> | undefined;
  const send = async ({ name, bytes }: TestPicture): Promise<void> => {
    for (let offset = 0; offset < bytes.length; offset += PIECE) {
      // Between this piece and its answer.
      const answering = door.piece(name, bytes.subarray(offset, offset + PIECE), offset, bytes.length);
      if (++pieces === after) killed = server.kill();
      if ((await answering).status === 201) done.add(name);
    }
  };
  await Promise.allSettled(photos.map(send));
  if (!killed) throw new Error('the server was not killed');
  await killed;
  return done;
}

interface Tried {
  goneOnFrom: number;
  wrong: string[];
}

async function check({ device, door }: Awaited<ReturnType<typeof enter>>, photos: readonly TestPicture[], done: Set<string>, tried: Tried) {
  for (const [i, one] of photos.entries()) {
    const before = await door.head(one.name);
    if (done.has(one.name) && before.status !== 200) tried.wrong.push(`photo ${i} was acknowledged and is not there`);
    tried.goneOnFrom += Number(before.offset ?? 0);
    const answer = await door.send(one, 'picture', PIECE);
    if (answer.status !== 201 && answer.status !== 200)
      tried.wrong.push(`photo ${i} could not be sent on: ${answer.status} ${answer.error}`);
    const bytes = await door.get(one.name);
    if (!bytes || Buffer.compare(bytes, one.bytes) !== 0) tried.wrong.push(`photo ${i} is not what was sent`);
  }
  await device.close();
}
