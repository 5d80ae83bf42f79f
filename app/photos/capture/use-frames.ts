import { type Remote, transfer, wrap } from 'comlink';
import { useEffect, useRef } from 'react';
import type { Redraw } from '../../../workers/contracts/redraw.ts';

export interface Frames {
  /** What the camera shows now, as a file; null where it shows nothing, or has just been taken away. */
  readonly take: (video: HTMLVideoElement) => Promise<Blob | null>;
  /** All that was asked for is there. */
  readonly settled: () => Promise<unknown>;
}

interface Encoder {
  readonly remote: Remote<Redraw>;
  readonly dead: Promise<null>;
}

/** Takes what a camera shows. A thread beside the page makes the files, while the component is there: the picture on screen goes on. */
export function useFrames(): Frames {
  const encoder = useRef<Encoder | null>(null);
  const coming = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    const worker = new Worker(new URL('../../../workers/redraw/main.ts', import.meta.url), { type: 'module', name: 'redraw' });
    // A thread that dies answers nothing: then the page does what it can.
    const dead = new Promise<null>((resolve) => worker.addEventListener('error', () => resolve(null)));
    encoder.current = { remote: wrap<Redraw>(worker), dead };
    return () => {
      encoder.current = null;
      // One that is being made is waited for by nobody any more.
      worker.terminate();
    };
  }, []);
  const takeOne = async (video: HTMLVideoElement): Promise<Blob | null> => {
    if (video.videoWidth === 0 || !encoder.current) return null;
    const { remote, dead } = encoder.current;
    const { videoWidth: width, videoHeight: height } = video;
    const encoded = (frame: VideoFrame | ImageBitmap) => Promise.race([remote.encode(transfer(frame, [frame]), width, height), dead]);
    return (await encoded(await frameOf(video))) ?? (await encoded(await createImageBitmap(video))) ?? onPage(video);
  };
  return {
    take(video) {
      const taken = takeOne(video).catch(() => null);
      coming.current = Promise.all([coming.current, taken]);
      return taken;
    },
    settled: () => coming.current,
  };
}

/** Where there is no thread for it: the picture on screen may halt for a moment, but what was seen is taken. */
function onPage(video: HTMLVideoElement): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.92));
}

/** As the camera gave it, where the browser hands that out: to make a picture of it takes a weak tablet long, and is the thread's work. */
async function frameOf(video: HTMLVideoElement): Promise<VideoFrame | ImageBitmap> {
  try {
    return new VideoFrame(video);
  } catch {
    return createImageBitmap(video);
  }
}
