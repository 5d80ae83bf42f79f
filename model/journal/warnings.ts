import { type LackingTest, lackingForVisit } from '../alerts/patch-tests.ts';
import type { ClientCard } from '../card.ts';
import type { Entry } from '../entries/fields.ts';
import type { EntryId, IsoDate } from '../ids.ts';
import type { Salon, SalonService } from '../salon.ts';
import { type CardSummary, summarize } from '../summary.ts';
import { BLANK_VISIT } from '../visits/blank-visit.ts';
import { clashesOf } from './clashes.ts';
import { holds } from './intervals.ts';
import type { WallTime } from './salon-now.ts';
import { type Placed, spanOf } from './span.ts';
import { doesService } from './who-does.ts';
import { type WorkingHours, workingHours } from './working-hours.ts';

/** A booking that is only being thought of, or one that is about to be put elsewhere. */
export type DraftBooking = Omit<Placed, 'status'>;

/** What is to be known before a booking is made; the words are the screen's. Only a blacklisted client can't be booked at all. */
export type Warning<T extends Placed = Placed> =
  /** `entries`: why; none where only the row of the list is here. */
  | { readonly code: 'blacklisted'; readonly entries: readonly Entry<'blacklist'>[] }
  | ({ readonly code: 'lackingTest' } & Pick<LackingTest, 'lack' | 'services' | 'test' | 'until'>)
  /** `details`: fields of the card that say what must be known, allergies and the like. */
  | { readonly code: 'health'; readonly details: readonly string[] }
  /** Outside of when this person works, or, with '', the salon. */
  | { readonly code: 'closed'; readonly staffId: EntryId | ''; readonly hours: WorkingHours }
  /** None of those who were chosen does these services. */
  | { readonly code: 'notTheirs'; readonly staff: readonly EntryId[]; readonly services: readonly SalonService[] }
  /** It is at the same time as another visit, with the same people or in a full room (`room`; '' for none), or of this very client. */
  | { readonly code: 'clash'; readonly with: T; readonly staff: readonly EntryId[]; readonly room: string; readonly client: boolean }
  | { readonly code: 'past' };

export interface Circumstances<T extends Placed> {
  /** Whose booking it is: the card where it is open, else its row; null where nobody was chosen yet. */
  readonly client: ClientCard | CardSummary | null;
  readonly salon: Pick<Salon, 'hours' | 'services' | 'rooms' | 'staff'>;
  /** Those of the day, at least. */
  readonly visits: readonly T[];
  /** In the salon. */
  readonly now: WallTime;
}

/** Somebody who came this long ago is still being written down, not booked into the past (min). */
const GRACE = 15;

/** What speaks against a booking, the gravest first; the gravest of all, a blacklisted client, forbids it (`forbids`). */
export function warningsFor<T extends Placed>(draft: DraftBooking, of: Circumstances<T>): readonly Warning<T>[] {
  const ofThePlace = [...clashWarnings(draft, of), ...workWarnings(draft, of), ...closedWarnings(draft, of), ...pastWarnings(draft, of)];
  return [...clientWarnings(draft, of), ...ofThePlace];
}

/** Whether a booking can't be made, whatever the person at the desk thinks of it. */
export function forbids(warnings: readonly Warning[]): boolean {
  return warnings.some(({ code }) => code === 'blacklisted');
}

function clientWarnings(draft: DraftBooking, { client, salon, now }: Circumstances<Placed>): readonly Warning<never>[] {
  if (client === null) return [];
  const card = 'heads' in client ? client : null;
  const { blacklisted, warnings } = 'heads' in client ? summarize(client) : client;
  return [
    ...(blacklisted ? [{ code: 'blacklisted', entries: card?.blacklist ?? [] } as const] : []),
    ...(card?.profile.kind === 'person' ? testWarnings(draft, card, salon.services, now) : []),
    ...(warnings.length > 0 ? [{ code: 'health', details: warnings } as const] : []),
  ];
}

/** Which patch tests are lacking for a booking on its day. */
export function testsLackingFor(
  { id, date, services: booked }: Pick<DraftBooking, 'id' | 'date' | 'services'>,
  card: Pick<ClientCard, 'patchTests'>,
  services: Salon['services'],
  today: IsoDate,
): readonly LackingTest[] {
  const asked = booked.map((one) => ({ ...one, id, price: 0, discount: 0 }));
  return lackingForVisit(card, { ...BLANK_VISIT, id, date, services: asked }, services, today);
}

function testWarnings(draft: DraftBooking, card: ClientCard, services: Salon['services'], now: WallTime): readonly Warning<never>[] {
  return testsLackingFor(draft, card, services, now.date).map(({ lack, services: lacking, test, until }) => ({
    code: 'lackingTest',
    lack,
    services: lacking,
    test,
    until,
  }));
}

function clashWarnings<T extends Placed>(draft: DraftBooking, { salon, visits }: Circumstances<T>): readonly Warning<T>[] {
  const others = visits.filter((one) => one.id !== draft.id && one.date === draft.date);
  const booked: Placed = { ...draft, status: 'booked' };
  return clashesOf<Placed>([...others, booked], salon).flatMap(({ first, second, staff, room, client }): readonly Warning<T>[] => {
    if (first !== booked && second !== booked) return [];
    const other = others.find((one) => one === (first === booked ? second : first));
    return other ? [{ code: 'clash', with: other, staff, room, client }] : [];
  });
}

function workWarnings(draft: DraftBooking, { salon }: Circumstances<Placed>): readonly Warning<never>[] {
  const chosen = salon.staff.filter(({ id }) => draft.staff.includes(id));
  if (chosen.length === 0 || chosen.length < draft.staff.length) return [];
  const asked = salon.services.filter(({ id }) => draft.services.some(({ serviceId }) => serviceId === id));
  const services = asked.filter((one) => !chosen.some((member) => doesService(member, one, salon.services)));
  return services.length > 0 ? [{ code: 'notTheirs', staff: draft.staff, services }] : [];
}

function closedWarnings(draft: DraftBooking, { salon }: Circumstances<Placed>): readonly Warning<never>[] {
  const whose = draft.staff.length > 0 ? draft.staff : ['' as const];
  const span = spanOf(draft, salon.services);
  return whose.flatMap((staffId) => {
    const hours = workingHours(salon, staffId, draft.date);
    const isOpen = span ? holds(hours.intervals, span) : hours.intervals.length > 0;
    return isOpen || !hours.isSet ? [] : [{ code: 'closed', staffId, hours } as const];
  });
}

function pastWarnings(draft: DraftBooking, { salon, now }: Circumstances<Placed>): readonly Warning<never>[] {
  const from = spanOf(draft, salon.services)?.from;
  const isPast = draft.date < now.date || (draft.date === now.date && from !== undefined && from + GRACE <= now.minutes);
  return isPast ? [{ code: 'past' }] : [];
}
