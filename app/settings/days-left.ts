import { DELETED_KEPT_DAYS } from '../../model/deleted.ts';

const DAY = 86_400_000;

/** For how many days a card that was deleted at a moment (ISO date-time, '' where it is not known) can still be brought back; the last day counts. `now`: epoch ms. */
export function daysLeft(at: string, now: number): number {
  const since = at === '' ? 0 : Math.max(0, now - Date.parse(at));
  return Math.max(0, Math.ceil(DELETED_KEPT_DAYS - since / DAY));
}
