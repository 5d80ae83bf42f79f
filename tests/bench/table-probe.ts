/** Runs in the page: touches a heading or a segment and tells when the rows that this asks for are painted. */
export interface TableProbe {
  /** Sorts by a column's heading; milliseconds from the click to the painted rows. */
  sort(column: string): Promise<number>;
  /** Asks for the clients of the segment whose chip is called so, and of all again. */
  filter(chip: string, everybody: string): Promise<number>;
}

/** To be put into the page before anything of it runs. */
export function probeTable(): void {
  const status = () => document.querySelector<HTMLElement>('h1 ~ [role=status], header [role=status]');
  const rowsOf = () => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount');
  const painted = () => new Promise<number>((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()), 0)));
  const until = (isThere: () => boolean, within = 20_000) =>
    new Promise<void>((done, failed) => {
      const began = performance.now();
      const look = () => {
        if (isThere()) done();
        else if (performance.now() - began > within) failed(new Error('nothing was painted'));
        else requestAnimationFrame(look);
      };
      look();
    });
  const chipOf = (name: string) =>
    [...document.querySelectorAll<HTMLElement>('main button, section button, [role=radio], [role=option], [role=row], label')].find(
      (one) => one.textContent?.trim() === name,
    );
  const press = (element: HTMLElement) => {
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup'] as const) {
      const Kind = type.startsWith('pointer') ? PointerEvent : MouseEvent;
      element.dispatchEvent(
        new Kind(type, { bubbles: true, cancelable: true, button: 0, pointerId: 1, pointerType: 'mouse', detail: 1 } as PointerEventInit),
      );
    }
    element.click();
  };
  const isSettled = () =>
    status()?.dataset.old === undefined && document.querySelector('[role=grid] tbody [aria-hidden=true][class*=waiting]') === null;
  Object.assign(globalThis, {
    tableProbe: {
      async sort(column: string) {
        const heading = document.querySelector<HTMLElement>(`[data-sort="${column}"]`);
        if (!heading) throw new Error(`no heading ${column}`);
        const before = heading.getAttribute('aria-sort');
        const began = performance.now();
        heading.click();
        await until(() => heading.getAttribute('aria-sort') !== before && isSettled());
        return (await painted()) - began;
      },
      async filter(chip: string, everybody: string) {
        const found = chipOf(chip);
        if (!found) throw new Error(`no segment ${chip}`);
        const before = rowsOf();
        const began = performance.now();
        press(found);
        await until(() => rowsOf() !== before && isSettled());
        const took = (await painted()) - began;
        const all = chipOf(everybody);
        if (!all) throw new Error(`no ${everybody}`);
        press(all);
        await until(() => rowsOf() === before && isSettled());
        return took;
      },
    } satisfies TableProbe,
  });
}
