/**
 * The shared note is stored with a line's end behind its last line, as files of text are, and read without it: two devices that write on
 * apart from each other, in an empty note or under its last line, each bring an end of their own, and what they wrote meets as lines.
 */
export function storedNote(text: string): string {
  return text === '' ? '' : `${text}\n`;
}

/** A note as people read it; those of earlier versions have no end of their own. */
export function readNote(stored: string): string {
  return stored.endsWith('\n') ? stored.slice(0, -1) : stored;
}
