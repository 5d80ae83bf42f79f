const waiting = new Set<() => void>();
let isPressed = false;

const press = (): void => {
  settle();
  isPressed = true;
};
const settle = (): void => {
  isPressed = false;
  const calls = [...waiting];
  waiting.clear();
  for (const call of calls) call();
};

/**
 * Calls `run` at once, or, while a finger or the mouse presses something, when it lets go, before what was pressed hears of it. A
 * field that is left because somebody presses a button must not take that button from under the finger: what it says of itself
 * would grow or go between down and up, and the button would not be what is touched in the end.
 */
export function afterPress(run: () => void): void {
  if (isPressed) waiting.add(run);
  else run();
}

document.addEventListener('pointerdown', press, true);
for (const end of ['pointerup', 'pointercancel', 'dragstart'] as const) document.addEventListener(end, settle, true);
window.addEventListener('blur', settle);
