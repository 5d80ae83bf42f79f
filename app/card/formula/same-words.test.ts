import { expect, it } from 'vitest';
import { LANGUAGES, loadTexts } from '../../../locales/index.ts';
import { AREA_WORDS, TECHNIQUE_WORDS, type WordsOf } from '../../../model/formula/words/same-words.ts';

it.each(LANGUAGES)('what the templates offer is known as the same in every language, in %s', async (language) => {
  const { formula } = (await loadTexts(language)) as { formula: Record<'areas' | 'techniques', Record<string, string>> };
  const offered = (words: Readonly<Record<string, WordsOf>>) =>
    Object.fromEntries(Object.entries(words).map(([id, by]) => [id, by[language].split('|')[0]]));
  expect(offered(AREA_WORDS)).toEqual(formula.areas);
  expect(offered(TECHNIQUE_WORDS)).toEqual(formula.techniques);
});
