import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url';
import latinMore from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import type { Size } from '../../model/photos/turn.ts';

/** A family a subset: where a letter is not in the first, the next has it. */
const FONTS = { Latin: latin, LatinMore: latinMore, Cyrillic: cyrillic } as const;
const FAMILIES = [...Object.keys(FONTS), 'sans-serif'].join(', ');
/** Of the image's mean side. */
const LETTERS = 0.042;
const LEAST_LETTERS = 9;

/** Writes a line at the bottom of an image, in light letters on a shade that leaves the picture to be seen. */
export async function writeWords(context: OffscreenCanvasRenderingContext2D, { width, height }: Size, words: string): Promise<void> {
  await loadFonts();
  const wanted = Math.sqrt(width * height) * LETTERS;
  const margin = wanted * 0.8;
  context.font = fontOf(wanted);
  const room = width - 2 * margin;
  const size = Math.max(LEAST_LETTERS, Math.min(wanted, (wanted * room) / Math.max(context.measureText(words).width, 1)));
  const shade = context.createLinearGradient(0, height - wanted * 3.4, 0, height);
  shade.addColorStop(0, 'rgb(0 0 0 / 0)');
  shade.addColorStop(1, 'rgb(0 0 0 / 0.6)');
  context.fillStyle = shade;
  context.fillRect(0, height - wanted * 3.4, width, wanted * 3.4);
  context.font = fontOf(size);
  context.fillStyle = '#fff';
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.fillText(words, width / 2, height - margin, Math.max(room, 1));
}

function fontOf(size: number): string {
  return `600 ${size}px ${FAMILIES}`;
}

/** The app's own letters; where they can't be had, the device's. */
async function loadFonts(): Promise<void> {
  await Promise.allSettled(
    Object.entries(FONTS).map(async ([family, url]) => {
      const font = new FontFace(family, `url(${url})`, { weight: '100 900' });
      self.fonts.add(await font.load());
    }),
  );
}
