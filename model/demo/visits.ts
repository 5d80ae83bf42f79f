import type { VisitFields, VisitStatus } from '../card.ts';
import { addDays } from '../dates/days.ts';
import type { ClientEdit } from '../edits/client-edit.ts';
import type { EntryId, IsoDate } from '../ids.ts';
import type { SalonService, StaffMember } from '../salon.ts';
import type { Calendar } from './calendar.ts';
import { clock, dayStart } from './days.ts';
import { entryId } from './entry-ids.ts';
import { type Formula, inventFormula, technicalNote } from './formula.ts';
import type { Habit } from './habits.ts';
import type { Random } from './random.ts';
import { type Craft, forSex, type NoteTable, type SalonTable, type ServiceKind, type TechnicalTable } from './words.ts';

/** Bookings reach this many days ahead. */
const AHEAD = 14;
const MOST = 20;
const DAY_MS = 86_400_000;

type AddVisit = Extract<ClientEdit, { type: 'addVisit' }>;

/** The salon as visits need it: who does what, what it is called and costs. */
export interface Floor {
  readonly today: IsoDate;
  readonly currency: string;
  readonly table: SalonTable;
  readonly technical: TechnicalTable;
  readonly notes: NoteTable;
  readonly staff: Readonly<Record<Craft, readonly StaffMember[]>>;
  readonly services: ReadonlyMap<ServiceKind, SalonService>;
  readonly calendar: Calendar;
  /** Where each craft is done: a room's id, its name in a salon without rooms, or ''. */
  readonly rooms: Readonly<Record<Craft, string>>;
}

/** A client's visits, oldest first: from `since` at the client's own rhythm until they stay away, or into the next two weeks. */
export function inventVisits(random: Random, floor: Floor, since: IsoDate, habit: Habit, female: boolean): readonly AddVisit[] {
  const formula = inventFormula(random);
  const master = floor.staff[habit.craft][random.int(0, floor.staff[habit.craft].length - 1)];
  // Short rhythms would pass twenty visits in two years: such a client came to the salon later.
  const earliest = addDays(floor.today, -habit.rhythm * (MOST - 2));
  let date = since > earliest ? since : addDays(earliest, random.int(0, habit.rhythm));
  const last = addDays(floor.today, AHEAD);
  const stays = random.chance(0.7) ? MOST : random.int(1, 6);
  const visits: AddVisit[] = [];
  while (visits.length < stays && date <= last) {
    const working = floor.calendar.workingDay(master?.id ?? '', date);
    const visit = working <= last ? inventVisit(random, floor, { date: working, since, habit, formula, master, female }) : null;
    if (visit) visits.push(visit);
    date = addDays(working, Math.max(5, Math.round(habit.rhythm * (0.8 + random.next() * 0.45))));
  }
  return visits;
}

interface Occasion {
  readonly date: IsoDate;
  readonly since: IsoDate;
  readonly habit: Habit;
  readonly formula: Formula;
  readonly master: StaffMember | undefined;
  readonly female: boolean;
}

function inventVisit(random: Random, floor: Floor, occasion: Occasion): AddVisit | null {
  const { date, since, master } = occasion;
  const kinds = random.weighted(occasion.habit.visits);
  const booked = kinds.flatMap((kind) => floor.services.get(kind) ?? []);
  const minutes = booked.reduce((sum, service) => sum + service.minutes, 0);
  const start = floor.calendar.take(random, master?.id ?? '', date, minutes);
  if (booked.length === 0 || start === null) return null;
  const status = inventStatus(random, date, floor.today);
  const madeAt = Math.max(dayStart(since), Math.min(dayStart(floor.today), dayStart(date)) - random.int(1, 12) * DAY_MS) + start * 60_000;
  return {
    type: 'addVisit',
    id: entryId(random, madeAt),
    fields: {
      date,
      time: clock(start),
      minutes,
      status,
      room: floor.rooms[occasion.habit.craft],
      note: visitNote(random, floor, kinds[0], occasion, status),
      currency: floor.currency,
      ...paid(random, floor, status),
    },
    staff: master ? [master.id] : [],
    services: booked.map((service, index) => visitService(random, service, madeAt + index)),
  };
}

/** What is over was paid, or came to nothing; what is to come is booked, and confirmed where it is near. */
function inventStatus(random: Random, date: IsoDate, today: IsoDate): VisitStatus {
  if (date >= today) return random.chance(date <= addDays(today, 2) ? 0.8 : 0.35) ? 'confirmed' : 'booked';
  return random.weighted([
    ['paid', 88],
    ['cancelled', 5],
    ['noShow', 3],
    ['rescheduled', 2],
    ['arrived', 2],
  ]);
}

function visitNote(random: Random, floor: Floor, kind: ServiceKind, { date, formula, female }: Occasion, status: VisitStatus): string {
  if (date >= floor.today) return '';
  if (status === 'paid' || status === 'arrived') return random.chance(0.72) ? technicalNote(random, floor.technical, kind, formula) : '';
  return random.chance(0.5) ? forSex(random.pick(floor.notes.missed), female) : '';
}

function paid(random: Random, floor: Floor, status: VisitStatus): Pick<VisitFields, 'tips' | 'payment'> {
  if (status !== 'paid') return { tips: 0, payment: '' };
  const { payments, tip } = floor.table;
  return {
    tips: random.chance(0.14) ? random.int(1, 3) * tip * 100 : 0,
    payment: random.chance(0.65) ? payments[0] : random.pick(payments),
  };
}

function visitService(random: Random, service: SalonService, madeAt: number): AddVisit['services'][number] {
  const discount = random.chance(0.08) ? Math.round(service.price / 1000) * 100 : 0;
  return { id: entryId(random, madeAt), serviceId: service.id as EntryId, name: service.name, price: service.price, discount };
}
