import { describe, expect, it } from 'vitest';
import { blobSource } from './byte-source.ts';
import { boxes, gif, jpeg, png, webp, words } from './fixtures.ts';
import { readHeader } from './read-header.ts';

const look = (file: Blob) => readHeader(blobSource(file));
const FILM = Array.from({ length: 300_000 }, (_, i) => (i * 7) % 251);

describe('a picture’s header tells, before anything is decoded,', () => {
  it.each([
    ['a JPEG', jpeg(4_000, 3_000), { format: 'jpeg', width: 4_000, height: 3_000 }],
    ['a JPEG with a film behind it', jpeg(4_000, 3_000, { behind: FILM }), { format: 'jpeg', width: 4_000, height: 3_000 }],
    ['a JPEG of 200 megapixels', jpeg(16_384, 12_288), { format: 'jpeg', width: 16_384, height: 12_288 }],
    ['a PNG', png(300, 200), { format: 'png', width: 300, height: 200 }],
    ['a lossy WebP', webp.lossy(640, 480), { format: 'webp', width: 640, height: 480 }],
    ['a lossless WebP', webp.lossless(16_383, 9_000), { format: 'webp', width: 16_383, height: 9_000 }],
    ['a WebP of several chunks', webp.extended(20_000, 10), { format: 'webp', width: 20_000, height: 10 }],
    ['a GIF that stands still', gif(100, 50, 1), { format: 'gif', width: 100, height: 50 }],
    ['an AVIF', boxes(['avif', 'mif1', 'miaf'], 2_048, 1_536), { format: 'avif', width: 2_048, height: 1_536 }],
    ['a photo of an iPhone, made of tiles', boxes(['heic', 'mif1'], 4_032, 3_024), { format: 'heic', width: 4_032, height: 3_024 }],
  ])('%s', async (_, file, told) => {
    expect(await look(file)).toEqual({ ...told, moves: false, whole: true });
  });

  it.each([
    ['a GIF', gif(100, 50, 3)],
    ['a PNG', png(10, 10, { moves: true })],
    ['a WebP', webp.extended(10, 10, true)],
    ['an AVIF', boxes(['avis', 'avif'], 10, 10)],
  ])('%s that moves', async (_, file) => {
    expect(await look(file)).toMatchObject({ moves: true, whole: true });
  });

  it.each([
    ['a JPEG, though the small one in its notes is whole', jpeg(4_000, 3_000, { whole: false })],
    ['a PNG', png(300, 200, { whole: false })],
    ['a WebP', webp.extended(300, 200, false, 1)],
    ['a GIF in its first picture', gif(100, 50, 1, { whole: false })],
    ['a HEIC', boxes(['heic'], 10, 10, { missing: 3 })],
  ])('that %s ends too soon', async (_, file) => {
    expect(await look(file)).toMatchObject({ whole: false });
  });
});

it('a JPEG cut off anywhere is never taken for a whole one', async () => {
  const file = jpeg(4_000, 3_000);
  for (let end = 2; end < file.size; end++) {
    const header = await look(file.slice(0, end));
    // Right after the end of the small picture in the notes too.
    expect([end, typeof header === 'string' ? header : header.whole]).toEqual([end, typeof header === 'string' ? 'broken' : false]);
  }
});

it.each([
  ['text named .jpg', words('Dear Anna'), 'notPicture'],
  ['nothing at all', new Blob([]), 'notPicture'],
  ['a PDF', words('%PDF-1.7'), 'notPicture'],
  ['a page', words('<!doctype html><p>'), 'notPicture'],
  ['a film', boxes(['isom', 'mp42'], 10, 10), 'notPicture'],
  ['a drawing with a script', words('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'svg'],
  ['a drawing behind a comment', words('\n<?xml version="1.0"?>\n<!-- made by hand -->\n<svg:svg width="1"/>'), 'svg'],
  [
    'a drawing in two bytes a letter',
    new Blob([new Uint8Array([0xff, 0xfe, ...[...'<svg >'].flatMap((one) => [one.charCodeAt(0), 0])])]),
    'svg',
  ],
  ['a JPEG’s first bytes and no more', new Blob([new Uint8Array([0xff, 0xd8])]), 'broken'],
  ['boxes without a picture', boxes(['heic'], 10, 10, { missing: 60 }), 'broken'],
])('%s is told by its content', async (_, file, said) => {
  expect(await look(file)).toBe(said);
});
