import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The real server in a process of its own, as `npm start` runs it, with a data folder of its own. */
export class SalonServer {
  readonly data = mkdtempSync(join(tmpdir(), 'kartoteka-e2e-'));
  #process: ChildProcess | undefined;
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
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'sync-server/main.ts', '--port', String(this.#port), '--host', '127.0.0.1', '--data', this.data],
      {
        cwd: ROOT,
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    this.#process = child;
    const printed = await said(child);
    this.#port = Number(/:(\d+)/.exec(printed)?.[1]);
    this.ownerLink = /http:\S+#claim=\S+/.exec(printed)?.[0].replace('127.0.0.1', 'localhost') ?? this.ownerLink;
  }

  /** Stops it for real: sockets drop, nothing answers. */
  async stop(): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  }

  async dispose(): Promise<void> {
    await this.stop();
    rmSync(this.data, { recursive: true, force: true });
  }
}

/** What the server prints until it says where it is to be found. */
function said(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (part: Buffer) => {
      text += part.toString();
      if (text.includes('\n\n') || (/http:/.test(text) && text.endsWith('\n'))) resolve(text);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}
