/** What the page saw while it was scrolled. */
export interface Scrolled {
  readonly frames: number;
  /** Frames that came more than 50 ms after the one before. */
  readonly slowFrames: number;
  readonly longestFrame: number;
  /** Frames in which some row on screen was not read yet. */
  readonly blankFrames: number;
  /** The longest a row on screen stood blank (ms). */
  readonly longestBlank: number;
}

/** What the page tells of itself: `kartotekaList` in its window. */
export interface ListProbe {
  /** Looks at every frame from now on. */
  watch(): void;
  /** Ends the watch. */
  seen(): Scrolled;
  /** Drags the scrollbar: from top to bottom and back in so many frames. */
  drag(frames: number): Promise<void>;
  /** Keydown to painted results for each key pressed (ms). `marked` says when the results are those of the text typed so far. */
  keys: number[];
}

/** Runs in the page, before anything of the app. Self-contained: it travels into the browser as text. */
export function probeList(): void {
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const list = (): HTMLElement | undefined =>
    [...document.querySelectorAll<HTMLElement>('[role=listbox]')].find((one) => one.checkVisibility({ visibilityProperty: true }));
  /** A row on screen that is only a place yet. Placeholders are the list's only hidden children. */
  const isBlank = (): boolean => {
    const box = list();
    if (!box) return false;
    const { top, bottom } = box.getBoundingClientRect();
    const rows = [...(box.firstElementChild?.children ?? [])].map((row) => ({ row, at: row.getBoundingClientRect() }));
    const inSight = rows.filter(({ at }) => at.bottom > top && at.top < bottom);
    const covered = inSight.reduce((sum, { at }) => sum + Math.min(at.bottom, bottom) - Math.max(at.top, top), 0);
    // Places that nothing stands at are as blank as placeholders; the padding under the last row is not.
    return inSight.some(({ row }) => row.getAttribute('aria-hidden') === 'true') || covered < bottom - top - 20;
  };
  let watching = false;
  let seen = { frames: 0, slowFrames: 0, longestFrame: 0, blankFrames: 0, longestBlank: 0 };
  const watch = async (): Promise<void> => {
    seen = { frames: 0, slowFrames: 0, longestFrame: 0, blankFrames: 0, longestBlank: 0 };
    watching = true;
    let blankSince = Number.NaN;
    for (let last = await frame(); watching; ) {
      const now = await frame();
      seen.frames++;
      seen.longestFrame = Math.max(seen.longestFrame, now - last);
      if (now - last > 50) seen.slowFrames++;
      last = now;
      if (!isBlank()) {
        blankSince = Number.NaN;
        continue;
      }
      seen.blankFrames++;
      if (Number.isNaN(blankSince)) blankSince = now;
      seen.longestBlank = Math.max(seen.longestBlank, now - blankSince);
    }
  };
  const drag = async (frames: number): Promise<void> => {
    const box = list();
    if (!box) throw new Error('no list');
    const end = box.scrollHeight - box.clientHeight;
    for (let at = 1; at <= frames; at++) {
      box.scrollTop = end * (1 - Math.abs(1 - (2 * at) / frames));
      await frame();
    }
  };
  const keys: number[] = [];
  const digitsOf = (text: string): string => text.replace(/\D/g, '');
  /** The results are of what is typed: a row marks just these digits. */
  const isAnswered = (typed: string): boolean =>
    [...document.querySelectorAll('[id^=found-]')].some((row) =>
      [...row.querySelectorAll('mark')].some((mark) => digitsOf(mark.textContent ?? '') === typed),
    );
  addEventListener(
    'keydown',
    (event) => {
      const box = event.target;
      if (!(box instanceof HTMLInputElement) || !/^\d$/.test(event.key)) return;
      const typed = `${digitsOf(box.value)}${event.key}`;
      const look = async (): Promise<void> => {
        while (!isAnswered(typed)) await frame();
        // Painted once the next frame begins.
        await frame();
        keys.push(performance.now() - event.timeStamp);
      };
      void look();
    },
    true,
  );
  Object.assign(window, {
    kartotekaList: {
      watch: () => void watch(),
      seen: () => {
        watching = false;
        return seen;
      },
      drag,
      keys,
    } satisfies ListProbe,
  });
}
