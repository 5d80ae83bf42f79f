/** Work of the background is cut into slices no longer than this, so that a query never waits longer for its turn. */
const SLICE_MS = 4;

/** Call `rest()` between small steps of long work: it gives way to waiting messages whenever the present slice is used up. */
export function slices(ports: { readonly now: () => number; readonly pause: () => Promise<void> }): {
  readonly rest: () => Promise<void> | undefined;
} {
  let started = ports.now();
  return {
    rest() {
      if (ports.now() - started < SLICE_MS) return undefined;
      return ports.pause().then(() => {
        started = ports.now();
      });
    },
  };
}
