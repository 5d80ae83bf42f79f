import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '../../model/wire/messages.ts';
import { type RunningServer, type ServerOptions, startServer } from '../server.ts';
import { HeadlessDevice, type Pairing } from './device.ts';

/** A server on a free port with a data folder of its own, and the devices that joined it. */
export class TestSalon {
  readonly folder = mkdtempSync(join(tmpdir(), 'kartoteka-server-'));
  readonly reported: string[] = [];
  server: RunningServer;
  private readonly options: Partial<ServerOptions>;

  private constructor(options: Partial<ServerOptions>) {
    this.options = options;
    // Replaced by `open` before anyone sees it.
    this.server = { port: 0, address: '', trustPort: null, ownerLink: null, close: async () => undefined };
  }

  static async open(options: Partial<ServerOptions> = {}): Promise<TestSalon> {
    const salon = new TestSalon(options);
    await salon.start();
    return salon;
  }

  async start(options: Partial<ServerOptions> = {}): Promise<void> {
    const report = (line: string) => void this.reported.push(line);
    this.server = await startServer({
      dataFolder: this.folder,
      port: 0,
      host: '127.0.0.1',
      report,
      compaction: null,
      ...this.options,
      ...options,
    });
  }

  connect(headers?: Record<string, string>): Promise<HeadlessDevice> {
    return HeadlessDevice.connect(this.server.address, headers);
  }

  /** The first device, logged in. */
  async owner(): Promise<HeadlessDevice & { pairing: Pairing }> {
    const device = await this.connect();
    return Object.assign(device, { pairing: await device.claim(this.server.ownerLink ?? '') });
  }

  /** A further device, let in by `owner`. */
  async further(owner: HeadlessDevice, role: Role = 'desk', name = 'Tablet'): Promise<HeadlessDevice & { pairing: Pairing }> {
    const code = await owner.invite(role);
    const device = await this.connect();
    return Object.assign(device, { pairing: await device.join(code, name) });
  }

  async back(pairing: Pairing): Promise<HeadlessDevice> {
    const device = await this.connect();
    await device.login(pairing);
    return device;
  }

  async dispose(): Promise<void> {
    await this.server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
