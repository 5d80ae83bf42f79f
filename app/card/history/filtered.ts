import { VISIT_STATUSES, type Visit, type VisitStatus } from '../../../model/card.ts';
import { visitText } from '../../../model/card-texts.ts';
import { addDays } from '../../../model/dates/days.ts';
import type { EntryId, IsoDate } from '../../../model/ids.ts';

export const PERIODS = ['month', 'quarter', 'year', 'coming'] as const;
export type Period = (typeof PERIODS)[number];

/** Which visits of a card are wanted; '' asks for nothing. */
export interface Filter {
  readonly staff: EntryId | '';
  /** A service's id, or the name of one that was only typed. */
  readonly service: string;
  readonly status: VisitStatus | '';
  readonly period: Period | '';
  readonly text: string;
}

export const NO_FILTER: Filter = { staff: '', service: '', status: '', period: '', text: '' };

const DAYS = { month: 31, quarter: 92, year: 366 } as const;

/** The visits that fit, in their order. Of the text every word has to be in the notes, formulas or services, whatever its case and marks. */
export function filtered(visits: readonly Visit[], { staff, service, status, period, text }: Filter, today: IsoDate): readonly Visit[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  const from = period === '' || period === 'coming' ? '' : addDays(today, -DAYS[period]);
  return visits.filter(
    (visit) =>
      (staff === '' || visit.staff.includes(staff)) &&
      (service === '' || visit.services.some((one) => keyOf(one) === service)) &&
      (status === '' || visit.status === status) &&
      (period === '' || (period === 'coming' ? visit.date > today : visit.date >= from && visit.date <= today)) &&
      (words.length === 0 || holds(visit, words)),
  );
}

export function asksNothing(filter: Filter): boolean {
  return Object.values(filter).every((one) => one.trim() === '');
}

/** What there is to choose from: only what is on the card, so that nothing leads nowhere. */
export function choicesOf(visits: readonly Visit[]) {
  const services = new Map<string, string>();
  for (const one of visits.flatMap((visit) => visit.services)) if (one.name !== '') services.set(keyOf(one), one.name);
  return {
    staff: [...new Set(visits.flatMap((visit) => visit.staff))],
    services: [...services].map(([id, label]) => ({ id, label })),
    statuses: VISIT_STATUSES.filter((status) => visits.some((visit) => visit.status === status)),
  };
}

function keyOf({ serviceId, name }: Visit['services'][number]): string {
  return serviceId || name;
}

function holds(visit: Visit, words: readonly string[]): boolean {
  const all = folded([visitText(visit), ...visit.services.map((one) => one.name)].join('\n'));
  return words.every((word) => all.includes(word));
}

function folded(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll(',', '.');
}
