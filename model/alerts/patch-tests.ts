import { type ClientCard, type Visit, visitHappened } from '../card.ts';
import type { Entry } from '../entries/fields.ts';
import type { IsoDate } from '../ids.ts';
import type { SalonService } from '../salon.ts';

export type PatchTest = Entry<'patchTests'>;

/** `unread`: a test was done, and nobody wrote how it turned out. `ends`: it counts today, and no more on the day of the booking. */
export type PatchTestLack = 'missing' | 'expired' | 'unread' | 'ends';

export interface LackingTest {
  readonly lack: PatchTestLack;
  /** What can't be done without one, by name. */
  readonly services: readonly string[];
  /** The next booking of one of them; '' where none is booked. */
  readonly booking: Visit | null;
  /** The test that comes nearest, or null. */
  readonly test: PatchTest | null;
  /** The last day on which that test counts; ''. */
  readonly until: IsoDate | '';
}

const DAY_MS = 86_400_000;

/**
 * Which test is lacking for the services that need one, where the client has them booked, had them before, or likes them; null where
 * nothing is. A test counts for every service: what was tested stands in it only in words.
 */
export function lackingTest(
  card: Pick<ClientCard, 'visits' | 'patchTests' | 'marks'>,
  services: readonly SalonService[],
  today: IsoDate,
): LackingTest | null {
  const needing = services.filter((one) => one.patchTestDays > 0);
  if (needing.length === 0) return null;
  const booked = card.visits.filter((one) => isAhead(one, today)).sort((a, b) => (a.date < b.date ? -1 : 1));
  const lacks = needing.flatMap((service) => {
    const booking = booked.find((visit) => has(visit, service)) ?? null;
    const isUsual =
      card.marks.preferredServices.includes(service.id) || card.visits.some((one) => visitHappened(one.status) && has(one, service));
    if (!booking && !isUsual) return [];
    const lack = lackFor(card.patchTests, service, booking?.date ?? today, today);
    return lack ? [{ ...lack, service, booking }] : [];
  });
  const dates = lacks.flatMap((one) => one.booking ?? []).sort((a, b) => (a.date < b.date ? -1 : 1));
  const [booking = null] = dates;
  // What is booked matters before what might be.
  const urgent = lacks.filter((one) => one.booking || !booking);
  const [first] = urgent;
  if (!first) return null;
  return { lack: first.lack, test: first.test, until: first.until, services: urgent.map((one) => one.service.name), booking };
}

/** The last day on which a test counts for a service; '' where it is not known when it was done. */
export function countsUntil(test: PatchTest, patchTestDays: number): IsoDate | '' {
  if (test.validUntil) return test.validUntil;
  return test.date && patchTestDays > 0 ? addDays(test.date, patchTestDays) : '';
}

/** Whether the time of a test is over. */
export function isOver(test: PatchTest, today: IsoDate): boolean {
  return test.validUntil !== '' && test.validUntil < today;
}

/** How long a test is proposed to count: as the most careful of the salon's services says; '' where none says anything. */
export function proposedUntil(date: IsoDate | '', services: readonly SalonService[]): IsoDate | '' {
  const days = services.filter((one) => one.active && one.patchTestDays > 0).map((one) => one.patchTestDays);
  return date && days.length > 0 ? addDays(date, Math.min(...days)) : '';
}

/** Tests that went wrong: a reaction stays to be known, a doubt until the same product is tested again. */
export function badTests({ patchTests }: Pick<ClientCard, 'patchTests'>): readonly PatchTest[] {
  const isLast = (test: PatchTest) => !patchTests.some((one) => one.date > test.date && same(one.product, test.product));
  return patchTests
    .filter((one) => one.result === 'reaction' || (one.result === 'doubtful' && isLast(one)))
    .sort((a, b) => (a.result === b.result ? (a.date < b.date ? 1 : -1) : a.result === 'reaction' ? -1 : 1));
}

function lackFor(
  tests: readonly PatchTest[],
  service: SalonService,
  day: IsoDate,
  today: IsoDate,
): Pick<LackingTest, 'lack' | 'test' | 'until'> | null {
  const clear = tests
    .filter((one) => one.result === 'clear')
    .map((test) => ({ test, until: countsUntil(test, service.patchTestDays) }))
    .sort((a, b) => (a.until < b.until ? 1 : -1));
  const [best] = clear;
  if (best && best.until >= day) return null;
  const unread = tests.find((one) => one.result === '' && (countsUntil(one, service.patchTestDays) || day) >= day);
  if (unread) return { lack: 'unread', test: unread, until: '' };
  if (!best) return { lack: 'missing', test: null, until: '' };
  return { lack: best.until !== '' && best.until >= today ? 'ends' : 'expired', ...best };
}

function isAhead(visit: Visit, today: IsoDate): boolean {
  return (visit.status === 'booked' || visit.status === 'confirmed') && visit.date >= today;
}

function has(visit: Visit, { id, name }: SalonService): boolean {
  return visit.services.some((one) => (one.serviceId ? one.serviceId === id : same(one.name, name)));
}

function same(a: string, b: string): boolean {
  return a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();
}

function addDays(date: IsoDate, days: number): IsoDate {
  const at = Date.parse(`${date}T00:00:00Z`) + days * DAY_MS;
  return Number.isNaN(at) ? '' : new Date(at).toISOString().slice(0, 10);
}
