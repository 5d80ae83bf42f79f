import { readPhone } from './read-phone.ts';

const BETWEEN = [/[;,|\n\r]+/u, /\s*[/\\&]\s*|\s+(?:e|ed|o|un|vai|и|или|та|і|або|and|or)\s+/iu, /\s{2,}/u];
const SHORTEST = 6;

/**
 * The phones in one cell, as typed: `29123456, 67123456`, `333/1234567 - 06/7654321`. A cell that reads as one number is one
 * (the slash in `333/1234567` separates nothing), and a text without a number is given back whole.
 */
export function splitPhones(cell: string, country: string): string[] {
  const text = cell.trim();
  if (text === '') return [];
  if (readPhone(text, country).e164 !== '') return [text];
  for (const separator of BETWEEN) {
    const parts = text
      .split(separator)
      .map((part) => part.trim())
      .filter(Boolean);
    if (parts.length > 1 && parts.every((part) => digitsIn(part) >= SHORTEST)) {
      return parts.flatMap((part) => splitPhones(part, country));
    }
  }
  return splitAtGap(text, country) ?? [text];
}

/** `29123456 26123456`: two numbers with only a space or a dash between; both must be readable, or it is one that isn't. */
function splitAtGap(text: string, country: string): string[] | null {
  for (const gap of text.matchAll(/\s+[-–—]?\s*/gu)) {
    const parts = [text.slice(0, gap.index), text.slice(gap.index + gap[0].length)];
    if (parts.every((part) => digitsIn(part) >= SHORTEST && readPhone(part, country).e164 !== '')) return parts;
  }
  return null;
}

function digitsIn(text: string): number {
  return text.replace(/\D/g, '').length;
}
