import { describe, expect, it } from 'vitest';
import { boxes, gif, jpeg, png, words } from '../header/fixtures.ts';
import { type Drawing, type Imaging, type MadePhoto, makePhoto } from './make-photo.ts';
import { cutOut, fitted } from './sizes.ts';

interface Seen {
  decoded: number;
  open: number;
  readonly drawn: { readonly from: object; readonly to: object }[];
  readonly qualities: number[];
}

/** Decodes to this size; each encoding has so many bytes for its quality. */
function imaging(width: number, height: number, bytes: (quality: number) => number = () => 1_000): { imaging: Imaging; seen: Seen } {
  const seen: Seen = { decoded: 0, open: 0, drawn: [], qualities: [] };
  const drawing: Drawing = {
    smaller: (to) => {
      seen.drawn.push({ from: {}, to });
      return drawing;
    },
    encode: async (quality) => {
      seen.qualities.push(quality);
      return new Uint8Array(bytes(quality));
    },
  };
  const decode = async () => {
    seen.decoded++;
    seen.open++;
    return {
      width,
      height,
      draw: (from: object, to: object) => {
        seen.drawn.push({ from, to });
        return drawing;
      },
      close: () => void seen.open--,
    };
  };
  return { imaging: { decode }, seen };
}

const failing: Imaging = { decode: () => Promise.reject(new DOMException('no decoder', 'InvalidStateError')) };
const made = async (...given: Parameters<typeof makePhoto>): Promise<MadePhoto> => (await makePhoto(...given).begin()).finish();
const problemOf = (file: Blob, how: Imaging) =>
  made(file, how).then(
    () => 'taken',
    (error: { problem: string }) => error.problem,
  );

describe('a file that is no picture to take is told before it is decoded:', () => {
  it.each([
    ['200 megapixels', jpeg(16_384, 12_288), 'tooLarge'],
    ['a side of nothing', png(0, 100), 'broken'],
    ['cut off', jpeg(4_000, 3_000, { whole: false }), 'broken'],
    ['text', words('hello'), 'notPicture'],
    ['a drawing', words('<svg/>'), 'svg'],
    ['60 MB and more', new Blob([new Uint8Array(60_000_001)]), 'tooLarge'],
  ])('%s', async (_, file, problem) => {
    const { imaging: how, seen } = imaging(10, 10);
    expect(await problemOf(file, how)).toBe(problem);
    expect(seen.decoded).toBe(0);
  });
});

it('what the browser can’t read is told: an iPhone’s photo as what it is, anything else as broken', async () => {
  expect(await problemOf(boxes(['heic'], 100, 100), failing)).toBe('heic');
  expect(await problemOf(jpeg(100, 100), failing)).toBe('broken');
});

it('a picture on its side is taken as the browser turned it, at most 2048 long, its memory given back before it is encoded', async () => {
  const { imaging: how, seen } = imaging(6_000, 8_000);
  const making = makePhoto(jpeg(8_000, 6_000), how);
  await making.check();
  expect(seen.decoded).toBe(0);
  const begun = await making.begin();
  // The thumbnail is there before the picture is begun, and what was decoded is not there any more.
  expect([begun.thumbnail.length, seen.qualities.length, seen.open]).toEqual([1_000, 1, 0]);
  const photo = await begun.finish();
  expect(photo).toMatchObject({ width: 1_536, height: 2_048, firstFrame: false });
  expect(seen.drawn).toEqual([
    { from: { x: 0, y: 0, width: 6_000, height: 8_000 }, to: { width: 1_536, height: 2_048 } },
    { from: {}, to: { width: 240, height: 320 } },
  ]);
});

it('of a file that moves its first picture is taken, and told', async () => {
  expect(await made(gif(100, 50, 4), imaging(100, 50).imaging)).toMatchObject({ width: 100, height: 50, firstFrame: true });
});

it('what is still too large for the server is made coarser, and refused when that is not enough', async () => {
  const { imaging: how, seen } = imaging(100, 100, (quality) => (quality > 0.7 ? 9_000_000 : 100_000));
  expect((await made(jpeg(100, 100), how)).picture.length).toBe(100_000);
  expect(new Set(seen.qualities)).toEqual(new Set([0.8, 0.6]));
  expect(await problemOf(jpeg(100, 100), imaging(100, 100, () => 9_000_000).imaging)).toBe('tooLarge');
});

it('the client’s own photo is cut out of the picture', async () => {
  const { imaging: how, seen } = imaging(4_000, 3_000);
  const photo = await made(jpeg(4_000, 3_000), how, { x: 0.125, y: 0, width: 0.75, height: 1 });
  expect(photo).toMatchObject({ width: 2_048, height: 2_048 });
  expect(seen.drawn[0]?.from).toEqual({ x: 500, y: 0, width: 3_000, height: 3_000 });
});

it('sizes keep their shape, and no side disappears', () => {
  expect(fitted({ width: 100, height: 50 }, 320)).toEqual({ width: 100, height: 50 });
  expect(fitted({ width: 10_000, height: 3 }, 320)).toEqual({ width: 320, height: 1 });
  expect(cutOut({ width: 3, height: 3 }, { x: 1, y: 1, width: 0.01, height: 0.01 })).toEqual({ x: 2, y: 2, width: 1, height: 1 });
});
