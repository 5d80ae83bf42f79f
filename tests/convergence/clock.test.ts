import { expect, it } from 'vitest';
import { SimulatedSalon } from './simulated-salon.ts';

it('a device is told how far its clock is off, and when it is right again', async () => {
  const salon = new SimulatedSalon(1);
  const desk = await salon.addDevice('desk', 0);
  const tablet = await salon.addDevice('tablet', 14 * 60_000);
  const phone = await salon.addDevice('phone', -3 * 365 * 24 * 3_600_000);
  await salon.settle();
  const off = (ms: number, device = tablet) => Math.abs((device.status?.clockAhead ?? Number.NaN) - ms);
  expect(off(14 * 60_000)).toBeLessThan(5_000);
  expect(off(-3 * 365 * 24 * 3_600_000, phone)).toBeLessThan(5_000);
  expect(off(0, desk)).toBeLessThan(5_000);
  salon.stop();
});
