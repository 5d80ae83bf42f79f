import { type ClientCard, visitHappened } from '../card.ts';
import { dayNumber, isoOfDay } from '../dates/days.ts';
import { nextYearly } from '../dates/yearly.ts';
import type { BirthDate, IsoDate } from '../ids.ts';
import type { PromotionOccasion } from '../salon.ts';

/** A personal bonus is given from a week before the day until two weeks after it: few clients come on the day itself. */
const DAYS_BEFORE = 7;
const DAYS_AFTER = 14;

/** What a client's own days are known by. */
export interface OwnDays {
  readonly birthDate: BirthDate | '';
  /** Of the first visit that took place, or ''. */
  readonly firstVisit: IsoDate | '';
}

/** A client's own days, from the card. */
export function ownDaysOf({ profile, visits }: Pick<ClientCard, 'profile' | 'visits'>): OwnDays {
  const days = visits.filter((one) => visitHappened(one.status) && one.date !== '').map((one) => one.date);
  return { birthDate: profile.birthDate, firstVisit: days.sort()[0] ?? '' };
}

/** A birthday or anniversary that is near. */
export interface Occurrence {
  /** The day itself. */
  readonly date: IsoDate;
  /** The last day of its bonus. */
  readonly until: IsoDate;
}

/** The time of a client's occasion in which `day` lies; null where there is none near, or the day it goes by is not known. */
export function occasionNear(occasion: Exclude<PromotionOccasion, ''>, days: OwnDays, day: IsoDate): Occurrence | null {
  const now = dayNumber(day);
  if (now === null) return null;
  const next = nextYearly(occasion === 'birthday' ? days.birthDate : days.firstVisit, isoOfDay(now - DAYS_AFTER));
  const on = next && dayNumber(next.on);
  // The day it began with is no anniversary of it.
  if (!next || on === null || on > now + DAYS_BEFORE || (next.years !== null && next.years < 1)) return null;
  return { date: next.on, until: isoOfDay(on + DAYS_AFTER) };
}
