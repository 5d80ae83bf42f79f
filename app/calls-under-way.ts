/** What a call may resolve to that did not store what it was given, and is tried again by whoever made it. */
const TRIED_AGAIN: ReadonlySet<string> = new Set(['storageFull', 'storageGone', 'internal']);
const LOOK_AGAIN = 250;

/** Calls to the workers whose work must not be cut off. */
export interface CallsUnderWay {
  /** The same object; calls of these methods are counted. `retried`: the one whose caller keeps trying where it fails. */
  readonly counted: <T extends object>(remote: T, methods: readonly (keyof T)[], retried?: keyof T) => T;
  /** True while one is under way. */
  readonly busy: () => boolean;
  /** Resolves when none is under way, and none that failed waits to be tried again. */
  readonly settled: () => Promise<void>;
}

export function createCallsUnderWay(): CallsUnderWay {
  const calls = new Set<Promise<unknown>>();
  let failing = false;
  const count = async (call: Promise<unknown>, retried: boolean): Promise<void> => {
    calls.add(call);
    const outcome = await call.catch(() => null);
    if (retried) failing = isTriedAgain(outcome);
    calls.delete(call);
  };
  return {
    counted: (remote, methods, retried) =>
      new Proxy(remote, {
        get(target, name) {
          const member: unknown = Reflect.get(target, name);
          if (typeof member !== 'function' || !methods.some((method) => method === name)) return member;
          return (...args: unknown[]): unknown => {
            // Not by the method's own `apply`: on a worker's proxy that would be a call of its own.
            const call: unknown = Reflect.apply(member, target, args);
            if (call instanceof Promise) void count(call, name === retried);
            return call;
          };
        },
      }),
    busy: () => calls.size > 0,
    async settled() {
      // Whoever was answered may have more to hand over, and does it at once: only a pause without a call is the end.
      do {
        if (failing) await pause(LOOK_AGAIN);
        await Promise.allSettled(calls);
        await pause(0);
      } while (failing || calls.size > 0);
    },
  };
}

function isTriedAgain(outcome: unknown): boolean {
  return typeof outcome === 'object' && outcome !== null && 'problem' in outcome && TRIED_AGAIN.has(String(outcome.problem));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
