/** A place in the text of what was not understood. */
export interface RestPiece {
  readonly start: number;
  readonly end: number;
  /** A text given as such, in place of the one at this place. */
  readonly value?: string;
}

const ONLY_MARKS = /^[\s,.:!?()[\]{}/&|=~…·•*_'"`’«»“”\\‐‑–—−+-]*$/u;
const MARKS_AROUND = /^[\s,.:;)\]}]+|[\s,.:;([{]+$/gu;
/** Pieces further apart have something that was understood between them. */
const NEAR = 40;

/** The pieces as typed, in order; what stood side by side keeps what stood between. */
export function restOf(pieces: readonly RestPiece[], text: string): string {
  const parts: string[] = [];
  let from = -1;
  let to = -1;
  const close = (): void => {
    if (from >= 0) parts.push(text.slice(from, to).replace(MARKS_AROUND, ''));
    from = -1;
  };
  for (const { start, end, value } of pieces.toSorted((a, b) => a.start - b.start)) {
    if (value !== undefined) {
      close();
      parts.push(value);
    } else if (from >= 0 && start - to < NEAR && ONLY_MARKS.test(text.slice(to, start))) {
      to = end;
    } else {
      close();
      from = start;
      to = end;
    }
  }
  close();
  return parts
    .filter((part) => part !== '')
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
