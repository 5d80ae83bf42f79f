import { expect, it } from 'vitest';
import type { EntryId } from '../../model/ids.ts';
import { editsFromQuery } from './from-query.ts';

const newId = () => 'entry' as EntryId;

it('words typed into the search become the new client’s name', () => {
  expect(editsFromQuery('anna de luca', 'IT', newId)).toEqual([{ type: 'setProfile', changes: { given: 'Anna', family: 'De Luca' } }]);
});

it.each([
  ['шевченко оксана', { given: 'Оксана', family: 'Шевченко' }],
  ['анна петрівна шевченко', { given: 'Анна', family: 'Шевченко', middle: 'Петрівна' }],
  ['anna maria rossi', { given: 'Anna Maria', family: 'Rossi' }],
  ['anna', { given: 'Anna', family: '' }],
])('in whichever order they were typed: %s', (query, changes) => {
  expect(editsFromQuery(query, 'UA', newId)).toEqual([{ type: 'setProfile', changes }]);
});

it('digits become the phone, in the salon’s country', () => {
  expect(editsFromQuery('29 123 456', 'LV', newId)).toEqual([
    {
      type: 'addEntry',
      collection: 'phones',
      id: 'entry',
      fields: { typed: '29 123 456', e164: '+37129123456', label: 'mobile', messages: true },
    },
  ]);
});

it('a name and a phone typed together go where each belongs', () => {
  const edits = editsFromQuery('Оксана +380671234567', 'UA', newId);
  expect(edits.map((edit) => edit.type)).toEqual(['setProfile', 'addEntry']);
});

it('nothing typed makes an empty card', () => {
  expect(editsFromQuery('  ', 'IT', newId)).toEqual([]);
});

it('an address that can’t be one is kept, and messages go to the good one', () => {
  expect(editsFromQuery('anna@inbox anna@inbox.lv other@inbox.lv', 'LV', newId)).toMatchObject([
    { type: 'addEntry', collection: 'emails', fields: { address: 'anna@inbox', messages: false } },
    { type: 'addEntry', collection: 'emails', fields: { address: 'anna@inbox.lv', messages: true } },
    { type: 'addEntry', collection: 'emails', fields: { address: 'other@inbox.lv', messages: false } },
  ]);
});

it('digits that are no phone are kept, and get no messages', () => {
  expect(editsFromQuery('12', 'LV', newId)).toMatchObject([
    { type: 'addEntry', collection: 'phones', fields: { typed: '12', e164: '', messages: false } },
  ]);
});
