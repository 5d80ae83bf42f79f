import type { SimulatedDevice } from '../../../tests/convergence/simulated-device.ts';
import { loadAutomerge } from '../../../tests/headless/automerge.ts';
import { nodeDigest } from '../../../tests/headless/device.ts';
import type { Exporter } from '../../contracts/export.ts';
import { hashing } from '../../photo/hashing.ts';
import { createExporter } from '../exporter.ts';
import { cardReader } from '../read-card.ts';

/** The export's thread of a simulated device; what goes wrong unexpectedly fails the test. */
export function exporterOf(device: SimulatedDevice): Exporter {
  const storage = device.disk.open();
  return createExporter({
    storage,
    // Another worker of the device: its tabs hear it.
    neighbours: {
      post: (message) => {
        for (const tab of device.tabs) queueMicrotask(() => tab.hear(message));
      },
    },
    readCard: cardReader(storage, nodeDigest, loadAutomerge),
    digest: nodeDigest,
    hash: hashing(undefined),
    automerge: loadAutomerge,
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    now: () => Date.parse('2026-11-23T15:00:00.000Z'),
    report: (fault) => {
      throw fault;
    },
  });
}
