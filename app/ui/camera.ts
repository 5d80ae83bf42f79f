/** Why there is no picture: not allowed; there is none (or the page is not secure enough to ask for it); another program has it. */
export type CameraProblem = 'cameraRefused' | 'cameraNone' | 'cameraBusy';

/** Opens a camera. Its light goes out when `signal` is aborted, whenever that is. Rejects as `getUserMedia` does: see `cameraProblemOf`. */
export async function openCamera(video: MediaTrackConstraints, signal: AbortSignal): Promise<MediaStream> {
  // Where the page is not secure there is no such property at all: that is a TypeError, and a camera that can't be used.
  const stream = await navigator.mediaDevices.getUserMedia({ video });
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  return stream;
}

/** What to tell of a camera that could not be opened. */
export function cameraProblemOf(error: unknown): CameraProblem {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'cameraRefused';
  return name === 'NotReadableError' || name === 'AbortError' ? 'cameraBusy' : 'cameraNone';
}
