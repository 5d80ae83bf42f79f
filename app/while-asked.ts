import { proxy } from 'comlink';

/**
 * Asks a thread for something long and hears how far it is until the answer is here. What a thread tells comes over a channel of its
 * own, and two channels have no order between them: a word of the way that comes after the answer would stand on the screen for good.
 */
export async function whileAsked<P, A extends Promise<unknown>>(
  onProgress: (progress: P) => void,
  ask: (tell: (progress: P) => void) => A,
): Promise<Awaited<A>> {
  let isAnswered = false;
  try {
    return await ask(
      proxy((progress: P) => {
        if (!isAnswered) onProgress(progress);
      }),
    );
  } finally {
    isAnswered = true;
  }
}
