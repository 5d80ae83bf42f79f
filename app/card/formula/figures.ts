/** A typed figure with point or comma in so many parts of one (100: hundredths); 0 for nothing, null where it can't be read. */
export function readFigure(text: string, parts: 1 | 10 | 100): number | null {
  const typed = text.trim().replace(',', '.');
  if (typed === '') return 0;
  if (!/^\d{1,5}(\.\d{1,2})?$/.test(typed)) return null;
  const figure = Math.round(Number(typed) * parts);
  return parts > 1 || Number.isInteger(Number(typed)) ? figure : null;
}

/** The figure as it is typed, with the language's mark; nothing for 0. */
export function typedFigure(figure: number, parts: 1 | 10 | 100, language: string): string {
  return figure === 0 ? '' : new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 2 }).format(figure / parts);
}

/** Parts of the mixture to parts of developer: `1:2`, `1 : 1,5`, `1+2`. Null where it can't be read; of nothing, none. */
export function readRatio(text: string): { readonly ratio: { readonly mix: number; readonly developer: number } | null } | null {
  if (text.trim() === '') return { ratio: null };
  const [, mix = '', developer = ''] = /^([\d.,]+)\s*[:+]\s*([\d.,]+)$/.exec(text.trim()) ?? [];
  const [one, other] = [readFigure(mix, 100), readFigure(developer, 100)];
  return one && other ? { ratio: { mix: one, developer: other } } : null;
}
