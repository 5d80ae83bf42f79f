import { type ClientCard, type Visit, type VisitFormula, type VisitService, visitHappened } from '../card.ts';
import type { ClientEdit } from '../edits/client-edit.ts';
import { correctedFormulas } from '../formula/corrected.ts';
import type { EntryId, IsoDate } from '../ids.ts';
import type { SalonService } from '../salon.ts';
import { addVisitEdit } from './add-visit.ts';
import { isOpenVisit } from './next-statuses.ts';

type Visits = Pick<ClientCard, 'visits'>;

/** What a repetition is made from and for. */
export interface Repeating {
  /** The visit that is repeated. */
  readonly last: Visit;
  /** A visit of today that says nothing yet but when it began; taken where the card has none that the copy could go to. */
  readonly blank: Visit;
  /** The salon's list, for today's prices. */
  readonly services: readonly SalonService[];
  /** Its technical note as it is carried over, told where it comes from; '' where it says nothing. */
  readonly note: string;
  readonly newId: () => EntryId;
}

/** The visit that can be repeated: the last one before today that took place and tells what was done; null where there is none. */
export function lastToRepeat({ visits }: Visits, today: IsoDate): Visit | null {
  const past = visits.filter(
    ({ status, date, services, formulas, note }) =>
      visitHappened(status) && date < today && (services.length + formulas.length > 0 || note.trim() !== ''),
  );
  return past.reduce<Visit | null>((last, one) => (last && at(last) >= at(one) ? last : one), null);
}

/** The visit of today that is still going on, which a repetition goes to; one whose technical note is finished takes no more. */
export function visitToday({ visits }: Visits, today: IsoDate): Visit | null {
  return visits.find(({ date, status, finishedAt }) => date === today && isOpenVisit(status) && finishedAt === '') ?? null;
}

/**
 * Copies what was done the last time into today's visit as a draft: services at today's prices without discount, bowls as they
 * were corrected, the technical note, and the template. Nothing that stands there is overwritten: only what is missing is added. Empty
 * where nothing is.
 */
export function repeatEdits(card: Visits, { last, blank, services, note, newId }: Repeating): readonly ClientEdit[] {
  const into = visitToday(card, blank.date);
  // Who was served today already would hardly have it all again.
  if (!into && card.visits.some(({ date, status }) => date === blank.date && visitHappened(status))) return [];
  const visit = into ?? blank;
  const missing = last.services.filter((one) => !visit.services.some((there) => isSame(there, one)));
  const copied = missing.map((one) => atTodaysPrice(one, services, newId()));
  const bowls = correctedFormulas(last.formulas, last.addenda)
    .formulas.filter((text) => !visit.formulas.some((there) => there.text === text))
    .map((text): VisitFormula => ({ id: newId(), text }));
  const carried = visit.note.trim() === '' ? note : '';
  const template = visit.template === '' ? last.template : '';
  const minutes = visit.minutes === 0 ? lengthOf([...visit.services, ...copied], services) : 0;
  if (!into) {
    if (copied.length + bowls.length === 0 && carried === '') return [];
    return [addVisitEdit({ ...visit, services: copied, formulas: bowls, note: carried, template, minutes })];
  }
  const changes = {
    ...(template !== '' && { template }),
    ...(carried !== '' && { note: carried }),
    ...(minutes > 0 && copied.length > 0 && { minutes }),
    ...(into.time === '' && into.status === 'arrived' && blank.time !== '' && copied.length > 0 && { time: blank.time }),
  };
  return [
    ...copied.map(({ id, ...fields }): ClientEdit => ({ type: 'addVisitService', visitId: into.id, id, fields })),
    ...bowls.map(({ id, text }): ClientEdit => ({ type: 'addVisitFormula', visitId: into.id, id, text })),
    ...(Object.keys(changes).length > 0 ? [{ type: 'setVisit', id: into.id, changes } as const] : []),
  ];
}

/** A service the salon does no more keeps the price it had. */
function atTodaysPrice({ serviceId, name, price }: VisitService, services: readonly SalonService[], id: EntryId): VisitService {
  const today = services.find((one) => one.id === serviceId);
  return { id, serviceId, name: today?.name || name, price: today?.active ? today.price : price, discount: 0 };
}

function lengthOf(those: readonly VisitService[], services: readonly SalonService[]): number {
  return those.reduce((sum, { serviceId }) => sum + (services.find((one) => one.id === serviceId)?.minutes ?? 0), 0);
}

function isSame(one: VisitService, other: VisitService): boolean {
  return one.serviceId !== '' || other.serviceId !== '' ? one.serviceId === other.serviceId : one.name === other.name;
}

function at({ date, time }: Visit): string {
  return `${date} ${time}`;
}
