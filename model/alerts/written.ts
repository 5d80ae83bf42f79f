import type { ClientCard } from '../card.ts';
import { ALERTING_DETAILS, type AlertingDetail, DETAIL_KEYS, type DetailKey, definitionOf } from '../details/definitions.ts';

/** "None" as people write it where a form asks: it alerts nobody. */
const NONE =
  /^(?:[-–—.0\s]*|(?:no|none|nessun[ao]?|niente|n\.?\s?d\.?|n\/a|nē|nav|нету?|нема|немає|ні|отсутств\p{L}*|відсутн\p{L}*)(?:\s+(?:allerg|alerģ|аллерг|алерг)\p{L}*)?[.!]?)$/iu;

type Written = Pick<ClientCard, 'profile' | 'details'>;

/** What a person's card says in the fields that alert, as written there. */
export function writtenWarnings(card: Written): readonly { readonly detail: AlertingDetail; readonly text: string }[] {
  if (card.profile.kind !== 'person') return [];
  return ALERTING_DETAILS.flatMap((detail) => {
    const text = card.details[detail].trim();
    return NONE.test(text) ? [] : { detail, text };
  });
}

/** What of a person's health is on the card: it wants a consent of its own (GDPR, art. 9). */
export function writtenOfHealth(card: Written & Pick<ClientCard, 'patchTests'>): readonly (DetailKey | 'patchTest')[] {
  if (card.profile.kind !== 'person') return [];
  const details = DETAIL_KEYS.filter((key) => definitionOf(key).group === 'health' && !NONE.test(String(card.details[key]).trim()));
  return card.patchTests.length > 0 ? [...details, 'patchTest'] : details;
}
