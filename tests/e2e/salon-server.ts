import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type RunningServer, startServer } from '../../sync-server/server.ts';
import { readApp } from '../../sync-server/static-files.ts';

/** Read, and packed for the way to the browser, once for all servers of this process: half a second each otherwise. */
const APP = readApp(resolve(process.env.KARTOTEKA_APP ?? fileURLToPath(new URL('../../dist', import.meta.url))));

/**
 * The real server on a real port, with a data folder of its own. It runs in the test's process: starting one for each test is a fifth
 * of what the browser's tests take. How it fares as a process, killed too, is told by `tests/faults/`.
 */
export class SalonServer {
  readonly data = mkdtempSync(join(tmpdir(), 'kartoteka-e2e-'));
  #running: RunningServer | undefined;
  #port = 0;
  /** The one-time link of the first start. */
  ownerLink = '';

  static async started(): Promise<SalonServer> {
    const server = new SalonServer();
    await server.start();
    return server;
  }

  get url(): string {
    return `http://localhost:${this.#port}/`;
  }

  /** Starts, or starts again on the same port with the same data. */
  async start(): Promise<void> {
    this.#running = await startServer({ port: this.#port, host: '127.0.0.1', dataFolder: this.data, app: APP });
    const { port, ownerLink } = this.#running;
    this.#port = port;
    this.ownerLink = ownerLink?.replace('127.0.0.1', 'localhost') ?? this.ownerLink;
  }

  /** Stops it for real: sockets drop, nothing answers. */
  async stop(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    await running?.close();
  }

  async dispose(): Promise<void> {
    await this.stop();
    rmSync(this.data, { recursive: true, force: true });
  }
}
