/** The languages that Kartoteka speaks. Each device has its own. */
export const LANGUAGES = ['it', 'lv', 'ru', 'uk', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  it: 'Italiano',
  lv: 'Latviešu',
  ru: 'Русский',
  uk: 'Українська',
  en: 'English',
};

// English as in Europe: day before month, 24 hours.
const LOCALES: Readonly<Record<Language, string>> = { it: 'it-IT', lv: 'lv-LV', ru: 'ru-RU', uk: 'uk-UA', en: 'en-GB' };

/** All texts of one language, by namespace. The keys are English's; `locales.test.ts` holds the others to them. */
export type Texts = typeof import('./en/index.ts')['default'];

const LOADERS: Readonly<Record<Language, () => Promise<{ readonly default: { readonly [N in keyof Texts]: object } }>>> = {
  it: () => import('./it/index.ts'),
  lv: () => import('./lv/index.ts'),
  ru: () => import('./ru/index.ts'),
  uk: () => import('./uk/index.ts'),
  en: () => import('./en/index.ts'),
};

/** Fetches a language's texts (a part of the bundle of its own, kept for offline use). */
export async function loadTexts(language: Language): Promise<{ readonly [N in keyof Texts]: object }> {
  return (await LOADERS[language]()).default;
}

export function isLanguage(text: unknown): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/** The BCP 47 tag by which dates, numbers and sorting go. */
export function localeOf(language: string): string {
  return isLanguage(language) ? LOCALES[language] : LOCALES.en;
}

/** The first of the wished languages (tags, most wanted first) that Kartoteka speaks; English where it speaks none. */
export function preferredLanguage(wished: readonly string[]): Language {
  for (const tag of wished) {
    const language = tag.toLowerCase().split('-')[0];
    if (isLanguage(language)) return language;
  }
  return 'en';
}
