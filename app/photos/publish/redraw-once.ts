import { wrap } from 'comlink';
import type { Redraw, Redrawing } from '../../../workers/contracts/redraw.ts';

/**
 * Draws a picture anew, in a thread that lives for this one image: what it took in memory goes with it. Rejects where the picture
 * can't be read, and when `signal` calls it off.
 */
export async function redrawOnce(picture: Blob, how: Redrawing, signal: AbortSignal): Promise<Blob> {
  const worker = new Worker(new URL('../../../workers/redraw/main.ts', import.meta.url), { type: 'module', name: 'redraw' });
  const stopped = new Promise<never>((_, reject) => {
    const stop = () => reject(new Error('The picture was not drawn'));
    signal.addEventListener('abort', stop, { once: true });
    worker.addEventListener('error', stop);
    if (signal.aborted) stop();
  });
  try {
    return await Promise.race([wrap<Redraw>(worker).redraw(picture, how), stopped]);
  } finally {
    worker.terminate();
  }
}
