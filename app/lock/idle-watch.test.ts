import { expect, it } from 'vitest';
import { IdleWatch } from './idle-watch.ts';
import { wrongTries } from './wrong-tries.ts';

const MINUTE = 60_000;

/** A clock moved by hand; `sleep` moves it as a tablet does that was laid aside: nothing runs meanwhile. */
function handClock() {
  let now = 1_800_000_000_000;
  let timers: { readonly at: number; readonly call: () => void }[] = [];
  return {
    now: () => now,
    after: (milliseconds: number, call: () => void) => {
      const timer = { at: now + milliseconds, call };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    sleep(milliseconds: number) {
      now += milliseconds;
    },
    pass(milliseconds: number) {
      const end = now + milliseconds;
      for (;;) {
        const [next] = timers.filter((one) => one.at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        timers = timers.filter((one) => one !== next);
        now = Math.max(now, next.at);
        next.call();
      }
      now = end;
    },
  };
}

function watched(when: { idle: number; hidden: boolean }) {
  const clock = handClock();
  const state = { locked: 0, busy: false };
  const watch: IdleWatch = new IdleWatch(when, { now: clock.now, after: clock.after, busy: () => state.busy }, () => {
    state.locked++;
    watch.end();
  });
  return { clock, watch, state };
}

it('a device locks when nobody has touched it for its time, and not before', () => {
  const { clock, watch, state } = watched({ idle: 5, hidden: false });
  clock.pass(4 * MINUTE);
  watch.touched();
  clock.pass(5 * MINUTE - 1);
  expect(state.locked).toBe(0);
  clock.pass(1);
  expect(state.locked).toBe(1);
});

it('a tablet that slept through its time locks at the first touch', () => {
  const { clock, watch, state } = watched({ idle: 5, hidden: false });
  clock.sleep(60 * MINUTE);
  watch.touched();
  expect(state.locked).toBe(1);
});

it('out of sight it locks soon where that is wished; a short look elsewhere, or another tab in use, keeps it open', () => {
  const { clock, watch, state } = watched({ idle: 60, hidden: true });
  watch.hidden();
  clock.pass(20_000);
  watch.shown();
  clock.pass(MINUTE);
  expect(state.locked).toBe(0);
  watch.hidden();
  clock.pass(20_000);
  watch.touched();
  clock.pass(20_000);
  expect(state.locked).toBe(0);
  clock.pass(10_000);
  expect(state.locked).toBe(1);
  const other = watched({ idle: 60, hidden: false });
  other.watch.hidden();
  other.clock.pass(59 * MINUTE);
  expect(other.state.locked).toBe(0);
});

it('an import under way is not cut off; the device locks after it', () => {
  const { clock, state } = watched({ idle: 1, hidden: false });
  state.busy = true;
  clock.pass(10 * MINUTE);
  expect(state.locked).toBe(0);
  state.busy = false;
  clock.pass(MINUTE);
  expect(state.locked).toBe(1);
});

it('wrong passphrases make the next one wait longer, also over a reload, and never longer than a minute', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  let now = 1_800_000_000_000;
  const tries = wrongTries(storage, () => now);
  const waits = Array.from({ length: 10 }, () => {
    tries.wrong();
    return tries.wait();
  });
  expect(waits).toEqual([0, 0, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  expect(wrongTries(storage, () => now).wait()).toBe(60_000);
  now -= 365 * 24 * 60 * MINUTE;
  expect(tries.wait()).toBe(60_000);
  now += 366 * 24 * 60 * MINUTE;
  expect(tries.wait()).toBe(0);
  tries.right();
  tries.wrong();
  expect(tries.wait()).toBe(0);
});
