import { expect, it } from 'vitest';
import { LANGUAGES, loadTexts, preferredLanguage } from './index.ts';

it('a device starts in the first language of its own that Kartoteka speaks', () => {
  expect(preferredLanguage(['de-DE', 'uk-UA', 'it'])).toBe('uk');
  expect(preferredLanguage(['de'])).toBe('en');
});

it.each(LANGUAGES)('nothing is shouted in %s', async (language) => {
  const texts = Object.values(await loadTexts(language)).flatMap((namespace) => Object.values(namespace));
  expect(texts.filter((text) => String(text).includes('!'))).toEqual([]);
});
