import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, loadTexts } from '../locales/index.ts';

/** The texts in a client's language, beside those of the person at the screen; null while they are being fetched. */
export function useWordsOf(language: Language) {
  const { i18n } = useTranslation();
  const [loaded, setLoaded] = useState<Language | null>(null);
  useEffect(() => {
    let wanted = true;
    const load = async () => {
      const texts = await loadTexts(language);
      for (const [namespace, words] of Object.entries(texts)) i18n.addResourceBundle(language, namespace, words, true, true);
      if (wanted) setLoaded(language);
    };
    void load();
    return () => {
      wanted = false;
    };
  }, [language, i18n]);
  return useMemo(() => (loaded === language ? i18n.cloneInstance({ lng: language }) : null), [loaded, language, i18n]);
}
