import { describe, expect, it } from 'vitest';
import { blankCard } from '../../../model/blank-card.ts';
import type { CardId, EntryId } from '../../../model/ids.ts';
import { applyClientEdit } from '../apply-edit.ts';
import { editsOfWrittenName, partedName, readWrittenName, wholeName } from './written-name.ts';

const blank = blankCard('4NMNnkMhL8jXrdJ9jamS58PAVdXu' as CardId);
const ids = { phone: '01J00000000000000000000001' as EntryId, email: '01J00000000000000000000002' as EntryId };
/** The card after these texts stood in the field, one after the other. */
const written = (...texts: string[]) =>
  texts.reduce((card, text) => editsOfWrittenName(text, card, 'UA', ids).reduce(applyClientEdit, card), blank);

describe('a name written in one field', () => {
  it.each([
    ['Оксана Шевченко', 'Оксана', '', 'Шевченко'],
    ['Шевченко Оксана', 'Оксана', '', 'Шевченко'],
    ['Анна Петрівна Шевченко', 'Анна', 'Петрівна', 'Шевченко'],
    ['Anna Maria De Luca', 'Anna Maria', '', 'De Luca'],
    ['Rossi, Anna', 'Anna', '', 'Rossi'],
    ['Оксана', 'Оксана', '', ''],
    ['مریم حسینی', 'مریم', '', 'حسینی'],
    ['🙂 Anna', '🙂', '', 'Anna'],
    ['Studio 54', 'Studio 54', '', ''],
    ['Ж'.repeat(300), 'Ж'.repeat(300), '', ''],
    ['', '', '', ''],
  ])('is parted: %s', (text, given, middle, family) => {
    expect(written(text).profile).toMatchObject({ given, middle, family });
  });

  it('comes back the same, and may be written anew', () => {
    for (const text of ['Оксана Шевченко', 'Анна Петрівна Шевченко', 'Anna Maria De Luca']) {
      expect(wholeName(written(text).profile)).toBe(text);
      expect(wholeName(written(text, 'Оксана').profile)).toBe('Оксана');
    }
  });

  it.each([
    ['Оксана Шевченко 067 123 45 67', 'Оксана Шевченко', '067 123 45 67', ''],
    ['+380671234567', '', '+380671234567', ''],
    ['Anna, +39 (347) 123-4567', 'Anna', '+39 (347) 123-4567', ''],
    ['Anna Rossi <anna@libero.it>', 'Anna Rossi', '', 'anna@libero.it'],
    ['Salon 12345', 'Salon 12345', '', ''],
    ['Anna 1990', 'Anna 1990', '', ''],
  ])('with a phone or an e-mail beside it: %s', (text, name, phone, email) => {
    expect(readWrittenName(text, 'UA')).toEqual({ name, phone, email });
  });

  it('gives the client the phone once, however it is put right', () => {
    const card = written('Оксана 067 123 45 6', 'Оксана 067 123 45 67', 'Оксана 067 123 45 68', 'Оксана', 'Оксана 0671234568');
    expect(card.phones.map((one) => [one.e164, one.messages])).toEqual([['+380671234568', true]]);
    expect(card.profile.given).toBe('Оксана');
  });

  it('of a company is the company’s', () => {
    const company = { ...blank, profile: { ...blank.profile, kind: 'company' as const } };
    const [edit] = editsOfWrittenName('Studio Bella', company, 'IT', ids);
    expect(edit).toEqual({ type: 'setProfile', changes: { company: 'Studio Bella' } });
  });
});

it.each([
  ['Oksana Shevchenko', { given: 'Oksana', family: 'Shevchenko', middle: '' }],
  ['Anna Maria', null],
  ['Oksana', null],
])('a first name that is a whole one can be parted: %s', (given, parts) => {
  expect(partedName({ ...blank.profile, given })).toEqual(parts);
});
