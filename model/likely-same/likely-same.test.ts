import { describe, expect, it } from 'vitest';
import { type Known, likelySame } from './likely-same.ts';

const nobody: Known = {
  kind: 'person',
  given: '',
  family: '',
  middle: '',
  company: '',
  phones: [],
  emails: [],
  cards: [],
  birthDate: '',
};
const phones = ['+380671234567'];
const person = (name: string, rest: Partial<Known> = {}): Known => {
  const [given = '', family = '', middle = ''] = name.split(' ').map((word) => word.replace(/_/g, ' '));
  return { ...nobody, given, family, middle, ...rest };
};
const company = (name: string, rest: Partial<Known> = {}): Known => ({ ...nobody, kind: 'company', company: name, ...rest });

/** Both ways round. */
function tell(a: Known, b: Known): string {
  const [there, back] = [likelySame(a, b), likelySame(b, a)];
  expect(back).toEqual(there);
  return there ? `${there.meaning}${there.isWeak ? '?' : ''}: ${there.reasons.join(' ')}` : 'no';
}

describe('one person on two cards is told', () => {
  it.each([
    ['by the phone', person('', { phones }), person('Оксана Шевченко', { phones }), 'same: phone'],
    ['by the phone, once a name is begun', person('Окс', { phones }), person('Оксана Шевченко', { phones }), 'same: phone'],
    ['by an initial', person('О. Шевченко', { phones }), person('Оксана Шевченко', { phones }), 'same: phone'],
    ['across scripts', person('Oksana Shevchenko', { phones }), person('Оксана Шевченко', { phones }), 'same: phone name'],
    ['with a new family name', person('Анна Петренко', { phones }), person('Анна Шевченко', { phones }), 'same: phone'],
    [
      'by a short form',
      person('Катя Иванова', { phones: ['067 123-45-67'] }),
      person('Екатерина Иванова', { phones: ['0671234567'] }),
      'same: phone similarName',
    ],
    ['by the e-mail', person('', { emails: [' Anna@Inbox.lv'] }), person('Anna', { emails: ['anna@inbox.lv'] }), 'same: email'],
    ['by the card', person('', { cards: ['1002-0034'] }), person('Anna', { cards: ['1002 0034'] }), 'same: card'],
    [
      'by name and birth date',
      person('Jānis Bērziņš', { birthDate: '1990-05-12' }),
      person('Янис Берзиньш', { birthDate: '1990-05-12' }),
      'same: nameAndBirth',
    ],
    [
      'by name and birthday, the year unknown',
      person('Anna Rossi', { birthDate: '--05-12' }),
      person('Anna Rossi', { birthDate: '1990-05-12' }),
      'same: nameAndBirth',
    ],
    ['softly by the name alone', person('Anna Rossi'), person('Anna Rossi'), 'same?: name'],
    ['softly by a name written the other way round', person('Rossi Anna'), person('Anna Rossi'), 'same?: name'],
    ['softly by a name in one field', person('Anna_Rossi'), person('Anna Rossi'), 'same?: name'],
    ['softly by a name that only resembles', person('Maria Rosi'), person('Maria Rossi'), 'same?: similarName'],
    [
      'by a name that only resembles and the birth date',
      person('Maria Rosi', { birthDate: '1990-05-12' }),
      person('Maria Rossi', { birthDate: '1990-05-12' }),
      'same: similarNameAndBirth',
    ],
    ['softly by a name with its marks left out', person('Janis Berzins'), person('Jānis Bērziņš'), 'same?: name'],
    ['softly by a double name', person('Anna-Maria Rossi'), person('Annamaria Rossi'), 'same?: name'],
    [
      'softly with day and month swapped',
      person('Anna Rossi', { birthDate: '1990-05-12' }),
      person('Anna Rossi', { birthDate: '1990-12-05' }),
      'same?: name',
    ],
    ['softly by a company’s name', company('SIA «Studio Bella»'), company('SIA Studio Bella'), 'same?: name'],
  ])('%s', (_, a, b, expected) => expect(tell(a, b)).toBe(expected));
});

describe('who shares something is not taken for one person', () => {
  it.each([
    ['a child with a parent’s phone', person('Софія Шевченко', { phones }), person('Оксана Шевченко', { phones }), 'family: phone'],
    ['a sister of a brother', person('Анна Иванова', { phones }), person('Пётр Иванов', { phones }), 'family: phone'],
    ['a Latvian couple', person('Ilze Bērziņa', { phones }), person('Jānis Bērziņš', { phones }), 'family: phone'],
    [
      'father and son of one name',
      person('Marco Rossi', { phones, birthDate: '1960-01-01' }),
      person('Marco Rossi', { phones, birthDate: '1990-01-01' }),
      'family: phone',
    ],
    ['two women with one phone', person('Анна Петренко', { phones }), person('Оксана Шевченко', { phones }), 'shared: phone'],
    ['somebody of a company', person('Anna Rossi', { phones }), company('Studio Bella', { phones }), 'shared: phone'],
    ['a man and a woman', person('Саша', { phones, sex: 'male' }), person('Саша', { phones, sex: 'female' }), 'shared: phone'],
  ])('%s', (_, a, b, expected) => expect(tell(a, b)).toBe(expected));
});

describe('nothing is said of', () => {
  it.each([
    ['two who know nothing of each other', person(''), person('')],
    ['a given name alone', person('Anna'), person('Anna')],
    [
      'one of a name who was born on another day',
      person('Anna Rossi', { birthDate: '1990-05-12' }),
      person('Anna Rossi', { birthDate: '1990-05-13' }),
    ],
    [
      'one of a name born in another year',
      person('Anna Rossi', { birthDate: '1990-05-12' }),
      person('Anna Rossi', { birthDate: '1991-05-12' }),
    ],
    ['a man and a woman called the same', person('Женя Коваль', { sex: 'female' }), person('Женя Коваль', { sex: 'male' })],
    ['daughters of two fathers', person('Анна Иванова Петровна'), person('Анна Иванова Сергеевна')],
    ['sisters', person('Anna Rossi', { birthDate: '1990-05-12' }), person('Paola Rossi', { birthDate: '1990-05-12' })],
    ['phones that are no phones', person('Anna', { phones: ['12'] }), person('Paola', { phones: ['12'] })],
    ['e-mails that are none', person('Anna', { emails: ['no'] }), person('Paola', { emails: ['no'] })],
    ['emoji and signs', person('🙂 ✂️'), person('🙂 ✂️')],
  ])('%s', (_, a, b) => expect(tell(a, b)).toBe('no'));
});

it('comes in the order of how likely it is', () => {
  const draft = person('Оксана Шевченко', { phones, birthDate: '1990-05-12' });
  const strengths = [
    person('Oksana Shevchenko', { phones, birthDate: '1990-05-12' }),
    person('Oksana Shevchenko', { phones }),
    person('Oksana Shevchenko', { birthDate: '1990-05-12' }),
    person('Софія Шевченко', { phones }),
    person('Oksana Shevchenko'),
  ].map((one) => likelySame(draft, one)?.strength ?? 0);
  expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
  expect(new Set(strengths).size).toBe(strengths.length);
});
