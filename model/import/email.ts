const EMAIL = /^[^\s@<>(),;:"]+@[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)*\.\p{L}{2,}$/u;

/** True for text that can be an address. Only asking it could tell whether it is one. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && EMAIL.test(text) && !text.includes('..') && !/^\.|\.@/.test(text);
}

/** The addresses in a cell: `Anna <anna@inbox.lv>`, `a@x.it; b@x.it`. What holds no address comes back whole. */
export function splitEmails(cell: string): string[] {
  const text = cell.trim();
  if (text === '' || /^[\s.\-–—_/]+$/u.test(text)) return [];
  const parts = text
    .replace(/mailto:/giu, '')
    .split(/[\s,;<>]+/u)
    .filter((part) => part.includes('@'));
  const good = parts.filter(isEmail);
  return good.length > 0 && good.length === parts.length ? [...new Set(good)] : [text];
}
