import { describe, expect, it } from 'vitest';
import type { Table } from './fields.ts';
import { HEADER_WORDS, namesOf } from './header-words.ts';
import { fieldOfHeader, headerKey } from './recognise-header.ts';
import { recogniseTable } from './recognise-table.ts';

const recognise = (table: Table, country = 'IT') => recogniseTable(table, {}, country, '2026-11-22');
const mapping = (table: Table, country?: string) => recognise(table, country).columns.map(({ field, by }) => `${field} ${by}`);
const fields = (header: string, separator = ',') => recognise([header.split(separator), ['x']]).columns.map((column) => column.field);

describe('columns are known by their names', () => {
  it('of the Altegio export', () => {
    expect(fields('name,phone,email,surname,comment')).toEqual(['given', 'phone', 'email', 'family', 'note']);
  });

  it('of an Italian program', () => {
    expect(fields('CODICE CLIENTE;SESSO;NOME;COGNOME;E-MAIL;DATA DI NASCITA;TELEFONO;INDIRIZZO;CAP;CITTA;', ';')).toEqual([
      'externalId',
      'sex',
      'given',
      'family',
      'email',
      'birthDate',
      'phone',
      'street',
      'postcode',
      'city',
    ]);
  });

  it('of a Russian table, where one column holds the whole name', () => {
    expect(fields('Имя,Телефон,Дата рождения,Комментарий,Первый визит,Последний визит')).toEqual([
      'fullName',
      'phone',
      'birthDate',
      'note',
      'firstVisit',
      'lastVisit',
    ]);
  });

  it('of an English template', () => {
    expect(
      fields('FirstName,LastName,Address,City & Province/state,zip/pc,email,primary phone number,secondary phone number,note'),
    ).toEqual(['given', 'family', 'street', 'city', 'postcode', 'email', 'phone', 'phone2', 'note']);
  });

  it("of Square's export", () => {
    const header =
      'Reference ID,First Name,Last Name,Email Address,Phone Number,Nickname,Company Name,Street Address 1,Street Address 2,City,State,Postal Code,Birthday,Memo,Square Customer ID,Creation Source,First Visit,Last Visit,Transaction Count,Lifetime Spend,Email Subscription Status,Instant Profile';
    expect(fields(header)).toEqual([
      'externalId',
      'given',
      'family',
      'email',
      'phone',
      'nickname',
      'company',
      'street',
      'street',
      'city',
      'ignore',
      'postcode',
      'birthDate',
      'note',
      'ignore',
      'ignore',
      'firstVisit',
      'lastVisit',
      'ignore',
      'ignore',
      'ignore',
      'ignore',
    ]);
  });

  it('of a 1C report, with a title above', () => {
    const table = [
      ['Список клиентов', '', ''],
      ['', '', ''],
      ['Контрагент', 'Телефон', 'Дата рождения'],
      ['Иванова Анна', '8 916 123 45 67', '12.05.1990'],
    ];
    const { header, columns, rows } = recognise(table, 'RU');
    expect(header).toEqual(table[2]);
    expect(columns.map((column) => column.field)).toEqual(['fullName', 'phone', 'birthDate']);
    expect(rows).toEqual([{ line: 4, cells: table[3] }]);
  });

  it('in Latvian and Ukrainian', () => {
    expect(fields('Vārds;Uzvārds;Tālrunis;E-pasts;Dzimšanas datums;Pilsēta;Piezīmes', ';')).toEqual([
      'given',
      'family',
      'phone',
      'email',
      'birthDate',
      'city',
      'note',
    ]);
    expect(fields("Ім'я;Прізвище;По батькові;Телефон;Ел. пошта;Стать;Номер картки;Коментар", ';')).toEqual([
      'given',
      'family',
      'middle',
      'phone',
      'email',
      'sex',
      'card',
      'note',
    ]);
    expect(fields('ПІБ;Номер телефону;Дата народження;Дата останнього візиту', ';')).toEqual([
      'fullName',
      'phone',
      'birthDate',
      'lastVisit',
    ]);
  });

  it('whatever the case, diacritics and punctuation', () => {
    for (const text of ['E-MAIL', 'e mail', 'Email:', ' eMail* ']) expect(fieldOfHeader(text)).toBe('email');
    expect(fieldOfHeader('Talrunis')).toBe('phone');
    expect(fieldOfHeader('Telefono 2')).toBe('phone2');
    expect(fieldOfHeader('Сумма')).toBeNull();
  });

  it('and each name means one field only', () => {
    const seen = new Map<string, string>();
    for (const [field, lines] of Object.entries(HEADER_WORDS)) {
      for (const word of namesOf(lines)) {
        const key = headerKey(word);
        expect(`${word} ${seen.get(key) ?? field}`).toBe(`${word} ${field}`);
        seen.set(key, field);
      }
    }
  });

  it('and longer names by what they speak of, where the cells agree', () => {
    const table = [
      ['Клиентка: имя', 'Мобильный телефон клиентки', 'Согласие на email-рассылку', 'Сумма покупок'],
      ['Анна Иванова', '8 916 123 45 67', 'да', '1200'],
      ['Ольга', '8 916 123 45 68', 'нет', '900'],
    ];
    expect(mapping(table, 'RU')).toEqual(['fullName content', 'phone header', 'ignore none', 'ignore none']);
  });
});

describe('columns are known by what they hold', () => {
  it('where there is no header', () => {
    const table = [
      ['Anna', 'Bērziņa', '29123456', 'anna@inbox.lv', '12.05.1990', 's'],
      ['Jānis', 'Ozols', '26123456', '', '03.11.1985', 'v'],
      ['Ilze', 'Kalniņa', '+371 27 123 456', 'ilze@inbox.lv', '24.12.1978', 's'],
    ];
    const { header, rows } = recognise(table, 'LV');
    expect(header).toBeNull();
    expect(rows).toHaveLength(3);
    expect(mapping(table, 'LV')).toEqual([
      'given content',
      'family content',
      'phone content',
      'email content',
      'birthDate content',
      'sex content',
    ]);
  });

  it('where the header is in a language we do not speak', () => {
    const table = [
      ['Nazwisko', 'Imię', 'Komórka', 'Poczta'],
      ['Kowalska', 'Anna', '+48 601 123 456', 'a.kowalska@example.pl'],
      ['Nowak', 'Maria', '+48 602 123 456', 'm.nowak@example.pl'],
    ];
    expect(recognise(table).header).toEqual(table[0]);
    expect(mapping(table)).toEqual(['family content', 'given content', 'phone content', 'email content']);
  });

  it('and visits of last year are no birthdays', () => {
    expect(
      mapping([
        ['Anna Rossi', '3471234567', '12.05.2025'],
        ['Sara Bianchi', '3471234568', '13.06.2026'],
      ]),
    ).toEqual(['fullName content', 'phone content', 'ignore none']);
  });
});

describe('what is settled by hand', () => {
  const table = [
    ['name', 'phone', 'colour'],
    ['Anna', '3471234567', 'red'],
  ];

  it('wins over what was recognised', () => {
    const { columns } = recogniseTable(table, { fields: { 2: 'note', 0: 'ignore' } }, 'IT', '2026-11-22');
    expect(columns.map(({ field, by }) => `${field} ${by}`)).toEqual(['ignore hand', 'phone header', 'note hand']);
  });

  it('can say that the first line is a client, or a header', () => {
    expect(recogniseTable(table, { header: false }, 'IT', '2026-11-22').rows).toHaveLength(2);
    expect(recogniseTable([['Anna', '3471234567']], { header: true }, 'IT', '2026-11-22').rows).toHaveLength(0);
  });
});
