import { Fragment } from 'react';

/** Text with the stretches that matched marked. */
export function Highlighted({ text, ranges }: { readonly text: string; readonly ranges: readonly (readonly [number, number])[] }) {
  const parts: { readonly at: number; readonly text: string; readonly hit: boolean }[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (start < at || end > text.length) continue;
    if (start > at) parts.push({ at, text: text.slice(at, start), hit: false });
    parts.push({ at: start, text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length) parts.push({ at, text: text.slice(at), hit: false });
  return parts.map((part) => (part.hit ? <mark key={part.at}>{part.text}</mark> : <Fragment key={part.at}>{part.text}</Fragment>));
}
