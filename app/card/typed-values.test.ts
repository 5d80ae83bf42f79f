import { describe, expect, it } from 'vitest';
import en from '../../locales/en/common.json' with { type: 'json' };
import { LANGUAGES } from '../../locales/index.ts';
import it_ from '../../locales/it/common.json' with { type: 'json' };
import lv from '../../locales/lv/common.json' with { type: 'json' };
import ru from '../../locales/ru/common.json' with { type: 'json' };
import uk from '../../locales/uk/common.json' with { type: 'json' };
import { formatFor } from '../ui/format.ts';
import { readMoney, readShare, readSignedMoney, typedMoney } from '../ui/money.ts';
import { readVisitDate } from './visit-date.ts';
import { readMinutes, readTime } from './wall-clock.ts';

describe('an amount of money', () => {
  it.each([
    ['12', 1200],
    ['12,5', 1250],
    ['12.50', 1250],
    ['0,99', 99],
    ['1200', 120_000],
    ['1 200', 120_000],
    ['1\u00a0200,50', 120_050],
    ['1.200', 120_000],
    ['1,200', 120_000],
    ['1.234,50 €', 123_450],
    ['1,234.50', 123_450],
    ['1.234.567', 123_456_700],
    ["1'200.50", 120_050],
    ['€ 45', 4500],
    ['450 грн', 45_000],
    ['450 грн.', 45_000],
    ['500 руб.', 50_000],
    ['12,', 1200],
    ['', 0],
    ['  ', 0],
  ])('is read as the person writes it: %s', (text, amount) => {
    expect(readMoney(text, 'EUR')).toBe(amount);
  });

  it.each(['-5', '12,345,6', '1.2.3', '12,5,5', 'gratis', '..', '1.23.456', '12,505', '9'.repeat(14)])(
    'is marked where it can not be meant: %s',
    (text) => {
      const amount = readMoney(text, 'EUR');
      if (text === '12,505') expect(amount).toBe(1_250_500);
      else expect(amount).toBeNull();
    },
  );

  it.each([
    ['-12,50', -1250],
    ['− 5', -500],
    ['12,50', 1250],
    ['-0', 0],
    ['-', null],
    ['--5', null],
  ])('can be below zero where a debt can be meant: %s', (text, amount) => {
    expect(readSignedMoney(text, 'EUR')).toBe(amount);
  });

  it.each([
    ['10%', 6250, 625],
    [' 12,5 % ', 10_000, 1250],
    ['33.33%', 9999, 3333],
    ['100%', 6200, 6200],
    ['101%', 6200, null],
    ['10', 6200, null],
    ['%', 6200, null],
    ['10%', 0, null],
  ])('a discount may be a share of the price: %s of %d', (text, price, amount) => {
    expect(readShare(text, price)).toBe(amount);
  });

  it('has as many decimals as its currency', () => {
    expect(readMoney('1200', 'JPY')).toBe(1200);
    expect(readMoney('12,5', 'JPY')).toBeNull();
    expect(readMoney('1,234', 'KWD')).toBe(1234);
  });

  it('comes back the same when what is shown for editing is read again', () => {
    for (const language of LANGUAGES) {
      for (const amount of [1, 50, 99, 1250, 4500, 123_450, 100_000_000]) {
        expect(readMoney(typedMoney(amount, 'EUR', language), 'EUR')).toBe(amount);
        expect(readMoney(formatFor(language).money(amount, 'EUR'), 'EUR')).toBe(amount);
        expect(readMoney(formatFor(language).money(amount, 'UAH'), 'UAH')).toBe(amount);
      }
    }
  });
});

describe('a time of day', () => {
  it.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['14 05', '14:05'],
    ['14h30', '14:30'],
    ['1430', '14:30'],
    ['', ''],
  ])('is read as typed at the desk: %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  it.each(['24', '9:60', '25:00', 'noon', '12345'])('is marked where there is no such time: %s', (text) => {
    expect(readTime(text)).toBeNull();
  });
});

describe('a length of time', () => {
  it('is read in minutes or hours', () => {
    expect(readMinutes('45')).toBe(45);
    expect(readMinutes('1:30')).toBe(90);
    expect(readMinutes('2h')).toBe(120);
    expect(readMinutes('')).toBe(0);
    expect(readMinutes('long')).toBeNull();
    expect(readMinutes('2000')).toBeNull();
  });
});

describe('the date of a visit', () => {
  const today = '2026-11-22';

  it.each([
    ['22.11.2026', '2026-11-22'],
    ['24.12', '2026-12-24'],
    ['24/12', '2026-12-24'],
    ['5.1', '2027-01-05'],
    ['24.12.26', '2026-12-24'],
    ['05.01.27', '2027-01-05'],
    ['12 maggio 2026', '2026-05-12'],
    ['12 вересня', '2026-09-12'],
  ])('is read as typed, the nearest one where the year is left out: %s', (text, date) => {
    expect(readVisitDate(text, today)).toBe(date);
  });

  it.each(['31.02.2026', '', 'domani', '40.40'])('is marked where there is no such day: %s', (text) => {
    expect(readVisitDate(text, today)).toBeNull();
  });
});

describe('deleting a client', () => {
  it.each([
    ['it', it_.deleteWord, 'ELIMINA'],
    ['lv', lv.deleteWord, 'DZĒST'],
    ['ru', ru.deleteWord, 'УДАЛИТЬ'],
    ['uk', uk.deleteWord, 'ВИДАЛИТИ'],
    ['en', en.deleteWord, 'DELETE'],
  ])('asks for the word of the language, in capitals or not: %s', (language, word, expected) => {
    expect(word).toBe(expected);
    expect(word.toLocaleLowerCase(language).toLocaleUpperCase(language)).toBe(word);
  });
});
