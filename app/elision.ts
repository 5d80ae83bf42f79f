import type { PostProcessorModule } from 'i18next';

const ELIDED: Readonly<Record<string, string>> = { il: 'l’', del: 'dell’', dal: 'dall’', al: 'all’', nel: 'nell’', sul: 'sull’' };
/** Before figures that are said with a vowel first: otto, ottanta, ottocento and undici. */
const BEFORE_VOWEL = /\b(il|del|dal|al|nel|sul) (?=8|11(?!\d))/gi;

/** Italian as it is said: “Visita dell’8 giugno”, whatever figure stands in a text. */
export function elided(text: string): string {
  return text.replace(BEFORE_VOWEL, (_, article: string) => {
    const short = ELIDED[article.toLowerCase()] ?? article;
    return article.charAt(0) === article.charAt(0).toUpperCase() ? short.charAt(0).toUpperCase() + short.slice(1) : short;
  });
}

/** Texts of the language in which an article depends on the figure after it. */
export const elision: PostProcessorModule = {
  type: 'postProcessor',
  name: 'elision',
  process: (text: string, _key: string | readonly string[], _options: object, { language }: { readonly language?: string }) =>
    language === 'it' ? elided(text) : text,
};
