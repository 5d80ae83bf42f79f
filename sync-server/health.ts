import { readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import type { BlobRows } from './blobs/blob-rows.ts';
import type { Clock } from './clock.ts';
import type { Database } from './database.ts';
import type { ChangeLog } from './log/change-log.ts';

export interface HealthSources {
  readonly log: ChangeLog;
  readonly database: Database;
  readonly blobs: BlobRows;
  readonly dataFolder: string;
  readonly clock: Clock;
  /** Devices that are connected now. */
  readonly online: () => number;
  /** When the newest verified back-up was made (epoch ms); null where none are made. */
  readonly lastBackUp: (() => number | undefined) | null;
}

/** Answers are as old as this at most (ms): whoever asks often costs nothing. */
const KEPT = 5_000;
/** Of one address, in a minute. */
const ASKED_AT_MOST = 60;
const WINDOW = 60_000;
/** More addresses than this and counting begins anew: memory stays bounded. */
const MAX_ADDRESSES = 1_000;
/** Characters of the epoch: enough to see that it is another. */
const SHORT = 8;

const { version }: { version: string } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** `GET /health`: how the server is, in counts and times, for whoever watches over it. Nothing of any client, no names, no addresses. */
export class Health {
  private readonly sources: HealthSources;
  private readonly startedAt: number;
  private answer: { readonly at: number; readonly body: Promise<string> } | undefined;
  private asked = new Map<string, number>();
  private windowEnds = 0;

  constructor(sources: HealthSources) {
    this.sources = sources;
    this.startedAt = sources.clock.now();
  }

  async respond(response: ServerResponse, address: string): Promise<void> {
    const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
    if (this.tooMany(address)) {
      response.writeHead(429, { ...headers, 'Retry-After': WINDOW / 1000 }).end('{"ok":false}');
      return;
    }
    try {
      const body = await this.current();
      response.writeHead(200, headers).end(body);
    } catch {
      // The disk does not answer, which is all that is to be known.
      this.answer = undefined;
      response.writeHead(503, headers).end('{"ok":false}');
    }
  }

  private current(): Promise<string> {
    const now = this.sources.clock.now();
    if (!this.answer || now - this.answer.at >= KEPT) this.answer = { at: now, body: this.look(now) };
    return this.answer.body;
  }

  private async look(now: number): Promise<string> {
    const { log, database, blobs, dataFolder, online, lastBackUp } = this.sources;
    const count = (sql: string) => database.prepare<{ n: number }>(sql).get()?.n ?? 0;
    const { bavail, bsize } = await statfs(dataFolder);
    const backUpAt = lastBackUp?.();
    return JSON.stringify({
      ok: true,
      version,
      uptimeSeconds: Math.round((now - this.startedAt) / 1000),
      epoch: log.epoch.slice(0, SHORT),
      head: log.head,
      documents: count('SELECT count(*) AS n FROM documents WHERE erased = 0'),
      blobs: blobs.totals(),
      devices: { known: count('SELECT count(*) AS n FROM devices WHERE revoked_at = 0'), online: online() },
      damagedRows: log.damaged,
      // One that could not be read back is none: it never gets its name.
      lastBackUp: backUpAt === undefined ? null : { at: new Date(backUpAt).toISOString(), verified: true },
      backsUp: lastBackUp !== null,
      diskFreeBytes: bavail * bsize,
    });
  }

  private tooMany(address: string): boolean {
    const now = this.sources.clock.now();
    if (now >= this.windowEnds || this.asked.size > MAX_ADDRESSES) {
      this.asked = new Map();
      this.windowEnds = now + WINDOW;
    }
    const times = (this.asked.get(address) ?? 0) + 1;
    this.asked.set(address, times);
    return times > ASKED_AT_MOST;
  }
}
