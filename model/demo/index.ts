import { decodeTime } from 'ulid';
import type { ConsentSalon } from '../consents/consents.ts';
import type { ClientEdit } from '../edits/client-edit.ts';
import type { SalonEdit } from '../edits/salon-edit.ts';
import type { IsoDate } from '../ids.ts';
import type { Salon, SalonService, StaffMember } from '../salon.ts';
import { fillDays } from './bookings.ts';
import { withBowls } from './bowls.ts';
import { emptyCalendar } from './calendar.ts';
import { inventCare } from './care.ts';
import { inventClient, type Taken } from './client.ts';
import { withDuplicates } from './duplicates.ts';
import { type HeldLists, inventHeld } from './held/client.ts';
import { HELD } from './held/words.ts';
import { LIST_WORDS } from './list-words.ts';
import { NOTES, TECHNICAL } from './notes/index.ts';
import { seededRandom } from './random.ts';
import { SALONS } from './salons/index.ts';
import { demoSalonEdits } from './settings.ts';
import type { Floor } from './visits.ts';
import { CRAFTS, type Craft, type DemoLanguage, SERVICE_KINDS, type ServiceKind } from './words.ts';

export interface DemoOptions {
  /** The salon's language: half of the clients are named in it, and technical notes are written in it. Others get English. */
  readonly language: string;
  readonly count: number;
  /** Visits end before this day, bookings start on it. */
  readonly today: IsoDate;
  readonly seed: number;
  /** As the salon has them after `demoSettings`; each is recognised by its name there. */
  readonly staff: readonly StaffMember[];
  readonly services: readonly SalonService[];
  /** What the salon asks consent for, with its texts. */
  readonly consents?: ConsentSalon;
  /** ISO 3166-1 alpha-2: two thirds of the clients live there. */
  readonly country: string;
  /** ISO 4217. */
  readonly currency: string;
  /** When the salon and its people work; without it from nine to seven, and not on Sundays. */
  readonly hours?: Salon['hours'];
  readonly rooms?: Salon['rooms'];
  /** Promotions and subscriptions to be had; without them nobody has any. */
  readonly lists?: HeldLists;
}

const NO_LISTS: HeldLists = { promotions: [], subscriptionTypes: [] };

/**
 * The clients of the demo salon, one after the other, each as the edits that make the card. All of them are invented: the
 * phones belong to nobody, the e-mails lead nowhere. The same options give the same clients.
 */
export function* demoClients(options: DemoOptions): Generator<readonly ClientEdit[]> {
  const language = demoLanguage(options.language);
  const random = seededRandom(options.seed);
  const floor = openFloor(options, language);
  const taken: Taken = { names: new Set(), emails: new Set(), companies: 0 };
  const invented = Array.from({ length: options.count }, (_, index) =>
    inventClient(random, floor, { language, country: options.country }, index, taken),
  );
  const clients = withDuplicates(invented);
  const booked = fillDays(clients, floor, options.seed);
  const kinds = new Map([...floor.services].map(([kind, { id }]) => [id as string, kind]));
  const { seed, today, currency, lists = NO_LISTS } = options;
  for (const [index, invented] of clients.entries()) {
    const booking = booked.get(index);
    const all = booking ? [...invented, booking] : invented;
    const client = withBowls(all, index, { seed, today, kindOf: (id) => kinds.get(id) });
    const held = inventHeld(client, index, { words: HELD[language], lists, currency, today, seed });
    yield [...client, ...inventCare(client, index, { ...options, language }), ...held];
  }
}

/** Name, people and services of the demo salon; `demo` is set. Unknown languages get the English one. `today`: for the holidays to come. */
export function demoSettings(language: string, seed: number, today: IsoDate | '' = ''): readonly SalonEdit[] {
  return demoSalonEdits(demoLanguage(language), seed, today);
}

/** What is done for women's hair in the demo salon, by the names of the services there. */
export function hairServices(language: string): ReadonlySet<string> {
  const { services } = SALONS[demoLanguage(language)];
  const kinds = ['cutWomen', 'blowDry', 'roots', 'colour', 'balayage', 'toner', 'treatment'] as const;
  return new Set(kinds.map((kind) => services[kind].name));
}

/** When an invented client's card was made, ISO date-time: the time in the oldest of its entries' ids; '' where it has none. */
export function demoCreatedAt(edits: readonly ClientEdit[]): string {
  const times = edits.flatMap((edit) => ('id' in edit ? [decodeTime(edit.id)] : []));
  return times.length > 0 ? new Date(Math.min(...times)).toISOString() : '';
}

function demoLanguage(language: string): DemoLanguage {
  return language in SALONS ? (language as DemoLanguage) : 'en';
}

function roomsOf(rooms: DemoOptions['rooms'], language: DemoLanguage): Floor['rooms'] {
  const { nailRoom, browRoom } = SALONS[language];
  const idOf = (name: string) => rooms?.find((one) => one.active && one.name === name)?.id;
  return { hair: idOf(LIST_WORDS[language].floor) ?? '', nails: idOf(nailRoom) ?? nailRoom, brows: idOf(browRoom) ?? browRoom };
}

function openFloor(options: DemoOptions, language: DemoLanguage): Floor {
  const table = SALONS[language];
  const craftOf = new Map(table.staff.map(({ name, craft }) => [name, craft]));
  // Someone the salon added by hand may do anything.
  const whoDoes = (craft: Craft): readonly StaffMember[] =>
    options.staff.filter((one) => one.active && (craftOf.get(one.name) ?? craft) === craft);
  const services = new Map<ServiceKind, SalonService>();
  for (const kind of SERVICE_KINDS) {
    const service = options.services.find((one) => one.active && one.name === table.services[kind].name);
    if (service) services.set(kind, service);
  }
  const [hair, nails, brows] = CRAFTS;
  return {
    today: options.today,
    currency: options.currency,
    table,
    technical: TECHNICAL[language],
    notes: NOTES[language],
    staff: { hair: whoDoes(hair), nails: whoDoes(nails), brows: whoDoes(brows) },
    services,
    calendar: emptyCalendar(options.hours),
    rooms: roomsOf(options.rooms, language),
  };
}
