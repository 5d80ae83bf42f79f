import type { ClientCard } from './card.ts';
import { ALERTING_DETAILS, type AlertingDetail } from './details/definitions.ts';

/** What must be known before anything is done with a client, and where on the card it comes from. */
export interface Alert {
  readonly kind: 'detail';
  readonly detail: AlertingDetail;
  /** As written on the card. */
  readonly text: string;
}

/** "None" as people write it where a form asks: it alerts nobody. */
const NONE =
  /^(?:[-–—.0\s]*|(?:no|none|nessun[ao]?|niente|n\.?\s?d\.?|n\/a|nē|nav|нету?|нема|немає|ні|отсутств\p{L}*|відсутн\p{L}*)(?:\s+(?:allerg|alerģ|аллерг|алерг)\p{L}*)?[.!]?)$/iu;

/** The must-know alerts of a card, the gravest first. */
export function alertsOf(card: Pick<ClientCard, 'profile' | 'details'>): readonly Alert[] {
  if (card.profile.kind !== 'person') return [];
  return ALERTING_DETAILS.flatMap((detail) => {
    const text = card.details[detail].trim();
    return NONE.test(text) ? [] : { kind: 'detail', detail, text };
  });
}

/** The fields of a card that alert, by their names. */
export function warningsOf(card: Pick<ClientCard, 'profile' | 'details'>): readonly AlertingDetail[] {
  return alertsOf(card).map((alert) => alert.detail);
}
