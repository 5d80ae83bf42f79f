import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AddEntry, ClientEdit } from '../edits/client-edit.ts';
import type { Collection } from '../entries/fields.ts';
import { BUILT_IN_FIELDS, type ImportField } from './fields.ts';
import { readRow } from './read-row.ts';
import { recogniseTable } from './recognise-table.ts';

const TODAY = '2026-11-22';

function read(header: string, row: string, country = 'IT', fields?: Record<number, ImportField>) {
  const table = [header.split(';'), row.split(';')];
  const { rules } = recogniseTable(table, { header: true, fields }, country, TODAY);
  return readRow(table[1] ?? [], rules);
}
const codes = (header: string, row: string, country?: string) => read(header, row, country).problems.map((problem) => problem.code);
function entriesOf<C extends Collection>(edits: readonly ClientEdit[], collection: C): AddEntry<C>[] {
  return edits.filter((edit) => edit.type === 'addEntry' && edit.collection === collection) as AddEntry<C>[];
}

function edit<T extends ClientEdit['type']>(edits: readonly ClientEdit[], type: T) {
  return edits.filter((one): one is Extract<ClientEdit, { type: T }> => one.type === type);
}

describe('a row becomes a client', () => {
  it('with everything an Italian program knows', () => {
    const { edits, problems, refused } = read(
      'CODICE CLIENTE;SESSO;NOME;COGNOME;E-MAIL;DATA DI NASCITA;TELEFONO;INDIRIZZO;CAP;CITTA;NOTE;N. TESSERA',
      '1042;F;Giulia;Rossi;giulia@esempio.it;12/05/1990;347 1234567;Via Roma 1;00184;Roma;Allergica al nichel;AB-77',
    );
    expect({ problems, refused }).toEqual({ problems: [], refused: false });
    expect(edit(edits, 'setProfile')[0]?.changes).toEqual({
      kind: 'person',
      externalId: '1042',
      sex: 'female',
      given: 'Giulia',
      family: 'Rossi',
      birthDate: '1990-05-12',
    });
    expect(edit(edits, 'setAddress')[0]?.changes).toEqual({ street: 'Via Roma 1', postcode: '00184', city: 'Roma' });
    expect(entriesOf(edits, 'phones')[0]?.fields).toEqual({ typed: '347 1234567', e164: '+393471234567', label: 'mobile', messages: true });
    expect(entriesOf(edits, 'emails')[0]?.fields).toEqual({ address: 'giulia@esempio.it', label: 'other', messages: true });
    expect(entriesOf(edits, 'cards')[0]?.fields).toEqual({ number: 'AB-77', type: 'barcode', state: 'active', issuedOn: '', typeId: '' });
    expect(edit(edits, 'editNote')[0]?.text).toBe('Allergica al nichel');
  });

  it('with the first and last visit in the note, under their headers', () => {
    const { edits } = read(
      'Имя;Телефон;Комментарий;Первый визит;Последний визит',
      'Анна;89161234567;любит чай с мятой;01.02.2020;10.11.2026',
      'RU',
    );
    expect(edit(edits, 'editNote')[0]?.text).toBe('любит чай с мятой\nПервый визит: 01.02.2020\nПоследний визит: 10.11.2026');
  });

  it('with further columns in the note on request, each under its header', () => {
    const { edits } = read('Name;Phone;Comment;Скидка', 'Anna;3471234567;ok;10%', 'IT', { 3: 'note' });
    expect(edit(edits, 'editNote')[0]?.text).toBe('Comment: ok\nСкидка: 10%');
  });

  it('as a company where only a company is named', () => {
    expect(edit(read('Ragione sociale;Telefono', 'Studio Bella;06 1234567').edits, 'setProfile')[0]?.changes).toEqual({
      kind: 'company',
      company: 'Studio Bella',
    });
  });

  it('with the same ids on every device, in the order of the file', () => {
    const header = 'Name;Phone;Email';
    const row = 'Anna;3471234567, 3471234568;a@esempio.it';
    const ids = () => read(header, row).edits.flatMap((one) => ('id' in one ? [one.id] : []));
    expect(ids()).toEqual(ids());
    expect(ids()).toEqual([...ids()].sort());
    expect(new Set(ids()).size).toBe(3);
    for (const id of ids()) expect(id).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
    expect(read(header, row).fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(read(header, ' Anna ;3471234567, 3471234568;a@esempio.it;;').fingerprint).toBe(read(header, row).fingerprint);
    expect(read(header, 'Anna;3471234567;a@esempio.it').fingerprint).not.toBe(read(header, row).fingerprint);
  });
});

describe('what can not be read is kept and marked', () => {
  it('a phone as typed', () => {
    const { edits, refused } = read('Name;Phone', 'Anna;12-34');
    expect(refused).toBe(false);
    expect(codes('Name;Phone', 'Anna;12-34')).toEqual(['phoneUnread']);
    expect(entriesOf(edits, 'phones')[0]?.fields).toEqual({ typed: '12-34', e164: '', label: 'other', messages: true });
  });

  it('two phones in one cell, both', () => {
    const { edits, problems } = read('Vārds;Tālrunis', 'Anna;29123456, 67123456', 'LV');
    expect(problems.map((one) => one.code)).toEqual(['twoPhones']);
    expect(entriesOf(edits, 'phones').map(({ fields }) => `${fields.e164} ${fields.messages}`)).toEqual([
      '+37129123456 true',
      '+37167123456 false',
    ]);
  });

  it.each([
    ['31.02.1990', 'dateImpossible'],
    ['boh', 'dateUnread'],
    ['12.05.2030', 'dateInFuture'],
  ])('the date %s in the note', (date, code) => {
    const { edits, problems } = read('Nome;Data di nascita', `Anna;${date}`);
    expect(problems).toEqual([{ code, column: 1, value: date, refused: false }]);
    expect(edit(edits, 'editNote')[0]?.text).toBe(`Data di nascita: ${date}`);
    expect(edit(edits, 'setProfile')[0]?.changes).not.toHaveProperty('birthDate');
  });

  it('a doubtful address, and a sex', () => {
    expect(codes('Name;Email;Sex', 'Anna;anna(at)esempio.it;forse')).toEqual(['emailDoubtful', 'sexUnread']);
    expect(entriesOf(read('Name;Email', 'Anna;anna(at)esempio.it').edits, 'emails')[0]?.fields.address).toBe('anna(at)esempio.it');
  });

  it('a formula as text; what a program wrapped in one is unwrapped', () => {
    expect(codes('Name;Phone', 'Anna;="00393471234567"')).toEqual([]);
    expect(entriesOf(read('Name;Phone', 'Anna;="00393471234567"').edits, 'phones')[0]?.fields.e164).toBe('+393471234567');
    const { edits, problems } = read('Name;Note', '=1+1;=HYPERLINK("http://x","y")');
    expect(problems.map((one) => `${one.code} ${one.column}`)).toEqual(['formula 0', 'formula 1']);
    expect(edit(edits, 'editNote')[0]?.text).toBe('=HYPERLINK("http://x","y")');
    expect(codes('Name;Note', 'Anna;#REF!')).toEqual(['formula']);
  });

  it('dates of an American file by its column', () => {
    const table = [
      ['Name', 'Birthday'],
      ['Anna', '5/6/1990'],
      ['Sara', '5/13/1990'],
    ];
    const { rules } = recogniseTable(table, {}, 'IT', TODAY);
    expect(edit(readRow(table[1] ?? [], rules).edits, 'setProfile')[0]?.changes.birthDate).toBe('1990-05-06');
  });
});

describe('single fields of the card', () => {
  it('are filled from columns known by their names, codes as they are written on papers', () => {
    const header = 'Nome;Codice fiscale;P. IVA;Allergie;Come ci hai conosciuto;Peso (kg);Cliente dal';
    const { edits, problems } = read(header, 'Mario;rssmra85t10 a562s;IT00743110157;Nichel;Passaparola;62,5;2019');
    expect(edit(edits, 'setDetails')[0]?.changes).toEqual({
      codiceFiscale: 'RSSMRA85T10A562S',
      partitaIva: '00743110157',
      allergies: 'Nichel',
      source: 'Passaparola',
      weight: 62.5,
      clientSince: '2019',
    });
    expect(problems).toEqual([]);
  });

  it('a code that is wrong is kept where it is; a weight that is none goes into the note', () => {
    const { edits } = read('Vārds;Personas kods;Svars', 'Anna;161175-19990;ap 60', 'LV');
    expect(edit(edits, 'setDetails')[0]?.changes).toEqual({ personasKods: '161175-19990' });
    expect(edit(edits, 'editNote')[0]?.text).toBe('Svars: ap 60');
  });

  it('codes are known by their form where no header tells', () => {
    const table = [
      ['Anna Rossi', 'RSSNNA85T50A562X'],
      ['Mario Rossi', 'RSSMRA85T10A562S'],
    ];
    expect(recogniseTable(table, {}, 'IT', TODAY).columns.map(({ field }) => field)).toEqual(['fullName', 'codiceFiscale']);
  });
});

describe('a row is left out, with the reason', () => {
  it.each([
    ['without anything to call the client by', 'Name;Phone;City', ';;Roma', 'nothingToName'],
    ['with more cells than columns', 'Name;Phone', `Anna;3471234567${';x'.repeat(298)}`, 'tooManyCells'],
    ['with a cell that swallowed what follows', 'Name;Phone', `${'Anna '.repeat(200)};3471234567`, 'tooLong'],
  ])('%s', (_, header, row, code) => {
    const { refused, problems, edits } = read(header, row);
    expect(refused).toBe(true);
    expect(problems.some((one) => one.code === code && one.refused)).toBe(true);
    expect(edits).toEqual([]);
    for (const problem of problems) expect(problem.value.length).toBeLessThanOrEqual(80);
  });

  it('but not where an e-mail alone, or a card, tells who it is', () => {
    expect(read('Email', 'anna@esempio.it').refused).toBe(false);
    expect(read('Name;Card', ';100200').refused).toBe(false);
  });
});

describe('any row', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '=1+1',
      '31.02.',
      '12.05.1990',
      '8 916 123 45 67',
      'a@b.it',
      '"',
      '\n',
      '=""',
      '#REF!',
      'Анна Иванова',
      '29123456/67123456',
    ),
  );

  it('is imported or refused with a reason, and nothing throws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 8 }),
        fc.array(fc.constantFrom(...BUILT_IN_FIELDS), { maxLength: 6 }),
        (table, hand) => {
          const { rules, rows } = recogniseTable(table, { fields: Object.fromEntries(hand.entries()) }, 'LV', TODAY);
          for (const { cells } of rows) {
            const { refused, problems, edits } = readRow(cells, rules);
            expect(refused).toBe(problems.some((one) => one.refused));
            expect(edits.length > 0).toBe(!refused);
          }
        },
      ),
    );
  });
});
