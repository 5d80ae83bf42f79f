import { expect, it } from 'vitest';
import type { EntryId } from '../../model/ids.ts';
import type { Offer } from '../../model/journal/free-slots.ts';
import { nearOffers } from './near-offers.ts';

const ILZE = 'ilze' as EntryId;
const ANNA = 'anna' as EntryId;
const offer = (staffId: EntryId, from: number, isLiked = false): Offer => ({
  date: '2026-03-10',
  time: `${from / 60}:00`,
  from,
  staffId,
  liked: { staff: isLiked, day: false, time: false },
});
const told = (offers: readonly Offer[]) => offers.map(({ staffId, from }) => `${staffId} ${from / 60}`);
const DAY = [9, 10, 11, 12, 13, 14, 15].flatMap((hour) => [offer(ILZE, hour * 60), offer(ANNA, hour * 60)]);

it('the person chosen comes first, near the time chosen, and others are seen as well', () => {
  expect(told(nearOffers(DAY, ANNA, 14 * 60, 5))).toEqual(['anna 13', 'anna 14', 'anna 15', 'ilze 13', 'ilze 14']);
});

it('whom the client likes comes first where nobody was chosen', () => {
  const liked = DAY.map((one) => (one.staffId === ILZE ? offer(ILZE, one.from, true) : one));
  expect(told(nearOffers(liked, '', null, 4))).toEqual(['ilze 9', 'ilze 10', 'ilze 11', 'anna 9']);
});

it('times that the client likes come before others of the same person', () => {
  const evenings = DAY.map((one) => ({ ...one, liked: { ...one.liked, time: one.from >= 14 * 60 } }));
  expect(told(nearOffers(evenings, ILZE, 9 * 60, 4))).toEqual(['ilze 14', 'ilze 15', 'ilze 9', 'anna 14']);
});
