import type { ColumnSalon } from '../../model/columns/value.ts';
import { type Random, seededRandom } from '../../model/demo/random.ts';
import type { EntryId } from '../../model/ids.ts';
import type { CardSummary } from '../../model/summary.ts';
import { packDays } from '../../model/visits/packed-days.ts';
import { inventBase, TODAY } from './search-base.ts';

const SEED = 8_008;
const DAY_MS = 86_400_000;
const CITIES = ['Rīga', 'Jūrmala', 'Ogre', 'Sigulda', 'Salaspils', 'Київ', 'Одеса', 'Lugano', 'Milano', ''] as const;
const SOURCES = ['Instagram', 'Google', 'draudzene', 'Facebook', ''] as const;
const id = (text: string) => text as EntryId;
const STAFF = ['Inga', 'Zane', 'Оксана', 'Marta', 'Giulia'].map((name, n) => ({
  id: id(`staff${n}`),
  name,
  color: '',
  active: true,
  work: '',
}));
const SERVICES = Array.from({ length: 24 }, (_, n) => ({
  id: id(`service${n}`),
  name: `Pakalpojums ${n}`,
  price: 3_000,
  minutes: 60,
  active: true,
  patchTestDays: 0,
  group: '',
  intervalDays: n < 8 ? 42 : 0,
  template: '',
}));

/** The salon whose columns and rules the clients below are read with. */
export const SALON: ColumnSalon = {
  categories: [
    { id: id('vip'), name: 'VIP', color: '#2f7d63', discount: 15, rule: '', active: true },
    {
      id: id('loyal'),
      name: 'Pastāvīgie',
      color: '#2f7d63',
      discount: 5,
      rule: '{"all":[["visits","least",20],["spent","least",50000,"EUR"]]}',
      active: true,
    },
    { id: id('riga'), name: 'Rīdzinieki', color: '#2f7d63', discount: 0, rule: '{"all":[["city","is","Rīga"]]}', active: true },
  ],
  consentPurposes: [{ id: id('news'), name: 'Jaunumi', kind: 'marketing', active: true }],
  customFields: [{ id: id('shoe'), name: 'Kurpju izmērs', kind: 'number', choices: '', active: true }],
  services: SERVICES,
  staff: STAFF,
  notReturnedDays: 0,
  regularFrom: 0,
  currency: 'EUR',
};

/** The clients of `search-base.ts` with all that columns are made of. */
export function tableBase(count: number): CardSummary[] {
  const random = seededRandom(SEED);
  return inventBase(count, 0).map((client) => ({ ...client, ...figures(random, client) }));
}

function figures(random: Random, client: CardSummary): Partial<CardSummary> {
  const days = Array.from({ length: Math.min(client.visits, 12) }, () => before(random.int(2, 1_500)));
  const taken = new Map<string, string[]>();
  for (const day of days) {
    const service = `service${random.int(0, SERVICES.length - 1)}`;
    taken.set(service, [...(taken.get(service) ?? []), day]);
  }
  const spent = random.chance(0.9) ? client.visits * random.int(1_500, 9_000) : 0;
  return {
    birthDate: random.chance(0.6) ? `${1950 + random.int(0, 55)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}` : '',
    sex: random.pick(['', 'female', 'female', 'male'] as const),
    language: random.pick(['lv', 'ru', 'uk', 'it', '']),
    city: random.pick(CITIES),
    source: random.pick(SOURCES),
    firstVisit: before(random.int(1_500, 3_000)),
    spent,
    currency: spent > 0 ? 'EUR' : '',
    tips: random.int(0, 50) * 100,
    points: random.int(0, 900),
    missed: random.int(0, 3),
    cancelled: random.int(0, 4),
    rhythm: random.int(0, 90),
    booked: random.chance(0.1) ? [before(-random.int(0, 30))] : [],
    categories: random.chance(0.1) ? ['vip'] : [],
    consents: random.chance(0.5) ? ['news'] : [],
    rhythms: [...taken].slice(0, 3).map(([service, on]) => ({ serviceId: id(service), last: [...on].sort().at(-1) ?? '', days: 0 })),
    more: {
      came: packDays(days),
      taken: [...taken].map(([service, on]): [string, string, string] => [service, '', packDays(on)]),
      staff: [[`staff${random.int(0, 4)}`, client.visits]],
      lastStaff: [`staff${random.int(0, 4)}`],
      photos: random.int(0, 9),
      externalId: String(random.int(1, 900_000)),
      custom: { shoe: random.int(35, 46) },
    },
  };
}

function before(days: number): string {
  return new Date(Date.parse(TODAY) - days * DAY_MS).toISOString().slice(0, 10);
}

function two(figure: number): string {
  return String(figure).padStart(2, '0');
}
