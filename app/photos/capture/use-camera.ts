import { type RefObject, useEffect, useRef, useState } from 'react';
import { type CameraProblem, cameraProblemOf, openCamera } from '../../ui/camera.ts';

/** `cameraGone`: it was there, and was taken away. */
export type CameraState = 'opening' | 'on' | CameraProblem | 'cameraGone';

/** Which camera: by the way it looks, or, where cameras don't say that (at a desk), by its id. */
type Which = { readonly facingMode: 'environment' | 'user' } | { readonly deviceId: { readonly exact: string } };

interface Seen {
  readonly state: CameraState;
  /** Pixels of its picture; 0 until it is on. */
  readonly width: number;
  readonly height: number;
  /** It looks at whoever holds the device. */
  readonly isFront: boolean;
}

export interface Camera extends Seen {
  /** Turns to the other camera; null where there is one. */
  readonly next: (() => void) | null;
  readonly again: () => void;
}

/** As large as a photo is kept; what is nearest is taken. */
const WANTED = { width: { ideal: 2560 }, height: { ideal: 1920 } };
const OFF = { width: 0, height: 0, isFront: false } as const;

/** Shows a camera's picture in `video` while the component is there: the one at the back first. */
export function useCamera(video: RefObject<HTMLVideoElement | null>): Camera {
  const [which, setWhich] = useState<Which>({ facingMode: 'environment' });
  const [seen, setSeen] = useState<Seen>({ state: 'opening', ...OFF });
  const others = useRef<readonly string[]>([]);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    const watching = new AbortController();
    const { signal } = watching;
    const show = async () => {
      const stream = await openCamera({ ...WANTED, ...which }, signal);
      if (signal.aborted) return;
      await showIn(element, stream);
      const [track] = stream.getVideoTracks();
      track?.addEventListener('ended', () => setSeen({ state: 'cameraGone', ...OFF }), { signal });
      const all = (await navigator.mediaDevices.enumerateDevices()).filter(({ kind }) => kind === 'videoinput');
      if (signal.aborted) return;
      others.current = all.map(({ deviceId }) => deviceId);
      setCount(all.length);
      const tell = () =>
        setSeen({
          state: 'on',
          width: element.videoWidth,
          height: element.videoHeight,
          isFront: track?.getSettings().facingMode === 'user',
        });
      tell();
      // A phone held the other way round changes its picture's size.
      element.addEventListener('resize', tell, { signal });
    };
    show().catch((error: unknown) => {
      if (!signal.aborted) setSeen({ state: cameraProblemOf(error), ...OFF });
    });
    return () => {
      watching.abort();
      void showIn(element, null);
    };
  }, [video, which]);
  const again = () => {
    setSeen({ state: 'opening', ...OFF });
    setWhich((same) => ({ ...same }));
  };
  const next = () => {
    setSeen({ state: 'opening', ...OFF });
    setWhich(after(video.current, others.current));
  };
  return { ...seen, next: count > 1 ? next : null, again };
}

async function showIn(video: HTMLVideoElement, stream: MediaStream | null): Promise<void> {
  video.srcObject = stream;
  if (stream) await video.play();
}

/** The other way round where the camera says which way it looks, otherwise the next one there is. */
function after(video: HTMLVideoElement | null, all: readonly string[]): Which {
  const stream = video?.srcObject;
  const now = stream instanceof MediaStream ? stream.getVideoTracks()[0]?.getSettings() : undefined;
  if (now?.facingMode === 'environment' || now?.facingMode === 'user')
    return { facingMode: now.facingMode === 'user' ? 'environment' : 'user' };
  const exact = all[(all.indexOf(now?.deviceId ?? '') + 1) % Math.max(all.length, 1)];
  return exact ? { deviceId: { exact } } : { facingMode: 'environment' };
}
