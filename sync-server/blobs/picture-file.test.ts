import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webp } from '../testing/pictures.ts';
import { readPictureFile } from './picture-file.ts';

const base64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));
/** A color profile as Chromium writes it, shortened to nothing: its length counts, not what it says. */
const chunk = (name: string, body: Uint8Array) => {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
};
const riff = (...chunks: Buffer[]) => chunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...chunks]));
/** 12 × 7, as Chromium has encoded them. */
const VP8 = chunk('VP8 ', base64('kAEAnQEqDAAHAAKAQiWgAnS6AAOYAP7tBy5GQ26Of/Ngft59vPCwAA=='));
const VP8L = chunk('VP8L', base64('LwuAAQAHUMAoYP8DEdH/AA=='));
const VP8X = chunk('VP8X', base64('IAAAAAsAAAYAAA=='));
const PNG = base64(
  'iVBORw0KGgoAAAANSUhEUgAAAAwAAAAHCAYAAAA8sqwkAAAAH0lEQVR4AeTLMQ0AAADCMIJynIOG3SzZWSsp2YJdggEAAP//0M0beQAAAAZJREFUAwDI5hgDs+bIdgAAAABJRU5ErkJggg==',
);
const JPEG = base64(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAHAAwDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABAX/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCYAUgv/9k=',
);

const box = (name: string, ...body: Uint8Array[]) => {
  const length = 8 + body.reduce((sum, { length }) => sum + length, 0);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(length);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, ...body]);
};
const ispe = (width: number, height: number) => {
  const body = Buffer.alloc(12);
  body.writeUInt32BE(width, 4);
  body.writeUInt32BE(height, 8);
  return box('ispe', body);
};
const ftyp = box('ftyp', Buffer.from('avif\0\0\0\0mif1miaf', 'latin1'));
const avif = (...sizes: Buffer[]) =>
  Buffer.concat([ftyp, box('meta', Buffer.alloc(4), box('iprp', box('ipco', ...sizes))), box('mdat', Buffer.alloc(30))]);

describe('a picture is known by its bytes', () => {
  it.each([
    ['a WebP with losses', riff(VP8), 'image/webp'],
    ['a WebP without', riff(VP8L), 'image/webp'],
    ['a WebP with a colour profile', riff(VP8X, chunk('ICCP', Buffer.alloc(456)), VP8), 'image/webp'],
    ['a PNG', PNG, 'image/png'],
    ['a JPEG', JPEG, 'image/jpeg'],
    ['an AVIF with an alpha plane', avif(ispe(12, 7), ispe(12, 6)), 'image/avif'],
  ])('%s', (_, bytes, type) => {
    expect(readPictureFile(bytes)).toEqual({ type, width: 12, height: 7 });
    // Neither a part of it nor it with something behind is a picture.
    for (const at of [4, 12, 20, bytes.length - 1]) expect(readPictureFile(bytes.subarray(0, at)), String(at)).toBeUndefined();
    expect(readPictureFile(Buffer.concat([bytes, Buffer.from('PK\x03\x04')]))).toBeUndefined();
  });

  it('and not by what it begins with', () => {
    const gif = Buffer.from('GIF89a\x0c\0\x07\0', 'latin1');
    const heic = Buffer.concat([box('ftyp', Buffer.from('heic\0\0\0\0mif1', 'latin1')), avif(ispe(12, 7)).subarray(ftyp.length)]);
    const nothing = [Buffer.alloc(0), Buffer.alloc(64), Buffer.from('<svg/>'), gif, heic, riff(chunk('EXIF', Buffer.alloc(50))), avif()];
    for (const bytes of nothing) expect(readPictureFile(bytes)).toBeUndefined();
  });

  it('its size is what its header says, however small the file', () => {
    expect(readPictureFile(webp(200, 16_384, 12_288))).toMatchObject({ width: 16_384, height: 12_288 });
    expect(readPictureFile(avif(ispe(12, 7), ispe(100_000, 100_000)))).toMatchObject({ width: 100_000 });
  });

  it('whatever the bytes are, it is told at once, and without harm', () => {
    const samples = [riff(VP8), riff(VP8X, VP8), PNG, JPEG, avif(ispe(12, 7))];
    const spoilt = fc.tuple(fc.nat(), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 })).map(([pick, edits]) => {
      const bytes = Buffer.from(samples[pick % samples.length] ?? []);
      for (const [at, value] of edits) bytes[at % bytes.length] = value;
      return bytes;
    });
    fc.assert(
      fc.property(spoilt, (bytes) => {
        const found = readPictureFile(bytes);
        expect(found === undefined || (found.width > 0 && found.height > 0)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});
