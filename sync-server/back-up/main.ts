/** `npm run backup` and `npm run restore`; the server runs the same in a process of its own, so that it never waits for a copy. */
import { basename, resolve } from 'node:path';
import { readCommandLine } from '../command-line.ts';
import { FolderInUse } from '../data-folder.ts';
import { StorageFailure } from '../database.ts';
import { makeFolder } from '../durable-file.ts';
import { eraseFromCopies } from './erase.ts';
import { backUpName, tidy } from './kept.ts';
import { makeBackUp, NoData } from './make.ts';
import { type CopiedPhotos, dropUnnamed, photosBeside } from './photos.ts';
import { OtherSalon, type Restored, restore } from './restore.ts';
import { BackUpUnusable, type Verified } from './verify.ts';

const USAGE = `npm run backup [-- --data DIR --back-ups DIR --to FILE --json]
npm run restore -- FILE [--data DIR --json]

  --data DIR      the salon's data folder (./data, or KARTOTEKA_DATA)
  --back-ups DIR  where back-ups are kept (back-ups in the data folder, or KARTOTEKA_BACK_UPS)
  --to FILE       one copy, into this file
  --json          one line of JSON instead of words`;

const { values, positionals } = readCommandLine(
  {
    allowPositionals: true,
    options: {
      data: { type: 'string', default: process.env.KARTOTEKA_DATA ?? './data' },
      'back-ups': { type: 'string', default: process.env.KARTOTEKA_BACK_UPS },
      to: { type: 'string' },
      /** One line of JSON instead of words. */
      json: { type: 'boolean', default: false },
    },
  },
  USAGE,
);
const [command, file] = positionals;
const dataFolder = resolve(values.data);
const backUps = resolve(values['back-ups'] ?? `${values.data}/back-ups`);
const say = (words: string[], figures: object) => console.log(values.json ? JSON.stringify(figures) : words.join('\n'));

// Whatever SQLite writes beside a copy is for its owner's eyes, too.
process.umask(0o077);
try {
  if (command === 'make') make();
  else if (command === 'restore' && file !== undefined) tellRestored(restore(resolve(file), dataFolder, Date.now()));
  else if (command === 'erase') erase();
  else {
    console.error(USAGE);
    process.exitCode = 2;
  }
} catch (error) {
  console.error(wordsFor(error));
  process.exitCode = 1;
}

function make(): void {
  const to = values.to === undefined ? undefined : resolve(values.to);
  if (to === undefined) makeFolder(backUps);
  const made = makeBackUp(dataFolder, to ?? resolve(backUps, backUpName(Date.now())));
  if (to === undefined) {
    tidy(backUps, Date.now());
    dropUnnamed(backUps, Date.now());
  }
  const { path, size, documents, changes, damaged, blobs, lostBlobs } = made;
  const words = [
    `Backed up and read back: ${path}`,
    `  ${documents} documents, ${changes} changes, ${size} bytes`,
    ...photosIn(made, ` in ${photosBeside(path)}`),
  ];
  say([...words, ...damageIn(made)], {
    file: basename(path),
    size,
    documents,
    changes,
    damaged,
    blobs,
    lostBlobs,
  });
}

function erase(): void {
  const { rewritten, failed } = eraseFromCopies(dataFolder, backUps);
  say([`Erased clients were taken out of ${rewritten} copies.`], { rewritten, failed: failed.length });
  for (const path of failed) console.error(`Could not be cleaned of erased clients: ${path}`);
  if (failed.length > 0) process.exitCode = 1;
}

function tellRestored(restored: Restored): void {
  const { documents, changes, replaced, carried } = restored;
  const words = [`Restored: ${documents} documents, ${changes} changes.`, ...photosIn(restored), ...damageIn(restored)];
  if (replaced) words.push(`The data that was there is kept: ${replaced}`);
  if (carried)
    words.push(`Taken over from it: ${carried.erased} erasures, ${carried.paired} devices paired and ${carried.revoked} shut out since.`);
  else if (replaced)
    words.push(
      'It could not be read, so nothing was taken over from it: clients that were erased and devices that were shut out since may be back.',
    );
  words.push('Start the server: each device gives back what the back-up lacks when it connects.');
  say(words, restored);
}

function photosIn({ blobs, lostBlobs }: CopiedPhotos, where = ''): string[] {
  const lost = lostBlobs.length > 0 ? `, ${lostBlobs.length} missing; devices that have them send them again` : '';
  return blobs + lostBlobs.length > 0 ? [`  ${blobs} files of photos${where}${lost}`] : [];
}

function damageIn({ damaged }: Verified): string[] {
  if (damaged.length === 0) return [];
  return [`  ${damaged.length} documents have a stored change that is damaged; devices that have it whole will give it back.`];
}

function wordsFor(error: unknown): unknown {
  if (error instanceof FolderInUse) return `A server works in ${dataFolder}. Stop it first.`;
  if (error instanceof BackUpUnusable) return `${file ?? 'The copy'}: ${error.message}. Nothing was changed.`;
  if (error instanceof OtherSalon) return `${dataFolder} holds another salon’s data. Name another folder: --data DIR. Nothing was changed.`;
  if (error instanceof NoData) return `${error.message}.`;
  if (error instanceof StorageFailure || (error instanceof Error && 'syscall' in error)) return `The disk refused: ${error.message}.`;
  return error;
}
