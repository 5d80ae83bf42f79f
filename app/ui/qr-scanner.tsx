import decodeQR from 'qr/decode.js';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BarcodeReader } from './barcodes.ts';
import { type CameraProblem, cameraProblemOf, openCamera } from './camera.ts';
import { Notice } from './notice.tsx';
import styles from './qr-scanner.module.css';

/** A picture is looked at this often (ms): often enough for a hand, seldom enough for a weak tablet. */
const LOOK_EVERY = 200;
/** The longer side of what is looked at (pixels): enough for a code that fills a third of the picture. */
const LOOK_AT = 640;

export interface QrScannerProps {
  readonly label: string;
  /** Reads bars as well as QR codes, where the browser can. */
  readonly bars?: BarcodeReader | null;
  /** What is to be held before it; said only where there is a camera. */
  readonly hint?: string;
  readonly onFound: (text: string) => void;
}

/** The camera, looking for a QR code. `onFound` gets each text it reads until the component goes. */
export function QrScanner({ label, bars = null, hint, onFound }: QrScannerProps) {
  const { t } = useTranslation('common');
  const video = useRef<HTMLVideoElement>(null);
  const [problem, setProblem] = useState<CameraProblem | null>(null);
  const found = useEffectEvent(onFound);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    const camera = new AbortController();
    watch(element, bars, camera.signal, (text) => found(text)).catch((error: unknown) => {
      if (!camera.signal.aborted) setProblem(cameraProblemOf(error));
    });
    return () => camera.abort();
  }, [bars]);
  if (problem)
    return (
      <Notice tone="warn" alert>
        {t(problem)}
      </Notice>
    );
  return (
    <>
      <video ref={video} className={styles.camera} aria-label={label} muted playsInline />
      {hint && <p>{hint}</p>}
    </>
  );
}

async function watch(
  video: HTMLVideoElement,
  bars: BarcodeReader | null,
  signal: AbortSignal,
  onText: (text: string) => void,
): Promise<void> {
  const stream = await openCamera({ facingMode: 'environment' }, signal);
  if (signal.aborted) return;
  video.srcObject = stream;
  await video.play();
  const canvas = new OffscreenCanvas(1, 1);
  while (!signal.aborted) {
    const text = (await bars?.read(video).catch(() => null)) ?? look(video, canvas);
    if (text !== null && !signal.aborted) onText(text);
    await new Promise((next) => setTimeout(next, LOOK_EVERY));
  }
}

function look(video: HTMLVideoElement, canvas: OffscreenCanvas): string | null {
  const scale = Math.min(1, LOOK_AT / Math.max(video.videoWidth, video.videoHeight, 1));
  const width = Math.round(video.videoWidth * scale);
  const height = Math.round(video.videoHeight * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context || width === 0 || height === 0) return null;
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  context.drawImage(video, 0, 0, width, height);
  try {
    return decodeQR(context.getImageData(0, 0, width, height));
  } catch {
    // No code in this picture: the next one may have it.
    return null;
  }
}
