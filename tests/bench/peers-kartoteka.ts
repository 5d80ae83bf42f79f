import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { openSalon } from './filled-salon.ts';
import type { ComparedSalon } from './peers-contenders.ts';
import { type DeviceProgram, startDevice } from './peers-device.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BUILT = join(ROOT, 'node_modules/.cache/kartoteka-bench/device');
const NAME = 'peers-kartoteka-device';

/** Kartoteka as the others are compared: the real server, and devices that each are a process. */
export async function openKartoteka(count: number): Promise<ComparedSalon> {
  building ??= buildDevice();
  const program = await building;
  const salon = await openSalon(count);
  const folder = mkdtempSync(join(tmpdir(), 'kartoteka-peers-'));
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeFolder);
  const paired = new Set<string>();
  return {
    ids: salon.cards.map((card) => card.id),
    url: () => salon.url,
    pid: () => salon.pid(),
    async device(name, url = salon.url) {
      mkdirSync(join(folder, name), { recursive: true });
      const code = paired.has(name) ? '' : await salon.code();
      paired.add(name);
      const device = startDevice(program, { url, folder: join(folder, name), ids: '', code });
      // A further code would put this one out of force.
      if (code !== '') await device.opened;
      return device;
    },
    forget(name) {
      paired.delete(name);
      rmSync(join(folder, name), { recursive: true, force: true });
    },
    restart: () => salon.restart(),
    async close() {
      await salon.close();
      removeFolder();
      process.off('exit', removeFolder);
    },
  };
}

let building: Promise<DeviceProgram> | undefined;

/** The device's program as JavaScript, as the app and the peers are shipped: a start is not the compiling of TypeScript. */
async function buildDevice(): Promise<DeviceProgram> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: { ssr: `tests/bench/${NAME}.ts`, outDir: BUILT, emptyOutDir: true, target: 'node20' },
  });
  return { file: join(BUILT, `${NAME}.js`), words: [], flags: [] };
}
