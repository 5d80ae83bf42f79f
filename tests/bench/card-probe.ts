/** What the page tells of itself: `kartotekaCard` in its window. */
export interface CardProbe {
  /** The client whose row is tapped next. */
  name: string;
  /** From the tap on a row until the card of this name, with a field of it, is painted (ms); one for each tap. */
  readonly opened: number[];
  /** From the tap on a tab until what belongs to it is painted (ms), by the tab's place. */
  readonly tabs: { readonly place: number; readonly ms: number }[];
}

/** Runs in the page, before anything of the app. Self-contained: it travels into the browser as text. */
export function probeCard(): void {
  const probe: CardProbe = { name: '', opened: [], tabs: [] };
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const open = async (began: number, name: string): Promise<void> => {
    const isThere = (): boolean => {
      const card = document.querySelector('article');
      return card?.querySelector('h1')?.textContent === name && card.querySelector('[role=tabpanel] input') !== null;
    };
    while (!isThere()) await frame();
    // Painted once the next frame begins.
    await frame();
    probe.opened.push(performance.now() - began);
  };
  const change = async (began: number, tab: Element, place: number): Promise<void> => {
    const isThere = (): boolean =>
      tab.getAttribute('aria-selected') === 'true' && (document.querySelector('article [role=tabpanel]')?.textContent ?? '') !== '';
    while (!isThere()) await frame();
    await frame();
    probe.tabs.push({ place, ms: performance.now() - began });
  };
  addEventListener(
    'pointerdown',
    (event) => {
      const target = event.target instanceof Element ? event.target : null;
      const tab = target?.closest('article [role=tab]');
      if (tab) void change(event.timeStamp, tab, [...(tab.parentElement?.children ?? [])].indexOf(tab));
      if (target?.closest('[role=option]')) void open(event.timeStamp, probe.name);
    },
    true,
  );
  Object.assign(window, { kartotekaCard: probe });
}
