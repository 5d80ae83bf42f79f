/** Languages that clients of a salon here speak; a card may carry any other. */
const OFFERED = ['it', 'lv', 'ru', 'uk', 'en', 'de', 'fr', 'es', 'pl', 'ro', 'lt', 'et', 'pt', 'sq', 'ar', 'zh'] as const;

/** The languages to choose from, and the one that stands on the card. */
export function languageOptions(current: string, shownIn: string): { id: string; label: string }[] {
  const tags = current === '' || OFFERED.some((one) => one === current) ? OFFERED : [...OFFERED, current];
  return tags.map((id) => ({ id, label: languageName(id, shownIn) }));
}

const names = new Map<string, Intl.DisplayNames>();

/** What a language is called, with a capital; the tag itself where it is none. */
export function languageName(tag: string, shownIn: string): string {
  try {
    const known = names.get(shownIn) ?? new Intl.DisplayNames(shownIn, { type: 'language' });
    names.set(shownIn, known);
    const name = known.of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(shownIn) + name.slice(1);
  } catch {
    return tag;
  }
}
