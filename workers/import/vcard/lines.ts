/** Bytes as text of one unit a byte, so that each line can be decoded as it says of itself. */
export function binaryText(bytes: Uint8Array): string {
  const PIECE = 32_768;
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return text;
}

export function bytesOf(binary: string): Uint8Array {
  return Uint8Array.from(binary, (unit) => unit.charCodeAt(0));
}

/** One card of a file: its lines, whole again where they were folded. */
export interface CardLines {
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  readonly lines: readonly string[];
}

/** The cards of a contact file (binary text). A card that is cut off at the file's end counts with what there is of it. */
export function cardsOf(binary: string): CardLines[] {
  const cards: { line: number; raw: string[] }[] = [];
  let open: { line: number; raw: string[]; depth: number } | null = null;
  const all = binary.split(/\r\n|\n|\r/);
  for (const [index, text] of all.entries()) {
    const edge = /^\s*(begin|end)\s*:\s*vcard\s*$/i.exec(text)?.[1]?.toLowerCase();
    if (edge === 'begin') {
      // A card within a card (an agent's) is a part of it, and nobody's own.
      if (open) open.depth++;
      else open = { line: index + 1, raw: [], depth: 0 };
    } else if (edge === 'end' && open) {
      if (open.depth > 0) open.depth--;
      else {
        cards.push(open);
        open = null;
      }
    } else if (open?.depth === 0) open.raw.push(text);
  }
  if (open && open.raw.length > 0) cards.push(open);
  return cards.map(({ line, raw }) => ({ line, lines: unfolded(raw) }));
}

const QUOTED = /^[^:]*;(?:encoding=)?quoted-printable[^:]*:/i;
const BASE64 = /^[^:]*;(?:encoding=)?b(?:ase64)?(?:[;:])/i;

/** Lines that were folded: by a space at the next one's beginning, by `=` at the end of quoted-printable, and base64 by neither in old files. */
function unfolded(raw: readonly string[]): string[] {
  const isOld = raw.some((text) => /^version\s*:\s*2\.1\s*$/i.test(text));
  const lines: string[] = [];
  for (const text of raw) {
    const before = lines.at(-1);
    if (before !== undefined && QUOTED.test(before) && before.endsWith('=')) lines[lines.length - 1] = before.slice(0, -1) + text;
    else if (before !== undefined && BASE64.test(before) && /^\s*[A-Za-z0-9+/]+={0,2}\s*$/.test(text) && !/^\s*$/.test(text))
      lines[lines.length - 1] = before + text.trim();
    else if (before !== undefined && /^[ \t]/.test(text))
      lines[lines.length - 1] = before + (isOld && !BASE64.test(before) ? text : text.slice(1));
    else if (text.trim() !== '') lines.push(text);
  }
  return lines;
}
