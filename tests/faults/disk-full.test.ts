import { beforeAll, expect, it } from 'vitest';
import { loadAutomerge } from '../headless/automerge.ts';
import { fillDeviceDisk } from './full-device-disk.ts';
import { fillServerDisk, SERVER_WRITES } from './full-server-disk.ts';

beforeAll(loadAutomerge);

/** On a machine that may be busy. */
const PATIENT = { timeout: 600_000 };

for (const what of SERVER_WRITES) {
  it(
    `a server’s ${what} that meets a full disk at any of its writes is not acknowledged, harms nothing, and is done whole once there is room`,
    PATIENT,
    async () => {
      const { tried, wrong } = await fillServerDisk(what);
      expect(wrong).toEqual([]);
      expect(tried).toBeGreaterThan(1);
    },
  );
}

it(
  'a device whose disk is full, or away, from any of its writes on says so, keeps what was typed, and ends as the others do once there is room',
  PATIENT,
  async () => {
    for (const trouble of ['storageFull', 'storageGone'] as const)
      for (let at = 1; at <= 31; at += 6) expect((await fillDeviceDisk(at, trouble)).wrong, `${trouble} at write ${at}`).toEqual([]);
  },
);
