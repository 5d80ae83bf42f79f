import { expect, it } from 'vitest';
import { customKey } from '../columns/custom-key.ts';
import type { EntryId } from '../ids.ts';
import type { ImportField } from './fields.ts';
import { NO_SALON, readRow } from './read-row.ts';
import { recogniseTable } from './recognise-table.ts';

const VIP = 'vip' as EntryId;
const TEA = 'tea' as EntryId;
const SALON = {
  ...NO_SALON,
  categories: [{ id: VIP, name: 'VIP, oro' }],
  customFields: [{ id: TEA, name: 'Tè preferito', kind: 'choice' as const, choices: 'Menta\nVerde' }],
};

function drafts(text: string, salon = SALON) {
  const table = text.split('\n').map((line) => line.split(';'));
  const { rows, rules } = recogniseTable(table, {}, 'IT', '2026-11-23', salon);
  return rows.map(({ cells }) => readRow(cells, rules).draft);
}

it('a category that the salon has is known however it is written, a comma in its name or not; another is made only where it may be', () => {
  const file = 'Nome;Cognome;Categorie\nAnna;Riva;vip,  ORO\nLia;Riva;Spose, modelle';
  expect(drafts(file)).toMatchObject([
    { categories: [{ id: VIP, name: 'VIP, oro', isNew: false }], note: [] },
    { categories: [], note: ['Categorie: Spose, modelle'] },
  ]);
  const [, made] = drafts(file, { ...SALON, mayAddCategories: true });
  const [, again] = drafts(file.replace('Spose', 'SPOSE'), { ...SALON, mayAddCategories: true });
  expect(made).toMatchObject({ categories: [{ name: 'Spose', isNew: true }, { name: 'modelle' }], note: [] });
  expect(again?.categories[0]?.id).toBe(made?.categories[0]?.id);
});

it('a column called as one of the salon’s own fields fills it; what the field can’t hold stays in the note', () => {
  expect(drafts('Nome;Cognome;tè PREFERITO\nAnna;Riva;menta\nLia;Riva;Karkadè')).toMatchObject([
    { own: { [TEA]: 'Menta' }, note: [] },
    { own: {}, note: ['tè PREFERITO: Karkadè'] },
  ]);
});

it('several numbers of cards in one cell are several cards', () => {
  expect(drafts('Nome;Cognome;N. tessera\nAnna;Riva;000123, KT-104')[0]?.cards.map(({ number }) => number)).toEqual(['000123', 'KT-104']);
});

it('a column remembered for a field that the salon has no more is recognised anew', () => {
  const remembered: Record<string, ImportField> = { telefono: customKey('gone') };
  const { columns } = recogniseTable(
    [
      ['Nome', 'Cognome', 'Telefono'],
      ['Anna', 'Riva', '347 123 4567'],
    ],
    { remembered },
    'IT',
    '2026-11-23',
    SALON,
  );
  expect(columns.map(({ field }) => field)).toEqual(['given', 'family', 'phone']);
});
