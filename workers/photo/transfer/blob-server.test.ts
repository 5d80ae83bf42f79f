import { expect, it } from 'vitest';
import type { BlobHash } from '../../../model/ids.ts';
import { type BlobRefused, type BlobRequest, blobServer } from './blob-server.ts';

const HASH = 'ab'.repeat(32) as BlobHash;
const BYTES = new Uint8Array(600_000).map((_, i) => i % 251);

interface Asked {
  readonly method: string;
  readonly offset: string | null;
  readonly length: number;
  readonly pass: string | null;
}

/** A server as `model/wire/blobs.ts` describes it, for one file. `before`: what it answers instead, once each. */
function server(before: readonly (Response | Error | null)[] = [], has = 0) {
  const asked: Asked[] = [];
  let size = has;
  const answers = [...before];
  const request: BlobRequest = async (input, init) => {
    const headers = new Headers(init?.headers);
    const body = init?.body instanceof Uint8Array ? init.body : new Uint8Array();
    const offset = headers.get('Upload-Offset');
    asked.push({ method: init?.method ?? '', offset, length: body.length, pass: headers.get('Authorization') });
    expect(input).toBe(`https://salon.test/blobs/${HASH}`);
    const instead = answers.shift();
    if (instead instanceof Error) throw instead;
    if (instead) return instead;
    if (init?.method === 'HEAD') return size === BYTES.length ? new Response() : said(404, size);
    if (Number(offset) !== size) return said(409, size, 'offset');
    size += body.length;
    return size === BYTES.length ? new Response(null, { status: 201 }) : said(204, size);
  };
  return { asked, blobs: blobServer('https://salon.test', request, () => 0) };
}

function said(status: number, offset: number, error?: string, more: Record<string, string> = {}): Response {
  return new Response(error ? JSON.stringify({ error }) : null, { status, headers: { 'Upload-Offset': String(offset), ...more } });
}

const codeOf = (sending: Promise<unknown>) =>
  sending.then(
    () => 'sent',
    (error: BlobRefused) => [error.code, error.after],
  );

it('a picture goes in pieces, from where a former sending broke off, under the pass', async () => {
  const { asked, blobs } = server([], 100_000);
  await blobs.send(HASH, 'picture', BYTES, 'the pass');
  expect(asked[0]).toEqual({ method: 'HEAD', offset: null, length: 0, pass: 'Bearer the pass' });
  expect(asked.slice(1).map(({ offset }) => Number(offset))[0]).toBe(100_000);
  expect(asked.reduce((sum, { length }) => sum + length, 0)).toBe(500_000);
});

it('what the server has is not sent, and what is small is sent without asking', async () => {
  const there = server([], BYTES.length);
  await there.blobs.send(HASH, 'picture', BYTES, 'x');
  expect(there.asked).toHaveLength(1);
  const small = server([new Response(null, { status: 200 })]);
  await small.blobs.send(HASH, 'thumbnail', BYTES.subarray(0, 9_000), 'x');
  expect(small.asked.map(({ method }) => method)).toEqual(['PATCH']);
});

it('a piece that belongs elsewhere goes there', async () => {
  const { asked, blobs } = server([said(404, 0), said(409, 0, 'offset')]);
  await blobs.send(HASH, 'picture', BYTES, 'x');
  expect(asked.slice(1, 3).map(({ offset }) => offset)).toEqual(['0', '0']);
});

it('a server that never lets it forward ends it', async () => {
  const nowhere = Array.from({ length: 200 }, () => said(409, 0, 'offset'));
  expect(await codeOf(server([said(404, 0), ...nowhere]).blobs.send(HASH, 'picture', BYTES, 'x'))).toEqual(['offset', 0]);
});

it('after a connection that broke the pieces are smaller', async () => {
  const { asked, blobs } = server([said(404, 0), new TypeError('broken'), said(404, 0), new TypeError('broken')]);
  await expect(blobs.send(HASH, 'picture', BYTES, 'x')).rejects.toThrow('broken');
  await expect(blobs.send(HASH, 'picture', BYTES, 'x')).rejects.toThrow('broken');
  await blobs.send(HASH, 'picture', BYTES, 'x');
  const pieces = asked.filter(({ method }) => method === 'PATCH').map(({ length }) => length);
  expect(pieces.slice(0, 3)).toEqual([262_144, 131_072, 65_536]);
});

it('refusals are told by the server’s word, or by the status where it has none, with the time it asks for', async () => {
  const refused = (answer: Response) => codeOf(server([answer]).blobs.send(HASH, 'thumbnail', BYTES.subarray(0, 10), 'x'));
  expect(await refused(said(409, 0, 'unreferred'))).toEqual(['unreferred', 0]);
  expect(await refused(said(429, 0, 'tooMany', { 'Retry-After': '7' }))).toEqual(['tooMany', 7_000]);
  expect(await refused(new Response('<html>', { status: 401 }))).toEqual(['pass', 0]);
  expect(await refused(new Response('', { status: 502 }))).toEqual(['storage', 0]);
  const { blobs } = server([new Response('', { status: 404 })]);
  expect(await codeOf(blobs.fetch(HASH, 'x'))).toEqual(['notFound', 0]);
});
