import { at, type ByteSource } from './byte-source.ts';

const LOOKED_AT = 4_096;

/** True for a drawing in SVG: text with an `<svg` element after at most a declaration, comments and the like. */
export async function isSvg(source: ByteSource): Promise<boolean> {
  const start = await source.read(0, LOOKED_AT);
  const mark = at.u16(start, 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(start).trimStart();
  return text.startsWith('<') && /<(?:\w+:)?svg[\s>/]/i.test(text);
}
