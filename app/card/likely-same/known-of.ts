import type { ClientCard } from '../../../model/card.ts';
import type { Known, SameReason } from '../../../model/likely-same/likely-same.ts';

/** What a card says by which somebody can be told to be a client already. */
export function knownOf({ profile, phones, emails, cards }: Pick<ClientCard, 'profile' | 'phones' | 'emails' | 'cards'>): Known {
  const { kind, given, family, middle, company, birthDate, sex } = profile;
  return {
    kind,
    given,
    family,
    middle,
    company,
    birthDate,
    sex,
    phones: phones.map((one) => one.e164 || one.typed),
    emails: emails.map((one) => one.address),
    cards: cards.filter((one) => one.state === 'active').map((one) => one.number),
  };
}

/** Of what the difference between two states of a card can be a reason: an old card's family is no news while its name is put right. */
export function reasonsBetween(before: Known, now: Known): ReadonlySet<SameReason> {
  const differ = (of: (known: Known) => unknown) => JSON.stringify(of(before)) !== JSON.stringify(of(now));
  const reasons = new Set<SameReason>();
  if (differ(({ cards }) => cards)) reasons.add('card');
  if (differ(({ phones }) => phones)) reasons.add('phone');
  if (differ(({ emails }) => emails)) reasons.add('email');
  if (differ(({ kind, given, family, middle, company }) => [kind, given, family, middle, company])) {
    for (const reason of ['name', 'similarName', 'nameAndBirth', 'similarNameAndBirth'] as const) reasons.add(reason);
  }
  if (differ(({ birthDate }) => birthDate)) reasons.add('nameAndBirth').add('similarNameAndBirth');
  return reasons;
}
