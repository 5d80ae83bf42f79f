import { describe, expect, it } from 'vitest';
import type { EntryId } from '../ids.ts';
import { readMoney } from './read-money.ts';
import { type ImportSalon, NO_SALON, readRow } from './read-row.ts';
import { readVisitStatus } from './read-visit-status.ts';
import { recogniseTable } from './recognise-table.ts';

const TODAY = '2026-11-23';
const SALON: ImportSalon = {
  ...NO_SALON,
  currency: 'EUR',
  staff: [{ id: 's1' as EntryId, name: 'Ilze Kalniņa' }],
  services: [
    { id: 'c1' as EntryId, name: 'Taglio' },
    { id: 'c2' as EntryId, name: 'Piega' },
  ],
};

function visitsOf(lines: readonly string[]) {
  const table = lines.map((line) => line.split(';'));
  const { rules, rows, columns } = recogniseTable(table, {}, 'IT', TODAY, SALON);
  return { fields: columns.map(({ field }) => field), read: rows.map(({ cells }) => readRow(cells, rules)) };
}

describe('a file of visits', () => {
  it.each([
    ['Data;Ora;Cliente;Telefono;Servizio;Operatore;Prezzo;Stato;Note', 'fullName'],
    ['Datums;Laiks;Klients;Tālrunis;Pakalpojums;Meistars;Cena;Statuss;Piezīmes', 'fullName'],
    ['Дата;Время;Клиент;Телефон;Услуга;Мастер;Цена;Статус;Комментарий', 'fullName'],
    ['Дата;Час;Клієнт;Телефон;Послуга;Майстер;Ціна;Статус;Коментар', 'fullName'],
    ['Date;Time;Client;Phone;Service;Staff;Price;Status;Notes', 'fullName'],
  ])('is known by its header: %s', (header, client) => {
    const { fields } = visitsOf([header, '12.03.2026;10:30;Anna Rossi;347 1234567;x;y;35;z;w']);
    expect(fields).toEqual([
      'visitDate',
      'visitTime',
      client,
      'phone',
      'visitService',
      'visitStaff',
      'visitPrice',
      'visitStatus',
      'visitNote',
    ]);
  });

  it('is no list of clients: there such words mean what they meant', () => {
    expect(visitsOf(['Nome;Telefono;Stato;Note', 'Anna;347 1234567;IT;x']).fields).toEqual(['fullName', 'phone', 'ignore', 'note']);
  });

  it('gives a date and a time in one cell, services the salon has, who did it, and what can’t be read as a note', () => {
    const { read } = visitsOf([
      'Data e ora;Cliente;Servizio;Operatore;Importo;Stato',
      '12/03/2026 09:05;Anna;Taglio, piega;Kalniņa Ilze;1.234,50 €;chissà',
      '2026-12-01 14:30;Anna;Un altro, ancora;Nessuno;;',
      'presto;Anna;Taglio;;;',
    ]);
    expect(read[0]?.draft.visits).toMatchObject([
      {
        date: '2026-03-12',
        time: '09:05',
        status: 'paid',
        staff: ['s1'],
        services: [
          { serviceId: 'c1', price: 123_450 },
          { serviceId: 'c2', price: 0 },
        ],
        note: ['Stato: chissà'],
      },
    ]);
    expect(read[0]?.problems).toMatchObject([{ code: 'visitUnread', refused: false }]);
    expect(read[1]?.draft.visits).toMatchObject([
      {
        date: '2026-12-01',
        time: '14:30',
        status: 'booked',
        staff: [],
        services: [{ serviceId: '', name: 'Un altro, ancora' }],
        note: ['Operatore: Nessuno'],
      },
    ]);
    expect(read[2]).toMatchObject({ refused: true, edits: [], problems: [{ code: 'visitDateUnread' }] });
  });
});

it.each<[string, number | null]>([
  ['35', 3500],
  ['35,5', 3550],
  ['1.234,50 €', 123_450],
  ['1,234.50', 123_450],
  ['1 200 грн', 120_000],
  ['1.200', 120_000],
  ['€ 0,99', 99],
  ['gratis', null],
  ['-5', null],
  ['', null],
])('an amount is read as files write it: %s', (text, amount) => {
  expect(readMoney(text)).toBe(amount);
});

it.each([
  ['Completed', 'arrived'],
  ['Paid', 'paid'],
  ['No-show', 'noShow'],
  ['Non presentata', 'noShow'],
  ['Annullato dal cliente', 'cancelled'],
  ['Atcelts', 'cancelled'],
  ['Клиент пришел', 'arrived'],
  ['Не пришел', 'noShow'],
  ['Не прийшов', 'noShow'],
  ['Підтверджено', 'confirmed'],
  ['Ожидание', 'booked'],
  ['???', null],
  ['Unpaid', null],
  ['Non pagato', null],
  ['Не оплачено', null],
  ['Несплачено', null],
  ['Neapmaksāts', null],
  ['Incomplete', null],
  ['Не состоялся', null],
  ['Did not arrive', 'noShow'],
  ['Didn’t show up', 'noShow'],
  ['Non confermato', 'booked'],
  ['Unconfirmed', 'booked'],
  ['Cancelled, unpaid', 'cancelled'],
])('how a visit stands is told by the file’s word: %s', (text, status) => {
  expect(readVisitStatus(text)).toBe(status);
});
