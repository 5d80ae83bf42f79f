import type { VisitStatus } from '../../../model/card.ts';

/** How each status looks; the word says it. */
export const STATUS_TONES: Readonly<Record<VisitStatus, 'plain' | 'accent' | 'ok' | 'warn' | 'info'>> = {
  booked: 'info',
  confirmed: 'info',
  arrived: 'accent',
  paid: 'ok',
  cancelled: 'warn',
  noShow: 'warn',
  rescheduled: 'plain',
};
