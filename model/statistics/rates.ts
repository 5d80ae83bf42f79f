import type { Visit } from '../card.ts';
import type { CountedVisits } from './which-count.ts';

/** How many of the client's appointments came to nothing. Both rates have the same denominator, so that with those kept they make up the whole. */
export interface Rates {
  /** What the rates are of: appointments that were kept, cancelled or missed. Neither bookings nor those moved to another day. */
  readonly appointments: number;
  readonly kept: number;
  readonly cancelled: Rate;
  readonly noShow: Rate;
}

export interface Rate {
  readonly visits: readonly Visit[];
  /** `visits.length` ÷ `appointments`, 0–1; null where there are no appointments. */
  readonly part: number | null;
}

/** No-show and cancellation rate. */
export function ratesOf({ happened, cancelled, noShow }: CountedVisits): Rates {
  const appointments = happened.length + cancelled.length + noShow.length;
  const rate = (visits: readonly Visit[]): Rate => ({ visits, part: appointments > 0 ? visits.length / appointments : null });
  return { appointments, kept: happened.length, cancelled: rate(cancelled), noShow: rate(noShow) };
}
