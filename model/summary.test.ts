import { describe, expect, it } from 'vitest';
import { blankCard } from './blank-card.ts';
import type { ClientCard, Visit, VisitStatus } from './card.ts';
import type { CardId, EntryId } from './ids.ts';
import { isInBase, packSummary, summarize, unpackSummary } from './summary.ts';
import { BLANK_VISIT } from './visits/blank-visit.ts';
import { factsOf } from './visits/fact.ts';
import { packDays } from './visits/packed-days.ts';

const id = '2vwSqYoQyzCAMMmZsBRZdkYCcJpS' as CardId;
let entries = 0;
const entry = (): EntryId => `01K${String(++entries).padStart(23, '0')}` as EntryId;

function visit(date: string, status: VisitStatus, price = 0, discount = 0): Visit {
  const service = { id: entry(), serviceId: '', name: 'Cut', price, discount } as const;
  return { ...BLANK_VISIT, id: entry(), date, status, currency: 'EUR', tips: 500, services: [service] };
}

function card(changes: Partial<ClientCard> = {}): ClientCard {
  return {
    ...blankCard(id),
    createdAt: '2026-01-01T10:00:00.000Z',
    profile: {
      kind: 'person',
      given: 'Anna',
      family: 'Bērziņa',
      middle: '',
      addressAs: '',
      nickname: '',
      company: '',
      sex: '',
      birthDate: '--05-12',
      language: 'lv',
      externalId: '',
      photo: '',
      online: '',
      merge: '',
      deleted: '',
    },
    address: { street: '', postcode: '', city: 'Rīga', country: 'LV' },
    note: '',
    visits: [],
    ...changes,
  };
}

describe('a client’s row', () => {
  it('counts visits that took place, and the money of those that are paid, without tips', () => {
    const row = summarize(
      card({
        visits: [
          visit('2026-03-01', 'paid', 3000, 500),
          visit('2026-01-05', 'arrived', 2000),
          visit('2026-02-01', 'cancelled', 9900),
          visit('2026-02-02', 'noShow', 9900),
        ],
      }),
    );
    expect(row).toMatchObject({ visits: 2, spent: 2500, firstVisit: '2026-01-05', lastVisit: '2026-03-01', missed: 1, currency: 'EUR' });
  });

  it('says what was paid in the currency paid in last, and adds no other to it', () => {
    const before = { ...visit('2013-12-01', 'paid', 7000), currency: 'LVL' };
    const row = summarize(card({ visits: [visit('2026-03-01', 'paid', 3000), before] }));
    expect(row).toMatchObject({ visits: 2, spent: 3000, currency: 'EUR' });
  });

  it('keeps the latest five bookings, in their order', () => {
    const dates = ['2026-07-01', '2026-06-01', '2026-11-01', '2026-08-01', '2026-10-01', '2026-09-01'];
    expect(summarize(card({ visits: dates.map((date) => visit(date, 'booked')) })).booked).toEqual([
      '2026-07-01',
      '2026-08-01',
      '2026-09-01',
      '2026-10-01',
      '2026-11-01',
    ]);
  });

  it('names the phone that gets messages first, and one that could not be read as it was typed', () => {
    const phones = [
      { id: entry(), typed: '29 12', e164: '', label: 'other', messages: false },
      { id: entry(), typed: '29 123 456', e164: '+37129123456', label: 'mobile', messages: true },
    ] as const;
    expect(summarize(card({ phones })).phones).toEqual(['+37129123456', '29 12']);
  });

  it('knows only the cards that are in force', () => {
    const base = { type: 'barcode', issuedOn: '', typeId: '' } as const;
    const cards = [
      { ...base, id: entry(), number: '100', state: 'lost' },
      { ...base, id: entry(), number: '200', state: 'active' },
    ] as const;
    expect(summarize(card({ cards })).cards).toEqual(['200']);
  });
});

describe('a row that travels', () => {
  it('comes out as it went in', () => {
    const row = summarize(card({ visits: [visit('2026-03-01', 'paid', 3000), visit('2027-01-01', 'booked')] }));
    expect(unpackSummary(id, packSummary(row))?.summary).toEqual(row);
    const photo = `${'ab'.repeat(32)} ${'cd'.repeat(32)}`;
    const pictured = summarize(card({ profile: { ...card().profile, photo } }));
    expect(unpackSummary(id, packSummary(pictured))?.summary.photo).toBe('cd'.repeat(32));
    // In the same order too: rows are compared part by part.
    expect(JSON.stringify(unpackSummary(id, packSummary(row))?.summary)).toBe(JSON.stringify(row));
  });

  it('brings the visits of a stretch of days with it; those that can’t be right are left to the card', () => {
    const visits = [visit('2026-03-01', 'paid', 3000), visit('2027-01-01', 'booked')];
    const row = summarize(card({ visits }));
    const facts = factsOf({ visits });
    const days = { from: '2026-03-01', facts };
    expect(unpackSummary(id, packSummary(row, days))?.days).toEqual(days);
    expect(unpackSummary(id, packSummary(row))?.days).toBeNull();
    expect(unpackSummary(id, packSummary(row, { from: '2026-06-01', facts }))?.days).toBeNull();
    expect(unpackSummary(id, packSummary(row, { from: '2026-06-01', facts }))?.summary).toEqual(row);
  });

  it('is left unread when it is damaged or of another version', () => {
    const bytes = packSummary(summarize(card()));
    expect(unpackSummary(id, bytes.slice(0, -3))).toBeNull();
    expect(unpackSummary(id, new Uint8Array())).toBeNull();
    // The second byte is the version: the first item of the row.
    expect(
      unpackSummary(
        id,
        bytes.map((byte, i) => (i === 2 ? 9 : byte)),
      ),
    ).toBeNull();
  });
});

describe('what only columns, filters and merged cards ask for', () => {
  it('travels, and takes no room where nothing is said', () => {
    expect(summarize(blankCard(id)).more).toEqual({});
    const done = visit('2026-02-03', 'paid', 2000);
    const more = summarize(card({ visits: [done, visit('2026-02-04', 'noShow')], custom: { x: 'tea', y: '' } })).more;
    expect(more).toMatchObject({ custom: { x: 'tea' }, taken: [['', 'Cut', packDays(['2026-02-03'])]], came: packDays(['2026-02-03']) });
    expect(Object.keys(more)).not.toContain('merge');
    const packed = packSummary(summarize(card({ visits: [done], custom: { x: 'tea' } })));
    expect(unpackSummary(id, packed)?.summary.more).toMatchObject({ custom: { x: 'tea' }, came: packDays(['2026-02-03']) });
  });

  it('of a merged or deleted card no row is shown', () => {
    const row = (changes: Partial<ClientCard['profile']>) => summarize(card({ profile: { ...card().profile, ...changes } }));
    expect(isInBase(row({}))).toBe(true);
    expect(isInBase(row({ merge: 'anything' }))).toBe(false);
    expect(isInBase(row({ deleted: 'anything' }))).toBe(false);
    expect(isInBase(row({ kind: 'walkIn' }))).toBe(false);
  });
});
