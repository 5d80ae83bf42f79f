/** Keys of a scanner follow each other within this time (ms); it takes about 10, a fast typist 60 and more. */
const BURST_GAP = 35;
/** A busy tablet may hold a key back this long (ms) in the middle of a burst; a longer gap begins another one. */
const HELD_BACK = 250;
const SHORTEST = 4;

/** A scanner types the number on a card and presses Enter, faster than anyone can. */
export interface BurstReader {
  /** Takes one key as `KeyboardEvent.key` and its time (ms); gives the number when the key was a burst's Enter, otherwise null. */
  key(key: string, at: number): string | null;
}

/** Tells a scanner's burst from typing: four or more keys, most at most 35 ms apart, a digit among them and no space, ended by Enter. */
export function createBurstReader(): BurstReader {
  let typed = '';
  let gaps: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  return {
    key(key, at) {
      // Shift and the like come in between where a code has capital letters.
      if (key.length > 1 && key !== 'Enter') return null;
      const gap = at - last;
      last = at;
      const follows = gap <= HELD_BACK;
      if (!follows) {
        typed = '';
        gaps = [];
      }
      if (key !== 'Enter') {
        typed += key;
        if (follows) gaps.push(gap);
        return null;
      }
      const burst = follows && typed.length >= SHORTEST && median(gaps) <= BURST_GAP && /^\S*\d\S*$/.test(typed) ? typed : null;
      typed = '';
      gaps = [];
      return burst;
    },
  };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.POSITIVE_INFINITY;
}

/**
 * Watches the whole page for a scanner. `onScan` gets the number and the field it was typed into, if any; it says whether it
 * takes the scan: then the Enter goes no further.
 */
export function watchScanner(
  target: Window,
  onScan: (number: string, field: HTMLInputElement | HTMLTextAreaElement | null) => boolean,
): () => void {
  const reader = createBurstReader();
  const listen = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const number = reader.key(event.key, event.timeStamp);
    if (number === null) return;
    const field = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement ? event.target : null;
    if (!onScan(number, field)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  target.addEventListener('keydown', listen, { capture: true });
  return () => target.removeEventListener('keydown', listen, { capture: true });
}

/** Takes the burst's characters out of the field they were typed into, as if they had never come. */
export function takeBack(number: string, field: HTMLInputElement | HTMLTextAreaElement): void {
  const caret = field.selectionStart ?? field.value.length;
  const before = field.value.slice(0, caret);
  const at = before.endsWith(number) ? caret - number.length : field.value.lastIndexOf(number);
  if (at < 0) return;
  const rest = field.value.slice(0, at) + field.value.slice(at + number.length);
  const kind = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  // React keeps its own note of a field's value; the prototype's setter goes round it, so that the event counts as typing.
  Object.getOwnPropertyDescriptor(kind, 'value')?.set?.call(field, rest);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'deleteContentBackward' }));
}
