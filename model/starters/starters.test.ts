import { describe, expect, it } from 'vitest';
import { PURPOSE_KINDS } from '../salon.ts';
import { startersIn, starterText } from './index.ts';

const PURPOSES = PURPOSE_KINDS.filter((kind) => kind !== '');

describe.each(['it', 'lv', 'ru', 'uk', 'en'])('what a salon can begin with in %s', (language) => {
  const table = startersIn(language);

  it('is there for every list, and nothing is there twice', () => {
    const names = [...table.sources, ...table.cardTypes.map(({ name }) => name), ...PURPOSES.map((kind) => table.purposes[kind].name)];
    expect(names.every((name) => name.trim() !== '')).toBe(true);
    expect(new Set(names).size).toBe(names.length);
    expect(table.sources.length).toBeGreaterThan(3);
  });

  it.each(PURPOSES)('has a text for %s with the salon’s name in it, in its own letters', (purpose) => {
    const text = starterText(purpose, language, 'Aurora');
    expect(text).toContain('Aurora');
    expect(text).not.toMatch(/[{}]/);
    expect(/[а-яіїєґ]/i.test(text)).toBe(language === 'ru' || language === 'uk');
    if (language === 'ru') expect(text).not.toMatch(/[іїєґ]/i);
  });
});

it('a purpose of the salon’s own has no text to begin with, nor has a language we don’t speak', () => {
  expect(starterText('', 'it', 'Aurora')).toBe('');
  expect(starterText('privacy', 'de', 'Aurora')).toBe('');
});
