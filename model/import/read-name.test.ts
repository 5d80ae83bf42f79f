import { describe, expect, it } from 'vitest';
import { readName } from './read-name.ts';

const parts = (text: string, familyFirst = false) => {
  const { given, family, middle } = readName(text, familyFirst);
  return [given, family, middle].join('|');
};

describe('a name in one column is taken apart', () => {
  it.each([
    ['Maria Rossi', 'Maria|Rossi|'],
    ['Maria', 'Maria||'],
    ['Maria Teresa Rossi', 'Maria Teresa|Rossi|'],
    ['Anna De Luca', 'Anna|De Luca|'],
    ['Rossi, Maria', 'Maria|Rossi|'],
    ['Анна Иванова', 'Анна|Иванова|'],
    ['Иванова Анна', 'Анна|Иванова|'],
    ['Шевченко Оксана', 'Оксана|Шевченко|'],
    ['Оксана Шевченко', 'Оксана|Шевченко|'],
    ['Анна Петровна Иванова', 'Анна|Иванова|Петровна'],
    ['Иванова Анна Петровна', 'Анна|Иванова|Петровна'],
    ['Анна Петровна', 'Анна||Петровна'],
    ['Константин Лев', 'Константин|Лев|'],
    ['Līga Bērziņa', 'Līga|Bērziņa|'],
    ['  Līga   Bērziņa ', 'Līga|Bērziņa|'],
  ])('%s', (text, expected) => expect(parts(text)).toBe(expected));

  it.each([
    ['Rossi Maria', 'Maria|Rossi|'],
    ['De Luca Anna', 'Anna|De Luca|'],
    ['Rossi Maria Teresa', 'Maria Teresa|Rossi|'],
    ['Коваль Оксана Іванівна', 'Оксана|Коваль|Іванівна'],
    ['Мамедов Али Оглы', 'Али|Мамедов|Оглы'],
    ['Кім Олена', 'Олена|Кім|'],
  ])('%s, in a column where the family name comes first', (text, expected) => expect(parts(text, true)).toBe(expected));

  it.each(['Анна (мама Кати)', 'Anna 2', 'Anna/Maria', 'Salone "Bella"', 'a b c d e f', 'a, b, c'])('%s is kept whole', (text) =>
    expect(parts(text)).toBe(`${text}||`),
  );
});
