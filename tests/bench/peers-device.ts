import { type ChildProcess, fork, type Serializable } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Place, Visits } from './peers/device-process.js';

/** A device of one of those compared, in a process of its own. Times are of the machine's monotonic clock (ms). */
export interface DeviceProcess {
  /** When its process was started. */
  readonly started: number;
  /** When it began to open its storage, its code loaded. */
  readonly opened: Promise<number>;
  /** The rest as in `peers/device-process.js`; resolve with when it was so. */
  filled(count: number): Promise<number>;
  called(names: readonly (readonly [string, string])[], kill?: number): Promise<number>;
  addVisit(id: string, visit: string): Promise<number>;
  /** Resolves with when the edit began. */
  nickname(id: string, nickname: string): Promise<number>;
  nicknameOf(id: string): Promise<string>;
  visits(id: string): Promise<Visits>;
  /** Closes it in order. */
  close(): Promise<void>;
  kill(): Promise<void>;
}

/** What is run as a device: a file, and what it is told on its command line. */
export interface DeviceProgram {
  readonly file: string;
  readonly words: readonly string[];
  readonly flags: readonly string[];
}

interface Answer {
  readonly n: number;
  readonly at: number;
  readonly value: unknown;
  readonly problem?: string;
}

/** Nothing of what is asked takes longer with those that live through it. */
const PATIENCE_MS = 240_000;

export function startDevice(program: DeviceProgram, place: Place): DeviceProcess {
  const started = Number(process.hrtime.bigint()) / 1e6;
  const ask = askThrough(forkQuietly(program));
  const opened = ask<number>('open', place).then(({ value }) => value);
  opened.catch(() => {});
  return {
    started,
    opened,
    filled: async (count) => (await ask('filled', count)).at,
    called: async (names, kill) => (await ask('called', { names, kill })).at,
    addVisit: async (id, visit) => (await ask('addVisit', { id, visit })).at,
    nickname: async (id, nickname) => (await ask<number>('nickname', { id, nickname })).value,
    nicknameOf: async (id) => (await ask<string>('nicknameOf', id)).value,
    visits: async (id) => (await ask<Visits>('visits', id)).value,
    async close() {
      await ask('close');
      await ask.end();
    },
    kill: () => ask.end(),
  };
}

/** A process whose last words are kept, in case they are needed for a reason. */
export interface Forked {
  readonly child: ChildProcess;
  /** Rejects when it ends, with its last words; never resolves. */
  readonly fallen: Promise<never>;
}

export function forkQuietly({ file, words, flags }: DeviceProgram): Forked {
  const path = file.startsWith('file:') ? fileURLToPath(file) : file;
  const child = fork(path, [...words], { execArgv: [...flags], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let said = '';
  child.stderr?.on('data', (text) => {
    said = `${said}${text}`.slice(-2000);
  });
  const killIt = (): void => void child.kill('SIGKILL');
  process.once('exit', killIt);
  const fallen = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.off('exit', killIt);
      reject(new Error(`its process ended (${signal ?? code})${reasonIn(said)}`));
    });
  });
  fallen.catch(() => {});
  return { child, fallen };
}

/** Ends it at once. */
export async function endFork({ child, fallen }: Forked): Promise<void> {
  child.kill('SIGKILL');
  await fallen.catch(() => {});
}

/** The line of an error among what a process wrote. */
function reasonIn(said: string): string {
  const lines = said.split('\n').map((line) => line.trim());
  const line = lines.findLast((one) => /Error\b/.test(one)) ?? lines.findLast((one) => one !== '');
  return line === undefined ? '' : `: ${line.slice(0, 200)}`;
}

function askThrough(forked: Forked) {
  let asked = 0;
  const ask = async <T>(what: string, details?: unknown): Promise<{ readonly at: number; readonly value: T }> => {
    const n = ++asked;
    const { child } = forked;
    let stop: () => void = () => {};
    const answered = new Promise<Answer>((resolve, reject) => {
      const hear = (message: unknown): void => {
        if ((message as Answer).n === n) resolve(message as Answer);
      };
      const impatient = setTimeout(() => reject(new Error(`'${what}' took longer than ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
      stop = () => {
        clearTimeout(impatient);
        child.off('message', hear);
      };
      child.on('message', hear);
    });
    child.send({ n, ask: what, details } as Serializable, (error) => error && stop());
    try {
      const { at, value, problem } = await Promise.race([answered, forked.fallen]);
      if (problem !== undefined) throw new Error(problem);
      return { at, value: value as T };
    } finally {
      stop();
    }
  };
  return Object.assign(ask, { end: () => endFork(forked) });
}
