import { expect, test } from 'vitest';
import { salonAheadOfDevice } from './salon-now.ts';

test('how far the salon’s clock is from the device’s follows both, over midnight and summer time', () => {
  const winter = new Date('2026-11-23T20:00:00Z');
  const here = -winter.getTimezoneOffset();
  expect(salonAheadOfDevice('Asia/Tokyo', winter)).toBe(9 * 60 - here);
  expect(salonAheadOfDevice('Europe/Rome', winter)).toBe(60 - here);
  const summer = new Date('2026-07-01T20:00:00Z');
  expect(salonAheadOfDevice('Europe/Rome', summer)).toBe(120 + summer.getTimezoneOffset());
});

test('a salon without a zone, or with one that this device does not know, goes by the device', () => {
  expect(salonAheadOfDevice('', new Date())).toBe(0);
  expect(salonAheadOfDevice('Nowhere/Such', new Date())).toBe(0);
});
