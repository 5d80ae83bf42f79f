import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Assembled } from '../assemble.ts';
import type { Clock } from '../clock.ts';
import { BlobAnswers } from './answer.ts';
import { BlobFolder } from './blob-folder.ts';
import { KeepTidy } from './keep-tidy.ts';
import { Uploads } from './uploads.ts';

export interface OpenBlobs {
  respond(request: IncomingMessage, response: ServerResponse, httpsOnly: boolean): Promise<void>;
  /** After an erasure. Resolves when the files are gone. */
  removeErased(names: readonly string[]): Promise<void>;
  /** These are missing on the disk, or damaged: they are looked for anew. */
  lost(names: readonly string[]): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

export interface Around {
  readonly dataFolder: string;
  /** What photos leave free on the disk (bytes). */
  readonly reserve: number;
  readonly clock: Clock;
  readonly report: (line: string) => void;
}

/** Puts together what keeps and serves pictures, beside what answers devices. */
export function openBlobs({ log, blobs: rows, quotas, connections, deviceWith }: Assembled, around: Around): OpenBlobs {
  const { dataFolder, reserve, clock, report } = around;
  const folder = new BlobFolder(dataFolder);
  const { refs, commits } = log;
  const allows = (device: number, bytes: number) => quotas.sendBlob(device, bytes);
  const uploads = new Uploads({ folder, rows, refs, commits, now: clock.now, reserve, allows });
  const wanted = (hashes: readonly Uint8Array[]) => {
    for (const connection of connections.all()) connection.wantBlobs(hashes);
  };
  const tidy = new KeepTidy({ folder, rows, refs, uploads, commits, clock, report, wanted });
  const answers = new BlobAnswers({
    files: {
      find: (name) => rows.find(name),
      pathOf: (name) => folder.pathOf(name),
      sizeOf: (name) => folder.sizeOf(name),
      unfinishedSize: (name, device) => folder.unfinishedSize(name, device),
      lost: (name) => tidy.lost([name]),
    },
    uploads,
    deviceOf: deviceWith,
    allows: (device) => quotas.blobRequest(device),
    clock,
    report,
  });
  return {
    respond: (request, response, httpsOnly) => answers.respond(request, response, httpsOnly),
    removeErased: (names) => tidy.removeErased(names),
    lost: (names) => tidy.lost(names),
    start: () => tidy.start(),
    stop: () => tidy.stop(),
  };
}
