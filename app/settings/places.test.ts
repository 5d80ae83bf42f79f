import { expect, it } from 'vitest';
import { countryOptions, currencyOf, likelyCountry, placeTags } from './places.ts';

it('a new salon is offered the country its browser speaks of', () => {
  expect(likelyCountry(['lv'])).toBe('LV');
  expect(likelyCountry(['ru-LV', 'ru'])).toBe('LV');
  expect(likelyCountry(['zh', 'uk'])).toBe('UA');
  expect(likelyCountry([])).toBe('IT');
});

it('a country brings its currency', () => {
  expect(currencyOf('UA')).toBe('UAH');
  expect(currencyOf('LV')).toBe('EUR');
});

it('the home countries come first, each in the language', () => {
  expect(
    countryOptions('uk-UA')
      .slice(0, 4)
      .map((one) => one.label),
  ).toEqual(['Італія', 'Латвія', 'Україна', 'Росія']);
});

it('a salon is guessed to be where its browser says, not where the chosen language comes from', () => {
  expect(likelyCountry(placeTags('ru', ['ru-LV', 'en-US']))).toBe('LV');
  expect(likelyCountry(placeTags('it', ['en-US']))).toBe('IT');
  expect(likelyCountry(placeTags('en', ['uk-UA']))).toBe('UA');
  expect(likelyCountry(placeTags('en', ['en-GB', 'en']))).toBe('GB');
});
