/** What the arrows mean on the grid: minutes go down, columns to the right. */
export const ARROWS: Readonly<Record<string, { readonly down: number; readonly right: number }>> = {
  ArrowUp: { down: -1, right: 0 },
  ArrowDown: { down: 1, right: 0 },
  ArrowLeft: { down: 0, right: -1 },
  ArrowRight: { down: 0, right: 1 },
};

/** The keyboard goes to the next visit that way: along the column, or to the nearest in the next column that has one. */
export function focusBeside(body: HTMLElement | null, from: HTMLElement, step: { readonly down: number; readonly right: number }): void {
  const columns = [...(body?.querySelectorAll<HTMLElement>('[data-column]') ?? [])];
  const column = from.closest<HTMLElement>('[data-column]');
  if (!column) return;
  if (step.down !== 0) {
    const own = blocksIn(column);
    own[own.indexOf(from) + step.down]?.focus();
    return;
  }
  const top = from.getBoundingClientRect().top;
  for (let at = columns.indexOf(column) + step.right; at >= 0 && at < columns.length; at += step.right) {
    const near = blocksIn(columns[at]).sort((a, b) => distance(a, top) - distance(b, top))[0];
    if (near) {
      near.focus();
      return;
    }
  }
}

/** The keyboard goes to the empty place of the column beside. */
export function focusSlotBeside(slot: HTMLElement, right: number): void {
  const column = slot.closest('[data-column]');
  const beside = right > 0 ? column?.nextElementSibling : column?.previousElementSibling;
  beside?.querySelector<HTMLElement>('[data-slot]')?.focus();
}

function blocksIn(column: HTMLElement | undefined): HTMLElement[] {
  return [...(column?.querySelectorAll<HTMLElement>('[data-block]') ?? [])];
}

function distance(element: HTMLElement, top: number): number {
  return Math.abs(element.getBoundingClientRect().top - top);
}
