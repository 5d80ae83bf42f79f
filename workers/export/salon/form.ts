import * as v from 'valibot';
import { isBlobHash, isDocumentId } from '../../../model/ids.ts';

/** What the file is made of; see FORMAT.md. Goes up when an older Kartoteka could not read it right. */
export const FORM = 1;
export const MANIFEST_PATH = 'kartoteka.json';
export const SALON_PATH = 'salon.json';

export function documentPath(id: string): string {
  return `documents/${id}.automerge`;
}

export function cardPath(id: string): string {
  return `cards/${id}.json`;
}

/** `ending`: of what its bytes are. */
export function picturePath(hash: string, ending: string): string {
  return `photos/${hash}.${ending}`;
}

const DocumentName = v.custom<string>(isDocumentId, 'document id');
const Picture = v.custom<string>(isBlobHash, 'hash');
const Heads = v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)));

/** What a salon's file says of itself. Written last: a file that was cut off has none. */
export const Manifest = v.object({
  kartoteka: v.literal('salon'),
  form: v.literal(FORM),
  /** ISO date-time (UTC). */
  madeAt: v.string(),
  salon: v.object({ id: DocumentName, name: v.string(), heads: Heads }),
  cards: v.array(v.object({ id: DocumentName, heads: Heads })),
  pictures: v.array(v.object({ hash: Picture, path: v.pipe(v.string(), v.regex(/^photos\/[0-9a-f]{64}\.[a-z]{3,4}$/)) })),
  /** What the device that made the file did not have. */
  missing: v.object({ cards: v.array(DocumentName), pictures: v.array(Picture) }),
});
export type Manifest = v.InferOutput<typeof Manifest>;

/** What any form of the file, also a later one, says. */
export const AnyManifest = v.object({ kartoteka: v.literal('salon'), form: v.number() });
