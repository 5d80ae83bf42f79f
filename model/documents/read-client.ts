import { CLIENT_KINDS, type ClientCard, SEXES, VISIT_STATUSES, type Visit } from '../card.ts';
import { COLLECTION_NAMES } from '../entries/definitions.ts';
import type { EntryLists } from '../entries/fields.ts';
import type { CardId, EntryId, Heads } from '../ids.ts';
import { withCoverage } from '../loyalty/coverage.ts';
import { readStatusChange, type StatusChange, settledStatus } from '../visits/status-changes.ts';
import { readDetails } from './details.ts';
import { readCustom, readEntries, readMarks } from './entries.ts';
import { choice, entries, flag, number, text } from './fields.ts';
import { readNote } from './note.ts';

/**
 * The plain view of a stored card, of any version: this is the upcast. What is missing gets its empty value, what is not
 * known here stays in the document untouched. Never throws.
 */
export function readClient(id: CardId, heads: Heads, document: unknown): ClientCard {
  const doc = document as Record<string, unknown>;
  const { profile, address } = doc;
  const lists = readLists(doc);
  return {
    id,
    heads,
    createdAt: text(doc, 'createdAt'),
    profile: {
      kind: choice(profile, 'kind', CLIENT_KINDS, 'person'),
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
      photo: text(profile, 'photo'),
      online: text(profile, 'online'),
      merge: text(profile, 'merge'),
      deleted: text(profile, 'deleted'),
    },
    address: {
      street: text(address, 'street'),
      postcode: text(address, 'postcode'),
      city: text(address, 'city'),
      country: text(address, 'country'),
    },
    details: readDetails(doc),
    ...lists,
    marks: readMarks(doc),
    custom: readCustom(doc),
    note: typeof doc.note === 'string' ? readNote(doc.note) : '',
    visits: withCoverage(readVisits(doc), lists.subscriptions),
  };
}

function readLists(document: Readonly<Record<string, unknown>>): EntryLists {
  return Object.fromEntries(COLLECTION_NAMES.map((name) => [name, readEntries(document, name)])) as unknown as EntryLists;
}

function readVisits(document: Readonly<Record<string, unknown>>): readonly Visit[] {
  return entries<EntryId>(document, 'visits')
    .map(([id, one]) => readVisit(id, one))
    .sort((a, b) => compare(b.date, a.date) || compare(b.time, a.time) || compare(b.id, a.id));
}

function readVisit(id: EntryId, one: unknown): Visit {
  const { staff, history } = one as { staff?: unknown; history?: unknown };
  const changes = readStatuses(history);
  return {
    id,
    date: text(one, 'date'),
    time: text(one, 'time'),
    minutes: number(one, 'minutes'),
    ...settledStatus(choice(one, 'status', VISIT_STATUSES, 'booked'), changes),
    changes,
    covered: 0,
    room: text(one, 'room'),
    note: text(one, 'note'),
    currency: text(one, 'currency'),
    tips: number(one, 'tips'),
    payment: text(one, 'payment'),
    template: text(one, 'template'),
    result: text(one, 'result'),
    nextTime: text(one, 'nextTime'),
    finishedAt: text(one, 'finishedAt'),
    finishedBy: text(one, 'finishedBy') as EntryId | '',
    movedTo: text(one, 'movedTo') as EntryId | '',
    movedFrom: text(one, 'movedFrom') as EntryId | '',
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
    formulas: entries<EntryId>(one, 'formulas').map(([id, bowl]) => ({ id, text: text(bowl, 'text') })),
    addenda: entries<EntryId>(one, 'addenda').map(([id, addendum]) => ({
      id,
      text: text(addendum, 'text'),
      staffId: text(addendum, 'staffId') as EntryId | '',
      at: text(addendum, 'at'),
    })),
  };
}

function readStatuses(history: unknown): readonly StatusChange[] {
  if (typeof history !== 'object' || history === null) return [];
  return Object.keys(history)
    .sort()
    .flatMap((id) => readStatusChange(id as EntryId, text(history, id)) ?? []);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
