import type { Address, ClientCard, Profile } from '../card.ts';
import { cardKey } from '../card-key.ts';
import { isUnsaid } from '../custom.ts';
import type { Details } from '../details/definitions.ts';
import type { FieldValue } from '../history.ts';
import type { CardId, EntryId } from '../ids.ts';
import { emailKey, phoneKey } from '../likely-same/likely-same.ts';
import type { CardSummary } from '../summary.ts';

/** What a card says already, as far as a file may say otherwise. Of a field that is not in it, nothing is said. */
export interface Standing {
  readonly id: CardId;
  readonly profile: Partial<Profile>;
  readonly address: Partial<Address>;
  readonly details: Partial<Details>;
  /** As `phoneKey`, `emailKey` and `cardKey` have them; handles in small letters. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly cards: readonly string[];
  readonly socials: readonly string[];
  /** Ids. */
  readonly categories: readonly string[];
  /** The salon's own fields, by their ids. */
  readonly own: Readonly<Record<string, string | number | boolean>>;
  readonly note: string;
  readonly visits: readonly StandingVisit[];
}

export interface StandingVisit {
  readonly id: EntryId;
  readonly date: string;
  readonly time: string;
}

/** A card as it stands. */
export function standingOfCard(card: ClientCard): Standing {
  const { profile, address, details, note } = card;
  const contacts = {
    phones: card.phones.map((phone) => phone.e164 || phone.typed),
    emails: card.emails.map((email) => email.address),
    // Numbers of cards that were lost or replaced are known, too.
    cards: card.cards.map((one) => one.number),
    socials: card.socials.map((one) => one.handle),
  };
  const own = saidOf(card.custom);
  return { id: card.id, profile, address, details, note, visits: card.visits, categories: card.marks.categories, own, ...keyed(contacts) };
}

/** The same by what is kept beside the card, for showing what a file would change. */
export function standingOfSummary(summary: CardSummary, note: string, visits: readonly StandingVisit[]): Standing {
  const { kind, given, family, middle, nickname, company, sex, birthDate, language, more } = summary;
  return {
    id: summary.id,
    profile: { kind, given, family, middle, nickname, company, sex, birthDate, language, externalId: more.externalId ?? '' },
    address: { street: more.street ?? '', postcode: more.postcode ?? '', city: summary.city, country: more.country ?? '' },
    details: { ...more.details, source: summary.source } as Partial<Details>,
    note,
    visits,
    categories: summary.categories,
    own: saidOf(more.custom ?? {}),
    ...keyed({ phones: summary.phones, emails: summary.emails, cards: summary.cards, socials: more.socials ?? [] }),
  };
}

function saidOf(custom: Readonly<Record<string, FieldValue>>): Standing['own'] {
  return Object.fromEntries(
    Object.entries(custom).flatMap(([id, value]) => (isUnsaid(value) ? [] : [[id, value as string | number | boolean]])),
  );
}

type Contacts = Pick<Standing, 'phones' | 'emails' | 'cards' | 'socials'>;

function keyed({ phones, emails, cards, socials }: Contacts): Contacts {
  return { phones: phones.map(phoneKeyOf), emails: emails.map(emailKeyOf), cards: cards.map(cardKey), socials: socials.map(socialKey) };
}

/** What can be no phone is compared as it was typed. */
export function phoneKeyOf(phone: string): string {
  return phoneKey(phone) || phone.trim();
}

export function emailKeyOf(email: string): string {
  return emailKey(email) || email.trim();
}

export function socialKey(handle: string): string {
  return handle.toLowerCase().replace(/^@/, '');
}
