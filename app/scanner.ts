import { otherLayouts } from '../model/names/keyboard.ts';

/** Keys of a scanner follow each other within this time (ms); it takes about 10, a fast typist 60 and more. */
const BURST_GAP = 35;
/** A busy tablet may hold a key back this long (ms) in the middle of a burst; a longer gap begins another one. */
const HELD_BACK = 250;
const SHORTEST = 4;

/** A key as the browser tells of it: what it writes, and where it lies on the keyboard ('' where that is not told). */
export interface Key {
  readonly key: string;
  readonly code?: string;
  readonly shiftKey?: boolean;
}

/** What a scanner typed. */
export interface Scan {
  /** As it stands in the field that had the keyboard. */
  readonly typed: string;
  /** As it is printed on the card. */
  readonly number: string;
}

/** A scanner types the number on a card and presses Enter, faster than anyone can. */
export interface BurstReader {
  /** Takes one key and its time (ms); gives the scan when the key was a burst's Enter, otherwise null. */
  key(key: Key, at: number): Scan | null;
}

/** Tells a scanner's burst from typing: four or more keys, most at most 35 ms apart, a digit among them and no space, ended by Enter. */
export function createBurstReader(): BurstReader {
  let keys: Key[] = [];
  let gaps: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  return {
    key(pressed, at) {
      // Shift and the like come in between where a code has capital letters.
      if (pressed.key.length > 1 && pressed.key !== 'Enter') return null;
      const gap = at - last;
      last = at;
      const follows = gap <= HELD_BACK;
      if (!follows) {
        keys = [];
        gaps = [];
      }
      if (pressed.key !== 'Enter') {
        keys.push(pressed);
        if (follows) gaps.push(gap);
        return null;
      }
      const isFast = follows && keys.length >= SHORTEST && median(gaps) <= BURST_GAP;
      const scan = { typed: keys.map(({ key }) => key).join(''), number: printed(keys) };
      keys = [];
      gaps = [];
      return isFast && /^\S*\d\S*$/.test(scan.number) ? scan : null;
    },
  };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.POSITIVE_INFINITY;
}

/** What codes on cards are made of. */
const PLAIN = /^[\w./+-]*$/;
const SIGNS: Readonly<Record<string, string>> = { Minus: '-', Slash: '/', Period: '.', NumpadSubtract: '-', NumpadDecimal: '.' };

/**
 * The number that was on the card. A scanner presses the keys of a US keyboard; on another layout they write other letters
 * (`KT-104` comes as `ЛЕ-104`), so what is no plain code is read by where its keys lie.
 */
function printed(keys: readonly Key[]): string {
  const typed = keys.map(({ key }) => key).join('');
  if (PLAIN.test(typed) && /\d/.test(typed)) return typed;
  if (keys.every(({ code }) => code)) return keys.map(onUsKeyboard).join('');
  const [latin] = otherLayouts(typed);
  return latin === undefined ? typed : latin.toUpperCase();
}

function onUsKeyboard({ key, code = '', shiftKey = false }: Key): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shiftKey || key !== key.toLowerCase() ? letter : letter.toLowerCase();
  return /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? SIGNS[code] ?? key;
}

/**
 * Watches the whole page for a scanner. `onScan` gets what it typed and the field it was typed into, if any; it says whether it
 * takes the scan: then the Enter goes no further.
 */
export function watchScanner(
  target: Window,
  onScan: (scan: Scan, field: HTMLInputElement | HTMLTextAreaElement | null) => boolean,
): () => void {
  const reader = createBurstReader();
  const listen = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const scan = reader.key(event, event.timeStamp);
    if (scan === null) return;
    const field = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement ? event.target : null;
    if (!onScan(scan, field)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  target.addEventListener('keydown', listen, { capture: true });
  return () => target.removeEventListener('keydown', listen, { capture: true });
}

/** Takes the burst's characters out of the field they were typed into, as if they had never come. */
export function takeBack(typed: string, field: HTMLInputElement | HTMLTextAreaElement): void {
  replaceTyped(typed, '', field);
}

/** Has the field hold what was on the card instead of what the keyboard's layout made of it. */
export function putRight({ typed, number }: Scan, field: HTMLInputElement | HTMLTextAreaElement): void {
  if (typed !== number) replaceTyped(typed, number, field);
}

function replaceTyped(typed: string, by: string, field: HTMLInputElement | HTMLTextAreaElement): void {
  const caret = field.selectionStart ?? field.value.length;
  const before = field.value.slice(0, caret);
  const at = before.endsWith(typed) ? caret - typed.length : field.value.lastIndexOf(typed);
  if (at < 0) return;
  const text = field.value.slice(0, at) + by + field.value.slice(at + typed.length);
  const kind = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  // React keeps its own note of a field's value; the prototype's setter goes round it, so that the event counts as typing.
  Object.getOwnPropertyDescriptor(kind, 'value')?.set?.call(field, text);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'deleteContentBackward' }));
}
