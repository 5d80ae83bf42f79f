import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const FOLDER = fileURLToPath(new URL('../../locales/', import.meta.url));
const LANGUAGES = ['it', 'lv', 'ru', 'uk', 'en'] as const;
const PLURAL = /_(zero|one|two|few|many|other)$/;

type Texts = Map<string, string>;

const namespaces = readdirSync(`${FOLDER}en`).filter((name) => name.endsWith('.json'));

describe.each(LANGUAGES)('%s', (language) => {
  test.each(namespaces)('%s has every text that English has, and no other', (namespace) => {
    expect(bases(read(language, namespace))).toEqual(bases(read('en', namespace)));
  });

  test.each(namespaces)('%s has every plural form of the language', (namespace) => {
    const texts = read(language, namespace);
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const incomplete = [...counted(texts)].filter((base) => needed.some((form) => !texts.has(`${base}_${form}`)));
    expect(incomplete).toEqual([]);
  });

  test.each(namespaces)('%s has no empty text, and names the same values as English', (namespace) => {
    const english = read('en', namespace);
    const wrong: string[] = [];
    for (const [key, text] of read(language, namespace)) {
      const original = english.get(key) ?? english.get(key.replace(PLURAL, '_other'));
      if (text.trim() === '') wrong.push(`${key}: empty`);
      else if (original !== undefined && !PLURAL.test(key) && values(text).join() !== values(original).join())
        wrong.push(`${key}: ${values(text).join()} instead of ${values(original).join()}`);
    }
    expect(wrong).toEqual([]);
  });

  test.each(namespaces)('%s is written in its own letters', (namespace) => {
    if (language === 'en') return;
    const cyrillic = language === 'ru' || language === 'uk';
    const wrong = [...read(language, namespace)].filter(([, text]) =>
      cyrillic ? language === 'ru' && /[іїєґ]/i.test(text) : /[а-яёіїєґ]/i.test(withoutNames(text)),
    );
    expect(wrong).toEqual([]);
  });
});

test('every language has the same namespaces', () => {
  for (const language of LANGUAGES)
    expect(readdirSync(`${FOLDER}${language}`).filter((name) => name.endsWith('.json'))).toEqual(namespaces);
});

function read(language: string, namespace: string): Texts {
  const texts: Texts = new Map();
  const walk = (prefix: string, value: unknown): void => {
    if (typeof value === 'string') texts.set(prefix, value);
    else for (const [key, inner] of Object.entries(value as object)) walk(prefix ? `${prefix}.${key}` : key, inner);
  };
  walk('', JSON.parse(readFileSync(`${FOLDER}${language}/${namespace}`, 'utf8')));
  return texts;
}

function counted(texts: Texts): Set<string> {
  return new Set([...texts.keys()].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, '')));
}

function bases(texts: Texts): string[] {
  return [...new Set([...texts.keys()].map((key) => key.replace(PLURAL, '')))].sort();
}

function values(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map((match) => match[1] ?? ''))].sort();
}

/** Languages are called by their own names everywhere, and examples may show a name in another script. */
function withoutNames(text: string): string {
  return text.replace(/Русский|Українська|Оксана|Ольга/g, '');
}
