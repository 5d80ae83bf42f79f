import { formatPhone } from '../../model/phones/format-phone.ts';

/** Phones as people read them: to group one anew costs more than the rest of its row, and the same come with every key. */
const shownBefore = new Map<string, string>();
const KEPT = 500;

/** `formatPhone`, remembered; what is no E.164 as it is. */
export function phoneShown(text: string): string {
  if (!text.startsWith('+')) return text;
  const before = shownBefore.get(text);
  if (before !== undefined) return before;
  if (shownBefore.size >= KEPT) shownBefore.clear();
  const shown = formatPhone(text);
  shownBefore.set(text, shown);
  return shown;
}

type Ranges = readonly (readonly [number, number])[];

/** A phone grouped as people read it, with what matched still marked; any other text as it is. `ranges`: UTF-16, end exclusive. */
export function shownPhone(text: string, ranges: Ranges): { readonly text: string; readonly ranges: Ranges } {
  const shown = phoneShown(text);
  if (shown === text) return { text, ranges };
  // Grouping only puts spaces (or hyphens) between the same characters.
  const places: number[] = [];
  for (let at = 0; at < shown.length; at++) if (shown.charAt(at) === text.charAt(places.length)) places.push(at);
  if (places.length !== text.length) return { text, ranges };
  return { text: shown, ranges: ranges.map(([start, end]) => [places[start] ?? 0, (places[end - 1] ?? 0) + 1] as const) };
}
