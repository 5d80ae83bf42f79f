/** Stands before the line that says of which visit a note is. */
const MARK = '↻';

/** A technical note to go on with, told of which visit it is; '' where it says nothing. One that was carried over before is told once. */
export function carriedNote(note: string, from: string): string {
  const own = note.startsWith(MARK) ? note.slice(note.indexOf('\n') + 1) : note;
  return own.trim() === '' || own.trim().startsWith(MARK) ? '' : `${MARK} ${from}\n${own.trim()}`;
}
