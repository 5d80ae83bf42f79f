import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardId } from '../ids.ts';
import type { Salon } from '../salon.ts';
import { clashesOf } from './clashes.ts';
import { columnsOf } from './columns.ts';
import { freeSlots, LIKES_NOTHING, type Liked, type Wanted } from './free-slots.ts';
import { overlap } from './intervals.ts';
import { endOf, lengthOf, type Placed } from './span.ts';
import { booking, hours, id } from './testing.ts';

const CUT = { id: id('cut'), name: 'Cut', price: 0, minutes: 45, active: true, patchTestDays: 0, group: '', intervalDays: 0, template: '' };
const DRY = { ...CUT, id: id('dry'), name: 'Blow-dry', minutes: 30 };
const SERVICES = [CUT, DRY];
const ROOMS: Salon['rooms'] = [
  { id: id('booth'), name: 'Booth', places: 0, active: true },
  { id: id('hall'), name: 'Hall', places: 2, active: true },
];
const SALON = { services: SERVICES, rooms: ROOMS, hours: [hours('2 09:00-12:00')] };

describe('how long a visit takes', () => {
  const service = (serviceId: string, name = '') => ({ serviceId: id(serviceId), name });
  it.each<[string, number, readonly ReturnType<typeof service>[], number]>([
    ['as it says', 20, [service('cut')], 20],
    ['else as its services usually take together', 0, [service('cut'), service('dry')], 75],
    ['also of one that was only written', 0, [service('', 'Cut')], 45],
    ['else an hour', 0, [], 60],
    ['as where nothing is known of the service', 0, [service('gone')], 60],
  ])('%s', (_promise, minutes, services, expected) => {
    expect(lengthOf({ minutes, services }, SERVICES)).toBe(expected);
    expect(endOf({ ...booking('a', '10:00', minutes), services }, SERVICES)).toBe(600 + expected);
  });

  it('it ends at no time where it begins at none', () => expect(endOf(booking('a', '', 30), SERVICES)).toBe(null));
});

describe('visits that can’t both take place', () => {
  const found = (visits: readonly Placed[]) =>
    clashesOf(visits, SALON).map(({ first, second, staff, room, client }) =>
      [first.id, second.id, ...staff, room, client ? 'client' : ''].filter(Boolean).join(' '),
    );
  const of = (card: string, visit: Placed, kind: 'person' | 'company' = 'person'): Placed => ({
    ...visit,
    card: card as CardId,
    client: { kind },
  });
  it.each<[string, readonly Placed[], readonly string[]]>([
    ['with the same person', [booking('a', '10:00', 60, 'ilze'), booking('b', '10:30', 60, 'ilze')], ['a b ilze']],
    ['not one after the other', [booking('a', '10:00', 30, 'ilze'), booking('b', '10:30', 60, 'ilze')], []],
    ['not with different people', [booking('a', '10:00', 60, 'ilze'), booking('b', '10:30', 60, 'anna')], []],
    ['not with nobody', [booking('a', '10:00', 60), booking('b', '10:30', 60)], []],
    ['not without a time', [booking('a', '', 60, 'ilze'), booking('b', '10:30', 60, 'ilze')], []],
    ['nor on another day', [booking('a', '10:00', 60, 'ilze'), { ...booking('b', '10:30', 60, 'ilze'), date: '2026-03-11' }], []],
    [
      'nor with one that was cancelled',
      [booking('a', '10:00', 60, 'ilze'), { ...booking('b', '10:30', 60, 'ilze'), status: 'cancelled' }],
      [],
    ],
    ['of several only who is with both', [booking('a', '10:00', 60, 'ilze anna'), booking('b', '10:30', 60, 'anna')], ['a b anna']],
    ['in the same room', [booking('a', '10:00', 60, 'ilze', 'booth'), booking('b', '10:30', 60, 'anna', 'booth')], ['a b booth']],
    ['also where its name was written', [booking('a', '10:00', 60, '', 'booth'), booking('b', '10:30', 60, '', 'booth ')], ['a b booth']],
    ['and in a room that is no entry', [booking('a', '10:00', 60, '', 'Garden'), booking('b', '10:30', 60, '', 'garden')], ['a b garden']],
    ['not in a room with a place left', [booking('a', '10:00', 60, '', 'hall'), booking('b', '10:30', 60, '', 'hall')], []],
    [
      'in it too when it is full',
      [booking('a', '10:00', 60, '', 'hall'), booking('b', '10:15', 60, '', 'hall'), booking('c', '10:30', 15, '', 'hall')],
      ['a b hall', 'a c hall', 'b c hall'],
    ],
    [
      'of one client, who is elsewhere',
      [of('x', booking('a', '10:00', 60, 'ilze')), of('x', booking('b', '10:30', 60, 'anna'))],
      ['a b client'],
    ],
    ['not of two', [of('x', booking('a', '10:00', 60, 'ilze')), of('y', booking('b', '10:30', 60, 'anna'))], []],
    ['nor one after the other', [of('x', booking('a', '10:00', 60, 'ilze')), of('x', booking('b', '11:00', 60, 'anna'))], []],
    [
      'nor of a company, which sends several',
      [of('x', booking('a', '10:00', 60, 'ilze'), 'company'), of('x', booking('b', '10:30', 60, 'anna'), 'company')],
      [],
    ],
    [
      'not when one leaves as the next comes',
      [booking('a', '10:00', 30, '', 'hall'), booking('b', '10:15', 60, '', 'hall'), booking('c', '10:30', 15, '', 'hall')],
      [],
    ],
    [
      'in the order of the day, however they came',
      [booking('c', '11:00', 60, 'ilze'), booking('b', '10:30', 60, 'ilze'), booking('a', '10:30', 15, 'ilze')],
      ['a b ilze', 'b c ilze'],
    ],
  ])('%s', (_promise, visits, expected) => expect(found(visits)).toEqual(expected));
});

describe('overlapping visits stand side by side', () => {
  const drawn = (visits: readonly Placed[]) => columnsOf(visits, SERVICES).map(({ visit, lane, lanes }) => `${visit.id}${lane}/${lanes}`);
  it.each<[string, readonly Placed[], readonly string[]]>([
    ['one alone has the whole column', [booking('a', '10:00', 60)], ['a0/1']],
    ['so have two after one another', [booking('a', '10:00', 60), booking('b', '11:00', 60)], ['a0/1', 'b0/1']],
    ['two at once have half each', [booking('a', '10:00', 60), booking('b', '10:30', 60)], ['a0/2', 'b1/2']],
    [
      'a third takes the lane that is free again',
      [booking('a', '10:00', 60), booking('b', '10:30', 90), booking('c', '11:00', 30)],
      ['a0/2', 'b1/2', 'c0/2'],
    ],
    ['the longer one stands first', [booking('a', '10:00', 30), booking('b', '10:00', 60)], ['b0/2', 'a1/2']],
    ['one without a time is nowhere', [booking('a', '', 30)], []],
  ])('%s', (_promise, visits, expected) => expect(drawn(visits)).toEqual(expected));

  it('whatever is booked, no two in one lane overlap, and there are only as many lanes as visits at once', () => {
    const visit = fc.record({ at: fc.integer({ min: 0, max: 60 }), long: fc.integer({ min: 1, max: 24 }) });
    fc.assert(
      fc.property(fc.array(visit, { maxLength: 12 }), (drafts) => {
        const lanes = columnsOf(
          drafts.map(({ at, long }, index) =>
            booking(
              String(index),
              `${String(8 + Math.floor(at / 12)).padStart(2, '0')}:${String((at % 12) * 5).padStart(2, '0')}`,
              long * 5,
            ),
          ),
          [],
        );
        expect(lanes).toHaveLength(drafts.length);
        for (const one of lanes) {
          const others = lanes.filter((other) => other !== one && overlap(one, other));
          expect(others.every((other) => other.lane !== one.lane && other.lanes === one.lanes)).toBe(true);
        }
        const most = (cluster: number) =>
          Math.max(
            ...lanes
              .filter((one) => one.lanes === cluster)
              .map((one) => lanes.filter((other) => other.from <= one.from && one.from < other.to).length),
          );
        for (const one of lanes) expect(most(one.lanes)).toBe(one.lanes);
      }),
      { numRuns: 40 },
    );
  });
});

describe('free times', () => {
  const TUESDAY = '2026-03-10';
  const VISITS: readonly Placed[] = [
    { ...booking('d', '09:45', 15, 'zane'), card: 'x' as CardId },
    booking('a', '09:00', 50, 'ilze'),
    booking('b', '10:30', 60, 'ilze'),
    booking('c', '09:00', 120, 'anna', 'booth'),
  ];
  const offered = (wanted: Partial<Wanted>, liked: Partial<Liked> = {}, most = 4) =>
    freeSlots(TUESDAY, SALON, VISITS, { minutes: 30, staffIds: [id('ilze'), id('anna')], ...wanted }, { ...LIKES_NOTHING, ...liked }, most)
      .map(({ time, staffId, liked: { staff, day, time: at } }) => `${time} ${staffId}${staff ? '!' : ''}${at ? '+' : ''}${day ? '*' : ''}`)
      .join(', ');
  it.each<[string, string, string]>([
    [
      'are between the visits, from the end of the one before on, then on the quarters',
      offered({}),
      '09:50 ilze, 10:00 ilze, 11:00 anna, 11:15 anna',
    ],
    ['long enough', offered({ minutes: 60 }), '11:00 anna'],
    ['not when nobody works', offered({ minutes: 180 }), ''],
    ['whom the client likes first', offered({}, { staff: ['anna'] }), '11:00 anna!, 11:15 anna!, 11:30 anna!, 09:50 ilze'],
    ['then when', offered({}, { times: [{ from: 660, to: 1080 }] }), '11:00 anna+, 11:15 anna+, 11:30 ilze+, 11:30 anna+'],
    ['on a day the client likes', offered({}, { days: ['2'] }, 1), '09:50 ilze*'],
    ['where there is room', offered({ staffIds: [id('ilze')], roomId: id('booth') }), '11:30 ilze'],
    ['not before now', offered({ notBefore: 10 * 60 + 52 }), '11:00 anna, 11:15 anna, 11:30 ilze, 11:30 anna'],
    [
      'not while the client is with somebody else',
      offered({ staffIds: [id('ilze')], of: { card: 'x' as CardId } }, {}),
      '10:00 ilze, 11:30 ilze',
    ],
    ['also where the visit stands that is to be moved', offered({ except: id('a') }, {}, 2), '09:00 ilze, 09:15 ilze'],
  ])('%s', (_promise, times, expected) => expect(times).toBe(expected));
});
