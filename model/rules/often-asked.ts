import { dayNumber } from '../dates/days.ts';
import type { IsoDate } from '../ids.ts';
import type { CardSummary } from '../summary.ts';
import { packedDayNumbers } from '../visits/packed-days.ts';
import { type Condition, wordsOfCondition } from './rule.ts';

/** From which day on it counts, since 1970, and how often it must have been. */
function asked(
  { is, figures: [times = 1, days = 0], words }: Condition,
  today: IsoDate,
): { readonly times: number; readonly since: number } {
  const now = dayNumber(today) ?? 0;
  if (is === 'timesWithin') return { times, since: now - days };
  return { times, since: is === 'timesSince' ? (dayNumber(words[0] ?? '') ?? now) : Number.NEGATIVE_INFINITY };
}

function daysSince(packed: string, since: number): readonly number[] {
  return packedDayNumbers(packed).filter((day) => day >= since);
}

/** Whether any of these services was done on so many days. Of several on one day it is one time. */
export function fitsTaken(condition: Condition, today: IsoDate): (client: CardSummary) => boolean {
  const { times, since } = asked(condition, today);
  const wanted = new Set(wordsOfCondition(condition).others);
  return ({ more }) => {
    const days = new Set<number>();
    for (const [id, name, packed] of more.taken ?? []) {
      if (wanted.has(id || `~${name}`)) for (const day of daysSince(packed, since)) days.add(day);
    }
    return days.size >= times;
  };
}

/** Whether the client came on so many days. */
export function fitsCame(condition: Condition, today: IsoDate): (client: CardSummary) => boolean {
  const { times, since } = asked(condition, today);
  return ({ more }) => daysSince(more.came ?? '', since).length >= times;
}
