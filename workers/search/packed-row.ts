import type { CardSummary } from '../../model/summary.ts';

/** A row without the names of its fields: half as long. */
export type Fields = ReturnType<typeof packRow>;

export function packRow(r: CardSummary) {
  return [
    r.id,
    r.kind,
    r.given,
    r.family,
    r.middle,
    r.nickname,
    r.company,
    r.phones,
    r.emails,
    r.cards,
    r.birthDate,
    r.city,
    r.createdAt,
    r.visits,
    r.firstVisit,
    r.lastVisit,
    r.spent,
    r.currency,
    r.missed,
    r.booked,
  ] as const;
}

/** The row of such fields. */
export function unpackRow(fields: Fields): CardSummary {
  const [id, kind, given, family, middle, nickname, company, phones, emails, cards, birthDate, city, createdAt, ...figures] = fields;
  const [visits, firstVisit, lastVisit, spent, currency, missed, booked] = figures;
  return {
    id,
    kind,
    given,
    family,
    middle,
    nickname,
    company,
    phones,
    emails,
    cards,
    birthDate,
    city,
    createdAt,
    visits,
    firstVisit,
    lastVisit,
    spent,
    currency,
    missed,
    booked,
  };
}
