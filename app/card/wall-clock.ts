/** Reads a time of day as typed at the desk: `9`, `930`, `9:30`, `9.30`, `14 05`, `14h30`. `HH:MM`; '' for nothing; null where it can't be read. */
export function readTime(text: string): string | null {
  const typed = text.trim();
  if (typed === '') return '';
  const parts = /^(\d{1,2})(?:\s*[:.,\-hч ]\s*(\d{2})|(\d{2}))?\s*[hч]?$/iu.exec(typed);
  if (!parts) return null;
  const hours = Number(parts[1]);
  const minutes = Number(parts[2] ?? parts[3] ?? 0);
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** Reads minutes as typed: `45`, `1:30`, `1h30`. 0 for nothing; null where it can't be read or is longer than a day. */
export function readMinutes(text: string): number | null {
  const typed = text.trim();
  if (typed === '') return 0;
  const parts = /^(\d{1,4})$|^(\d{1,2})\s*[:hч]\s*(\d{2})?$/iu.exec(typed);
  if (!parts) return null;
  const minutes = parts[1] ? Number(parts[1]) : Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  return minutes <= 24 * 60 ? minutes : null;
}
