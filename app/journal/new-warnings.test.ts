import { expect, it } from 'vitest';
import { readSalon } from '../../model/documents/salon-document.ts';
import type { CardId } from '../../model/ids.ts';
import { booking, hours, id } from '../../model/journal/testing.ts';
import type { JournalVisit } from '../../workers/contracts/search.ts';
import { newWarnings } from './new-warnings.ts';

const visit = (name: string, time: string, staff: string): JournalVisit => ({
  ...booking(name, time, 60, staff),
  disputed: false,
  total: 0,
  currency: 'EUR',
  card: name as CardId,
  client: null,
  services: [],
});
const SALON = { ...readSalon({}), hours: [hours('2 09:00-18:00')] };
const NOW = { date: '2026-03-09', minutes: 600 };
const codes = (...args: Parameters<typeof newWarnings>) => newWarnings(...args).map(({ code }) => code);

it('a booking put onto another one, or after closing, is warned of; one that already stood so is not asked again', () => {
  const [anna, olga, beside] = [visit('anna', '10:00', 'ilze'), visit('olga', '12:00', 'ilze'), visit('eva', '10:30', 'ilze')];
  const of = { salon: SALON, now: NOW, visits: [anna, olga] };
  expect(codes(anna, { time: '12:30' }, of)).toEqual(['clash']);
  expect(codes(anna, { time: '17:30' }, of)).toEqual(['closed']);
  expect(codes(anna, { time: '14:00' }, of)).toEqual([]);
  expect(codes(anna, { time: '12:30', staff: [id('marta')] }, of)).toEqual([]);
  expect(codes(anna, { time: '10:15' }, { ...of, visits: [anna, olga, beside] })).toEqual([]);
  expect(codes(anna, { minutes: 150 }, of)).toEqual(['clash']);
});
