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
  /** Lets go of the scrollbar at so many places. For each: until all rows there are painted (ms). */
  jump(places: number): Promise<number[]>;
  /** Keydown to painted results of the text typed so far, for each key pressed (ms). */
  keys: number[];
}

/** Runs in the page, before anything of the app. Self-contained: it travels into the browser as text. */
export function probeList(): void {
  const ROW = 68;
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const list = (): HTMLElement | undefined =>
    [...document.querySelectorAll<HTMLElement>('[role=listbox]')].find((one) => one.checkVisibility({ visibilityProperty: true }));
  /**
   * A row on screen is only a place yet, or nothing stands there. Read from what the app wrote: asking the browser where things
   * are, in every frame, would be the larger part of the page's work.
   */
  const isBlank = (box: HTMLElement, height: number): boolean => {
    const top = box.scrollTop;
    let covered = 0;
    for (const row of box.firstElementChild?.children ?? []) {
      // Far down the browser writes it short: 2.10025e+06px.
      const at = Number.parseFloat((row as HTMLElement).style.transform.slice('translateY('.length));
      const seen = Math.min(at + ROW, top + height) - Math.max(at, top);
      if (!(seen > 0)) continue;
      if (row.getAttribute('aria-hidden') === 'true') return true;
      covered += seen;
    }
    // Under the last row is some padding, and places are told to the nearest ten pixels there.
    return covered < height - 40;
  };
  let watching = false;
  let seen = { frames: 0, slowFrames: 0, longestFrame: 0, blankFrames: 0, longestBlank: 0 };
  const watch = async (): Promise<void> => {
    seen = { frames: 0, slowFrames: 0, longestFrame: 0, blankFrames: 0, longestBlank: 0 };
    watching = true;
    let blankSince = Number.NaN;
    const box = list();
    if (!box) throw new Error('no list');
    const height = box.clientHeight;
    for (let last = await frame(); watching; ) {
      const now = await frame();
      seen.frames++;
      seen.longestFrame = Math.max(seen.longestFrame, now - last);
      if (now - last > 50) seen.slowFrames++;
      last = now;
      if (!isBlank(box, height)) {
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
  const jump = async (places: number): Promise<number[]> => {
    const box = list();
    if (!box) throw new Error('no list');
    const height = box.clientHeight;
    const end = box.scrollHeight - height;
    const waits: number[] = [];
    for (let at = 0; at < places; at++) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      const began = performance.now();
      // Far from the place before, and nowhere twice.
      box.scrollTop = Math.floor(end * (((at + 1) * 0.618) % 1));
      do await frame();
      while (isBlank(box, height));
      await frame();
      waits.push(performance.now() - began);
    }
    return waits;
  };
  const keys: number[] = [];
  /** The results are those of what is typed, and rows of them stand there. */
  const isAnswered = (typed: string): boolean => {
    const results = document.querySelector('[data-answers]');
    return results?.getAttribute('data-answers') === typed.trim() && results.querySelector('[id^=found-]') !== null;
  };
  let pressedAt = Number.NaN;
  addEventListener(
    'keydown',
    (event) => {
      pressedAt = event.target instanceof HTMLInputElement && /^[\da-z]$/.test(event.key) ? event.timeStamp : Number.NaN;
    },
    true,
  );
  // On its way out, so that in each frame this looks after the app has drawn what it draws in that frame.
  addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || Number.isNaN(pressedAt)) return;
    const [typed, since] = [target.value, pressedAt];
    pressedAt = Number.NaN;
    const look = async (): Promise<void> => {
      do await frame();
      while (!isAnswered(typed));
      // Painted once the next frame begins.
      await frame();
      keys.push(performance.now() - since);
    };
    void look();
  });
  Object.assign(window, {
    kartotekaList: {
      watch: () => void watch(),
      seen: () => {
        watching = false;
        return seen;
      },
      drag,
      jump,
      keys,
    } satisfies ListProbe,
  });
}
