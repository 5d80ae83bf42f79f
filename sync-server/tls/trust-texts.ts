import en from '../../locales/en/trust.json' with { type: 'json' };
import it from '../../locales/it/trust.json' with { type: 'json' };
import lv from '../../locales/lv/trust.json' with { type: 'json' };
import ru from '../../locales/ru/trust.json' with { type: 'json' };
import uk from '../../locales/uk/trust.json' with { type: 'json' };

export type TrustTexts = typeof en;
const TEXTS = { it, lv, ru, uk, en } satisfies Record<string, TrustTexts>;
export type TrustLanguage = keyof typeof TEXTS;

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<TrustLanguage, string>> = {
  it: 'Italiano',
  lv: 'Latviešu',
  ru: 'Русский',
  uk: 'Українська',
  en: 'English',
};

export function textsOf(language: TrustLanguage): TrustTexts {
  return TEXTS[language];
}

/** The language that was picked, else the first of the browser's (an Accept-Language header) that there is, else English. */
export function languageFor(picked: string | null, accepted: string): TrustLanguage {
  for (const tag of [picked ?? '', ...accepted.split(',')]) {
    const language = tag.trim().toLowerCase().slice(0, 2);
    if (isTrustLanguage(language)) return language;
  }
  return 'en';
}

function isTrustLanguage(text: string): text is TrustLanguage {
  return Object.hasOwn(TEXTS, text);
}
