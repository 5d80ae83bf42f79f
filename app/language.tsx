import { createInstance, type i18n } from 'i18next';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { isLanguage, LANGUAGES, type Language, loadTexts, localeOf, preferredLanguage } from '../locales/index.ts';
import { elision } from './elision.ts';

const KEPT_AS = 'kartoteka.language';

/** The language kept on this device, or else the browser's first that Kartoteka speaks. */
export function deviceLanguage(): Language {
  const kept = localStorage.getItem(KEPT_AS);
  return isLanguage(kept) ? kept : preferredLanguage(navigator.languages);
}

/** The texts, ready in `language`. */
export async function startTexts(language: Language): Promise<i18n> {
  const texts = createInstance();
  const words = await loadTexts(language);
  await texts
    .use(initReactI18next)
    .use(elision)
    .init({
      lng: language,
      supportedLngs: LANGUAGES,
      ns: Object.keys(words),
      defaultNS: 'common',
      resources: { [language]: words },
      fallbackLng: false,
      postProcess: [elision.name],
      interpolation: { escapeValue: false },
    });
  return texts;
}

interface DeviceLanguage {
  readonly language: Language;
  /** Switches everything at once and keeps the choice on this device. */
  readonly setLanguage: (language: Language) => void;
}
const LanguageContext = createContext<DeviceLanguage | null>(null);

/** The language of this device. */
export function useLanguage(): DeviceLanguage {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('LanguageProvider is missing');
  return language;
}

/** Gives texts, dates, numbers and sorting one language. */
export function LanguageProvider({ texts, children }: { readonly texts: i18n; readonly children: ReactNode }) {
  const [language, setShown] = useState<Language>(isLanguage(texts.language) ? texts.language : 'en');
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo<DeviceLanguage>(() => {
    const change = async (next: Language) => {
      const loaded = await loadTexts(next);
      for (const [namespace, words] of Object.entries(loaded)) texts.addResourceBundle(next, namespace, words, true, true);
      await texts.changeLanguage(next);
      localStorage.setItem(KEPT_AS, next);
      setShown(next);
    };
    return { language, setLanguage: (next) => void change(next) };
  }, [language, texts]);
  // `useTranslation` copies all that its instance has of its own, each time it is first used: this one has nothing.
  const light = useMemo(() => Object.create(texts) as i18n, [texts]);
  return (
    <LanguageContext value={value}>
      <I18nextProvider i18n={light}>
        <I18nProvider locale={localeOf(language)}>{children}</I18nProvider>
      </I18nextProvider>
    </LanguageContext>
  );
}
