import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSalon } from './filled-salon.ts';
import type { ComparedSalon } from './peers-contenders.ts';
import { startDevice } from './peers-device.ts';

const PROGRAM = { file: new URL('peers-kartoteka-device.ts', import.meta.url).href, words: [], flags: ['--import', 'tsx'] };

/** Kartoteka as the others are compared: the real server, and devices that each are a process. */
export async function openKartoteka(count: number): Promise<ComparedSalon> {
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
      const device = startDevice(PROGRAM, { url, folder: join(folder, name), ids: '', code });
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
