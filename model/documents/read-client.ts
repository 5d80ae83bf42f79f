import {
  CARD_STATES,
  CARD_TYPES,
  type ClientCard,
  EMAIL_LABELS,
  type EmailLabel,
  PHONE_LABELS,
  SEXES,
  SOCIAL_NETWORKS,
  VISIT_STATUSES,
  type Visit,
} from '../card.ts';
import type { CardId, EntryId, Heads } from '../ids.ts';
import { readDetails } from './details.ts';
import { choice, entries, flag, number, text } from './fields.ts';

/**
 * The plain view of a stored card, of any version: this is the upcast. What is missing gets its empty value, what is not
 * known here stays in the document untouched. Never throws.
 */
export function readClient(id: CardId, heads: Heads, document: unknown): ClientCard {
  const doc = document as Record<string, unknown>;
  const { profile, address } = doc;
  return {
    id,
    heads,
    createdAt: text(doc, 'createdAt'),
    profile: {
      kind: choice(profile, 'kind', ['person', 'company'], 'person'),
      given: text(profile, 'given'),
      family: text(profile, 'family'),
      middle: text(profile, 'middle'),
      addressAs: text(profile, 'addressAs'),
      nickname: text(profile, 'nickname'),
      company: text(profile, 'company'),
      sex: choice(profile, 'sex', SEXES, ''),
      birthDate: text(profile, 'birthDate'),
      language: text(profile, 'language'),
      externalId: text(profile, 'externalId'),
    },
    address: {
      street: text(address, 'street'),
      postcode: text(address, 'postcode'),
      city: text(address, 'city'),
      country: text(address, 'country'),
    },
    details: readDetails(doc),
    phones: entries<EntryId>(doc, 'phones').map(([id, one]) => ({
      id,
      typed: text(one, 'typed'),
      e164: text(one, 'e164'),
      label: choice(one, 'label', PHONE_LABELS, 'other'),
      messages: flag(one, 'messages'),
    })),
    emails: entries<EntryId>(doc, 'emails').map(([id, one]) => ({
      id,
      address: text(one, 'address'),
      label: emailLabel(one),
      messages: flag(one, 'messages'),
    })),
    socials: entries<EntryId>(doc, 'socials').map(([id, one]) => ({
      id,
      network: choice(one, 'network', SOCIAL_NETWORKS, 'other'),
      handle: text(one, 'handle'),
    })),
    cards: entries<EntryId>(doc, 'cards').map(([id, one]) => ({
      id,
      number: text(one, 'number'),
      type: choice(one, 'type', CARD_TYPES, 'barcode'),
      state: choice(one, 'state', CARD_STATES, 'active'),
      issuedOn: text(one, 'issuedOn'),
    })),
    note: typeof doc.note === 'string' ? doc.note : '',
    comments: entries<EntryId>(doc, 'comments')
      .map(([id, one]) => ({ id, text: text(one, 'text'), staffId: text(one, 'staffId') as EntryId | '', at: text(one, 'at') }))
      .reverse(),
    visits: entries<EntryId>(doc, 'visits')
      .map(([id, one]) => readVisit(id, one))
      .sort((a, b) => compare(b.date, a.date) || compare(b.time, a.time) || compare(b.id, a.id)),
  };
}

/** Addresses were once labelled like phones: what was `home` then is `personal` now. */
function emailLabel(one: unknown): EmailLabel {
  return text(one, 'label') === 'home' ? 'personal' : choice(one, 'label', EMAIL_LABELS, 'other');
}

function readVisit(id: EntryId, one: unknown): Visit {
  const staff = (one as { staff?: unknown }).staff;
  return {
    id,
    date: text(one, 'date'),
    time: text(one, 'time'),
    minutes: number(one, 'minutes'),
    status: choice(one, 'status', VISIT_STATUSES, 'booked'),
    room: text(one, 'room'),
    note: text(one, 'note'),
    currency: text(one, 'currency'),
    tips: number(one, 'tips'),
    payment: text(one, 'payment'),
    staff:
      typeof staff === 'object' && staff !== null
        ? (Object.keys(staff)
            .filter((key) => flag(staff, key))
            .sort() as EntryId[])
        : [],
    services: entries<EntryId>(one, 'services').map(([id, service]) => ({
      id,
      serviceId: text(service, 'serviceId') as EntryId | '',
      name: text(service, 'name'),
      price: number(service, 'price'),
      discount: number(service, 'discount'),
    })),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
