import { type Crop, WHOLE_PICTURE } from '../../../model/photos/crop.ts';
import { BLOB_LIMITS } from '../../../model/wire/blobs.ts';
import type { PhotoProblem } from '../../contracts/photos.ts';
import { blobSource } from '../header/byte-source.ts';
import { type PictureHeader, readHeader } from '../header/read-header.ts';
import { cutOut, fitted, MOST_BYTES, MOST_PIXELS, PICTURE_SIDE, THUMBNAIL_SIDE } from './sizes.ts';

/** What became of a file: two image files without anything that the camera wrote beside the picture. */
export interface MadePhoto {
  readonly picture: Uint8Array;
  readonly thumbnail: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly firstFrame: boolean;
}

/** The file is no picture that can be taken. */
export class NoPicture extends Error {
  override name = 'NoPicture';
  constructor(
    readonly problem: PhotoProblem,
    options?: ErrorOptions,
  ) {
    super(problem, options);
  }
}

/** How pictures are decoded and encoded: the browser's, or a test's. */
export interface Imaging {
  /** Upright, as the camera was held. Throws where it can't. */
  decode(file: Blob): Promise<Decoded>;
}
export interface Decoded {
  readonly width: number;
  readonly height: number;
  /** The stretch, scaled to this size, for `encode`. */
  draw(from: { x: number; y: number; width: number; height: number }, to: { width: number; height: number }): Drawing;
  /** Gives its memory back. */
  close(): void;
}
export interface Drawing {
  /** The same, smaller. */
  smaller(to: { width: number; height: number }): Drawing;
  /** `quality`: 0 to 1. */
  encode(quality: number): Promise<Uint8Array>;
}

/** A picture's quality is that of a good print; what is still too large for the server (noise, nothing else is) is made coarser. */
const QUALITIES = [0.8, 0.6, 0.4] as const;

/** A file on its way to a photo. Its steps fail with NoPicture. */
export interface PhotoMaking {
  /** Looks at the file, and decodes nothing. */
  check(): Promise<void>;
  /** Decodes it, once it was checked; when this is done its memory is given back, but for the picture's size. */
  begin(): Promise<BegunPhoto>;
}

/** What will be shown of the photo is there long before the picture is. */
export interface BegunPhoto {
  readonly thumbnail: Uint8Array;
  finish(): Promise<MadePhoto>;
}

/** Makes a photo of a file, step by step. `cut`: only of this stretch of it. */
export function makePhoto(file: Blob, imaging: Imaging, cut: Crop = WHOLE_PICTURE): PhotoMaking {
  let checking: Promise<PictureHeader> | undefined;
  const header = (): Promise<PictureHeader> => {
    checking ??= checked(file);
    return checking;
  };
  return {
    check: async () => void (await header()),
    begin: async () => begin(file, await header(), imaging, cut),
  };
}

async function begin(file: Blob, header: PictureHeader, imaging: Imaging, cut: Crop): Promise<BegunPhoto> {
  const decoded = await imaging.decode(file).catch((cause: unknown) => {
    throw new NoPicture(header.format === 'heic' ? 'heic' : 'broken', { cause });
  });
  let drawing: Drawing;
  const from = cutOut(decoded, cut);
  const size = fitted(from, PICTURE_SIDE);
  try {
    drawing = decoded.draw(from, size);
  } finally {
    decoded.close();
  }
  const thumbnail = await encoded(drawing.smaller(fitted(size, THUMBNAIL_SIDE)), BLOB_LIMITS.thumbnail.bytes);
  return {
    thumbnail,
    finish: async () => ({ picture: await encoded(drawing, BLOB_LIMITS.picture.bytes), thumbnail, ...size, firstFrame: header.moves }),
  };
}

async function checked(file: Blob): Promise<PictureHeader> {
  if (file.size > MOST_BYTES) throw new NoPicture('tooLarge');
  const header = await readHeader(blobSource(file)).catch((cause: unknown) => {
    throw new NoPicture('broken', { cause });
  });
  if (typeof header === 'string') throw new NoPicture(header);
  const pixels = header.width * header.height;
  if (pixels > MOST_PIXELS) throw new NoPicture('tooLarge');
  if (pixels === 0 || !header.whole) throw new NoPicture('broken');
  return header;
}

async function encoded(drawing: Drawing, most: number): Promise<Uint8Array> {
  for (const quality of QUALITIES) {
    const bytes = await drawing.encode(quality);
    if (bytes.length <= most) return bytes;
  }
  throw new NoPicture('tooLarge');
}
