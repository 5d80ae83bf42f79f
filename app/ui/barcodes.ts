/** A browser's own reader of bars, where it has one (Shape Detection API: Chrome on Android, ChromeOS and macOS). */
export interface BarcodeReader {
  /** What is read in the picture now, or null. */
  readonly read: (picture: HTMLVideoElement) => Promise<string | null>;
}

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
interface DetectorKind {
  new (options: { readonly formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** What cards are printed with; QR codes are read without the browser's help as well. */
const FORMATS = ['ean_13', 'ean_8', 'code_128', 'code_39', 'code_93', 'itf', 'codabar', 'upc_a', 'upc_e', 'qr_code'];

/** The browser's reader of bars; null where it has none, or none for bars. */
export async function browsersBarcodeReader(): Promise<BarcodeReader | null> {
  const Kind = detectorKind();
  if (!Kind) return null;
  try {
    const known = await Kind.getSupportedFormats();
    const formats = FORMATS.filter((format) => known.includes(format));
    if (!formats.some((format) => format !== 'qr_code')) return null;
    const detector = new Kind({ formats });
    return {
      async read(picture) {
        const [found] = await detector.detect(picture);
        return found?.rawValue || null;
      },
    };
  } catch {
    // Named, and not there after all: some systems lack the part that does it.
    return null;
  }
}

function detectorKind(): DetectorKind | null {
  const kind: unknown = Reflect.get(globalThis, 'BarcodeDetector');
  return isDetectorKind(kind) ? kind : null;
}

function isDetectorKind(kind: unknown): kind is DetectorKind {
  return typeof kind === 'function' && 'getSupportedFormats' in kind;
}
