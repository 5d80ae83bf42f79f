import { type ClientCard, type Visit, visitHappened } from '../card.ts';
import { addDays } from '../dates/days.ts';
import type { Entry } from '../entries/fields.ts';
import type { IsoDate } from '../ids.ts';
import type { SalonService } from '../salon.ts';

export type PatchTest = Entry<'patchTests'>;

/** `unread`: a test was done, and nobody wrote how it turned out. `ends`: it counts today, and no more on the day of the booking. */
export type PatchTestLack = 'missing' | 'expired' | 'unread' | 'ends';

export interface LackingTest {
  readonly lack: PatchTestLack;
  /** What can't be done without one. */
  readonly services: readonly [SalonService, ...SalonService[]];
  /** The next booking of one of them; null where none is booked. */
  readonly booking: Visit | null;
  /** The test that comes nearest, or null. */
  readonly test: PatchTest | null;
  /** The last day on which that test counts; ''. */
  readonly until: IsoDate | '';
}

type Lack = Pick<LackingTest, 'lack' | 'test' | 'until' | 'booking'> & { readonly service: SalonService };

/**
 * Which tests are lacking for the services that need one, where the client has them booked, had them before, or likes them: services
 * that lack for the same reason together. What is booked matters before what might be: where a booking lacks one, nothing else is told.
 */
export function lackingTests(
  card: Pick<ClientCard, 'visits' | 'patchTests' | 'marks'>,
  services: readonly SalonService[],
  today: IsoDate,
): readonly LackingTest[] {
  const needing = services.filter(needsTest);
  if (needing.length === 0) return [];
  const booked = card.visits.filter((one) => isAhead(one, today)).sort((a, b) => (a.date < b.date ? -1 : 1));
  const lacks = needing.flatMap((service): readonly Lack[] => {
    const booking = booked.find((visit) => has(visit, service)) ?? null;
    const isUsual =
      card.marks.preferredServices.includes(service.id) || card.visits.some((one) => visitHappened(one.status) && has(one, service));
    if (!booking && !isUsual) return [];
    const lack = lackFor(card.patchTests, service, booking?.date ?? today, today);
    return lack ? [{ ...lack, service, booking }] : [];
  });
  const isAnyBooked = lacks.some((one) => one.booking);
  return together(lacks.filter((one) => one.booking || !isAnyBooked));
}

/** Which tests are lacking for what one visit is booked for, whatever else the client does. */
export function lackingForVisit(
  { patchTests }: Pick<ClientCard, 'patchTests'>,
  visit: Visit,
  services: readonly SalonService[],
  today: IsoDate,
): readonly LackingTest[] {
  const needing = services.filter((service) => needsTest(service) && has(visit, service));
  return together(
    needing.flatMap((service) => {
      const lack = lackFor(patchTests, service, visit.date, today);
      return lack ? [{ ...lack, service, booking: visit }] : [];
    }),
  );
}

/** Whether a service is done only after a test. */
export function needsTest({ patchTestDays }: SalonService): boolean {
  return patchTestDays > 0;
}

/** The services that a test was made for, by their ids; none: it counts for any. */
export function testedFor({ serviceIds }: Pick<PatchTest, 'serviceIds'>): readonly string[] {
  return serviceIds.split(' ').filter(Boolean);
}

/** Whether a test says anything of a service. */
function covers(test: Pick<PatchTest, 'serviceIds'>, service: Pick<SalonService, 'id'>): boolean {
  const ids = testedFor(test);
  return ids.length === 0 || ids.includes(service.id);
}

/** The last day on which a test counts for a service; '' where it is not known when it was done. */
function countsUntil(test: PatchTest, patchTestDays: number): IsoDate | '' {
  if (test.validUntil) return test.validUntil;
  return test.date && patchTestDays > 0 ? addDays(test.date, patchTestDays) : '';
}

/** Whether the time of a test is over. */
export function isOver(test: PatchTest, today: IsoDate): boolean {
  return test.validUntil !== '' && test.validUntil < today;
}

/**
 * How long a test is proposed to count: as the most careful of the services says that it was made for; '' where none says anything.
 *
 * @param serviceIds as a test has them
 */
export function proposedUntil(date: IsoDate | '', services: readonly SalonService[], serviceIds = ''): IsoDate | '' {
  const days = services.filter((one) => one.active && needsTest(one) && covers({ serviceIds }, one)).map((one) => one.patchTestDays);
  return date && days.length > 0 ? addDays(date, Math.min(...days)) : '';
}

/** Tests that went wrong: a reaction stays to be known, a doubt until the same product is tested again. */
export function badTests({ patchTests }: Pick<ClientCard, 'patchTests'>): readonly PatchTest[] {
  const isLast = (test: PatchTest) => !patchTests.some((one) => one.date > test.date && same(one.product, test.product));
  return patchTests
    .filter((one) => one.result === 'reaction' || (one.result === 'doubtful' && isLast(one)))
    .sort((a, b) => (a.result === b.result ? (a.date < b.date ? 1 : -1) : a.result === 'reaction' ? -1 : 1));
}

/** The gravest reason is the one of the earliest booking; services with the same reason stand together, in the order of the salon. */
function together(lacks: readonly Lack[]): readonly LackingTest[] {
  const groups = new Map<string, LackingTest>();
  for (const { service, ...lack } of lacks) {
    const key = `${lack.lack} ${lack.test?.id ?? ''}`;
    const known = groups.get(key);
    groups.set(
      key,
      known
        ? { ...known, booking: earlier(known.booking, lack.booking), services: [...known.services, service] }
        : { ...lack, services: [service] },
    );
  }
  const day = ({ booking }: LackingTest) => booking?.date ?? '';
  return [...groups.values()].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

function earlier(a: Visit | null, b: Visit | null): Visit | null {
  return a && b ? (b.date < a.date ? b : a) : (a ?? b);
}

function lackFor(
  all: readonly PatchTest[],
  service: SalonService,
  day: IsoDate,
  today: IsoDate,
): Pick<LackingTest, 'lack' | 'test' | 'until'> | null {
  const tests = all.filter((one) => covers(one, service));
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

/** Still to be done: booked from today on, or the client sits in the chair. */
function isAhead({ status, date }: Visit, today: IsoDate): boolean {
  return ((status === 'booked' || status === 'confirmed') && date >= today) || (status === 'arrived' && date === today);
}

function has(visit: Visit, { id, name }: SalonService): boolean {
  return visit.services.some((one) => (one.serviceId ? one.serviceId === id : same(one.name, name)));
}

function same(a: string, b: string): boolean {
  return a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();
}
