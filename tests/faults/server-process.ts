import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface ServerProcess {
  readonly pid: number;
  readonly address: string;
  readonly ownerLink: string | null;
  /** What it wrote, to be searched for what it must say and for what it must never say. */
  readonly output: () => string;
  /** Resolves when the output holds this. */
  readonly says: (text: string) => Promise<void>;
  readonly exited: Promise<number | null>;
  stop(): Promise<void>;
  /** `kill -9`: it gets no chance to put anything in order. */
  kill(): Promise<void>;
}

/** Starts the real server, as `npm start` does, in a process of its own on a free port. `entry`: another one that takes the same words. */
export async function startServerProcess(dataFolder: string, port = 0, entry = 'sync-server/main.ts'): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', entry, '--host', '127.0.0.1', '--port', String(port), '--data', dataFolder], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test that fails leaves no server behind.
  const killWithTest = () => child.kill('SIGKILL');
  process.once('exit', killWithTest);
  child.once('exit', () => process.off('exit', killWithTest));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const says = async (text: string) => {
    while (!output.includes(text)) {
      if (child.exitCode !== null) throw new Error(`the server ended: ${output}`);
      await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data'), once(child, 'exit')]);
    }
  };
  await says('Kartoteka is at');
  const exited = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  return {
    pid: child.pid ?? 0,
    address: /Kartoteka is at (\S+)/.exec(output)?.[1] ?? '',
    ownerLink: /http\S+#claim=\S+/.exec(output)?.[0] ?? null,
    output: () => output,
    says,
    exited,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}
