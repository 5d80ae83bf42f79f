import { fork } from 'node:child_process';
import { get, type IncomingMessage } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { CardId } from '../../model/ids.ts';
import { PAGE_BYTES } from '../../model/wire/messages.ts';
import { sqliteStorage } from '../headless/sqlite-storage.ts';
import { HEAD_BYTES } from './http-server.ts';

/**
 * The least that a first copy of a salon can cost: the bytes of its summaries and documents by one plain HTTP download from
 * another process, each put into the same storage as it arrives, in transactions of the size of a page.
 */
export interface HttpBaseline {
  /** Downloads all into a new storage at `file`. Resolves with the seconds it took. */
  download(file: string): Promise<number>;
  close(): void;
}

/** `body`: a file of what is served. */
export async function startHttpBaseline(body: string): Promise<HttpBaseline> {
  const child = fork(fileURLToPath(new URL('http-server.ts', import.meta.url)), [body], { execArgv: ['--import', 'tsx'] });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(Number(message)));
    child.once('exit', () => reject(new Error('the HTTP server ended')));
  });
  return { download: (file) => download(port, file), close: () => void child.kill() };
}

/** A summary or a document. */
type Arrived = readonly [CardId, Uint8Array, boolean];

async function download(port: number, file: string): Promise<number> {
  const storage = sqliteStorage(file);
  const began = performance.now();
  const response = await new Promise<IncomingMessage>((resolve, reject) => get({ port, host: '127.0.0.1' }, resolve).once('error', reject));
  let page: Arrived[] = [];
  let size = 0;
  const keep = async (): Promise<void> => {
    await storage.write(['chunks'], 'relaxed', async (writer) => {
      for (const [doc, bytes, summary] of page) writer.put('chunks', { doc, kind: 'snapshot', hash: summary ? 'summary' : '', bytes });
    });
    page = [];
    size = 0;
  };
  for await (const one of documentsOf(response)) {
    page.push(one);
    size += one[1].length;
    if (size > PAGE_BYTES) await keep();
  }
  await keep();
  const took = performance.now() - began;
  storage.close();
  return took / 1000;
}

async function* documentsOf(response: IncomingMessage): AsyncGenerator<Arrived> {
  const seen = new Set<string>();
  let rest: Buffer = Buffer.alloc(0);
  for await (const part of response as AsyncIterable<Buffer>) {
    rest = rest.length > 0 ? Buffer.concat([rest, part]) : part;
    let at = 0;
    while (rest.length - at > HEAD_BYTES) {
      const id = at + HEAD_BYTES;
      const bytes = id + rest.readUInt8(at);
      const end = bytes + rest.readUInt32BE(at + 1);
      if (end > rest.length) break;
      const card = rest.toString('latin1', id, bytes);
      // Summaries come first.
      yield [card as CardId, rest.subarray(bytes, end), !seen.has(card)];
      seen.add(card);
      at = end;
    }
    rest = rest.subarray(at);
  }
}
