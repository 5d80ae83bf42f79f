import { StorageFailure } from '../../sync-server/database.ts';
import type { Promises } from './promises.ts';
import type { Seeded } from './seeded.ts';
import type { SimulatedDevice } from './simulated-device.ts';
import type { SimulatedSalon } from './simulated-salon.ts';
import type { Backup } from './simulated-server.ts';

const YEAR = 365 * 24 * 3600 * 1000;

/** What happens to devices, their disks and connections, and to the server; and what the owner decides of them. */
export class Mishaps {
  count = 0;
  private readonly salon: SimulatedSalon;
  private readonly promises: Promises;
  private readonly random: Seeded;
  private backup: Backup | undefined;

  constructor(salon: SimulatedSalon, promises: Promises) {
    this.salon = salon;
    this.promises = promises;
    this.random = salon.random;
  }

  /** Something happens, mostly to this device. */
  async happen(device: SimulatedDevice): Promise<void> {
    this.count++;
    const { network } = this.salon;
    const what = this.random.below(20);
    if (what < 3) network.setOffline(device.name, !network.isOffline(device.name));
    else if (what < 5) network.cut(device.name);
    else if (what < 8) device.crash(this.random.below(device.disk.atRisk + 1));
    else if (what === 8) device.disk.trouble = device.disk.trouble ? null : this.random.below(2) === 0 ? 'storageFull' : 'storageGone';
    else if (what === 9) await (device.tabs.length < 2 && device.openTab());
    else if (what === 10) this.salon.clock.pass(this.random.below(2 * YEAR));
    else if (what === 11) this.backup = this.salon.server.backUp();
    else if (what === 12) this.compact();
    else if (what < 15) await this.stopOrStart();
    else if (what === 15) this.changeRole(device);
    else if (what === 16) await this.shutOut(device);
    else if (what === 17) await this.knock();
    else this.letIn();
  }

  /** Everyone is back, and the network is good. */
  async mend(): Promise<void> {
    if (!this.salon.network.accept) this.salon.server.start();
    for (const device of this.salon.devices) {
      this.salon.network.setOffline(device.name, false);
      device.disk.trouble = null;
      if (device.tabs.length === 0) await device.openTab();
      for (const tab of device.tabs) void tab.store.nudge();
    }
  }

  private compact(): void {
    if (!this.salon.network.accept) return;
    void this.salon.server.compact().catch((error: unknown) => {
      // Killed meanwhile.
      if (!(error instanceof StorageFailure)) throw error;
    });
  }

  private async stopOrStart(): Promise<void> {
    const { network, server } = this.salon;
    if (network.accept) return server.crash(this.random.below(2) === 0);
    if (this.backup && this.random.below(3) === 0) {
      this.promises.willRestore();
      server.restore(this.backup, true, true);
    }
    server.start();
  }

  /** The first device is the owner's for ever: somebody must be. */
  private changeRole(device: SimulatedDevice): void {
    const [owner] = this.salon.devices;
    const id = this.promises.idOf(device);
    if (!owner || device === owner || owner.tabs.length === 0 || !id) return;
    const role = this.random.pick(['owner', 'desk', 'stylist', 'stylist'] as const) ?? 'owner';
    if (role !== 'owner') this.promises.willBecome(device, role);
    void owner.store.amendDevice(id, device.name, role);
  }

  private async shutOut(device: SimulatedDevice): Promise<void> {
    const [owner] = this.salon.devices;
    const id = this.promises.idOf(device);
    if (!owner || device === owner || owner.tabs.length === 0 || !id) return;
    await this.promises.willShutOut(device);
    void owner.store.revokeDevice(id);
  }

  /** A device that is not of the salon yet asks to be let in. */
  private async knock(): Promise<void> {
    const [owner] = this.salon.devices;
    if (!owner || owner.tabs.length === 0) return;
    const name = `device ${this.salon.devices.length}`;
    const stranger = await this.salon.addStranger(name);
    void owner.store.pairingCode().then((outcome) => {
      if (outcome.ok && stranger.tabs.length > 0) void stranger.store.join(outcome.value.code, name);
    });
  }

  private letIn(): void {
    const [owner] = this.salon.devices;
    if (!owner || owner.tabs.length === 0) return;
    const role = this.random.pick(['owner', 'desk', 'stylist'] as const) ?? 'desk';
    const isDeclined = this.random.below(5) === 0;
    void owner.store.devices().then((outcome) => {
      const [joining] = outcome.ok && owner.tabs.length > 0 ? outcome.value.joining : [];
      if (joining) void (isDeclined ? owner.store.declineJoin(joining.id) : owner.store.confirmJoin(joining.id, joining.name, role));
    });
  }
}
