/** What the page under measurement tells of itself (ms since its navigation began). */
export interface Probe {
  readonly listed: number;
  readonly found: number;
}

/**
 * Runs in the page, before anything of the app: notes when the first client is painted, types `query` into the search box at
 * once, and notes when `digits` are among the results. Self-contained: it travels into the browser as text.
 */
export function probeStart({ query, digits }: { readonly query: string; readonly digits: string }): void {
  const measured = { listed: 0, found: 0 };
  Object.assign(window, { kartotekaProbe: measured });
  const onlyDigits = (text: string): string => text.replace(/\D/g, '');
  const rows = (): Element[] => [...document.querySelectorAll('[role=option]')];
  const painted = (then: () => void): void => void requestAnimationFrame(() => requestAnimationFrame(then));
  const type = (): void => {
    const box = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!box) return void requestAnimationFrame(type);
    box.focus();
    // React hears of a value only through the element's own setter and an input event.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, query);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const look = (): void => {
    if (measured.listed === 0 && rows().length > 0) {
      painted(() => {
        measured.listed = performance.now();
        type();
        requestAnimationFrame(look);
      });
      return;
    }
    const results = document.querySelectorAll('[id^=found-]');
    if (measured.listed > 0 && [...results].some((row) => onlyDigits(row.textContent ?? '').includes(digits))) {
      painted(() => {
        measured.found = performance.now();
      });
      return;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
