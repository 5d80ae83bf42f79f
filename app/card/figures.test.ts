import { describe, expect, it } from 'vitest';
import { blankCard } from '../../model/blank-card.ts';
import type { ClientCard, Visit, VisitStatus } from '../../model/card.ts';
import type { CardId, EntryId } from '../../model/ids.ts';
import { statisticsOf } from '../../model/statistics/statistics.ts';
import { summarize } from '../../model/summary.ts';
import { BLANK_VISIT } from '../../model/visits/blank-visit.ts';
import { figuresOf } from './figures.ts';

const TODAY = '2026-11-22';

function visit(date: string, status: VisitStatus, price = 0): Visit {
  const id = `${date} ${status}` as EntryId;
  const services = [{ id, serviceId: '' as const, name: 'Taglio', price, discount: 0 }];
  return { ...BLANK_VISIT, id, date, status, currency: 'EUR', services };
}

function cardWith(...visits: readonly Visit[]): ClientCard {
  return {
    ...blankCard('4NMNnkMhL8jXrdJ9jamS58PAVdXu' as CardId),
    createdAt: '',
    profile: {
      kind: 'person',
      given: '',
      family: '',
      middle: '',
      addressAs: '',
      nickname: '',
      company: '',
      sex: '',
      birthDate: '',
      language: '',
      externalId: '',
      photo: '',
      online: '',
      merge: '',
      deleted: '',
    },
    address: { street: '', postcode: '', city: '', country: '' },
    note: '',
    visits,
  };
}

describe('the header of a card', () => {
  it('calls a client potential before the first visit, new after it and regular from the second', () => {
    const booked = visit('2026-12-01', 'booked');
    const first = visit('2026-10-01', 'paid');
    expect(figuresOf(cardWith(booked), null, TODAY).status).toBe('potential');
    expect(figuresOf(cardWith(booked, first), null, TODAY).status).toBe('new');
    expect(figuresOf(cardWith(first, visit('2026-11-01', 'arrived')), null, TODAY).status).toBe('regular');
  });

  it('counts only visits that took place', () => {
    const card = cardWith(visit('2026-11-01', 'paid'), visit('2026-10-01', 'arrived'), visit('2026-09-01', 'noShow'));
    expect(figuresOf(card, null, TODAY)).toMatchObject({ visits: 2, missed: 1, lastVisit: '2026-11-01' });
  });

  it('calls spent only what was paid, averages over that, and tells what is still to be paid of earlier days', () => {
    const paid = [visit('2026-11-01', 'paid', 5000), visit('2026-10-15', 'paid', 2000)];
    const card = cardWith(
      ...paid,
      visit('2026-10-01', 'arrived', 2500),
      visit(TODAY, 'arrived', 400),
      visit('2026-09-01', 'noShow', 9000),
      visit('2026-12-01', 'booked', 700),
    );
    expect(figuresOf(card, null, TODAY)).toMatchObject({ spent: 7000, average: 3500, open: 2500 });
  });

  it('shows the nearest booking from today on, not one that has passed', () => {
    const card = cardWith(visit('2026-12-24', 'booked'), visit('2026-11-22', 'confirmed'), visit('2026-11-20', 'booked'));
    expect(figuresOf(card, null, TODAY).nextBooking).toBe('2026-11-22');
    expect(figuresOf(card, null, '2026-12-25').nextBooking).toBe('');
  });

  it('says the same as the list and the statistics, whatever is on the card', () => {
    const lats = { ...visit('2013-12-01', 'paid', 700), currency: 'LVL' };
    const visits = [visit('2026-12-01', 'paid', 900), visit('2026-11-01', 'arrived', 50), visit('2026-10-01', 'noShow'), lats];
    const card = cardWith(...visits, { ...visit('', 'paid', 300), currency: '' });
    const header = figuresOf(card, null, TODAY);
    const row = summarize(card);
    const { counted, last, money, rates } = statisticsOf(card.visits, TODAY);
    const told = { visits: 4, missed: 1, lastVisit: '2026-12-01', spent: 1200, currency: 'EUR' };
    expect(header).toMatchObject({ ...told, average: 600, open: 50 });
    expect(row).toMatchObject(told);
    expect({ visits: counted.happened.length, missed: rates.noShow.visits.length, lastVisit: last?.date }).toEqual({
      visits: told.visits,
      missed: told.missed,
      lastVisit: told.lastVisit,
    });
    expect(money[0]).toMatchObject({ spent: 1200, average: 600, open: 50, currency: 'EUR' });
  });
});
