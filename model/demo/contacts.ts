import type { Profile } from '../card.ts';
import type { ClientEdit } from '../edits/client-edit.ts';
import type { EntryId } from '../ids.ts';
import { latin } from './latin.ts';
import { PLACES } from './places/index.ts';
import { inventPhone } from './places/phone-digits.ts';
import type { Random } from './random.ts';
import type { DemoCountry, PlaceTable } from './words.ts';

/** RFC 2606: nobody gets mail there. */
const DOMAINS = ['example.com', 'example.org', 'example.net'] as const;

/** Null where the client left no address. Most live in the salon's own city, the first of its country. */
export function inventAddress(random: Random, country: DemoCountry): ClientEdit | null {
  const place = PLACES[country];
  const city = random.chance(0.6) ? place.cities[0] : random.pick(place.cities);
  if (random.chance(0.2)) return null;
  if (random.chance(0.3)) return { type: 'setAddress', changes: { city: city.name, country } };
  const street = place.line(random.pick(place.streets), random.int(1, 98), random.chance(0.8) ? random.int(1, 60) : 0);
  return { type: 'setAddress', changes: { street, postcode: random.pick(city.postcodes), city: city.name, country } };
}

/** A phone nobody has. Abroad it is written with its country's code, as one must dial it. */
export function inventPhoneEdit(
  random: Random,
  nextId: () => EntryId,
  live: { readonly country: DemoCountry; readonly salon: string },
  messages: boolean,
): ClientEdit {
  const place: PlaceTable = PLACES[live.country];
  const { typed, e164, label } = inventPhone(random, messages ? place.phones[0] : random.pick(place.phones));
  return {
    type: 'addEntry',
    collection: 'phones',
    id: nextId(),
    fields: { typed: live.country === live.salon || typed.startsWith('+') ? typed : e164, e164, label, messages },
  };
}

export function inventEmailEdit(random: Random, nextId: () => EntryId, person: Profile, used: Set<string>): ClientEdit {
  const given = latin(person.given);
  const family = latin(person.family);
  const year = person.birthDate.startsWith('-') ? '' : person.birthDate.slice(2, 4);
  const name = random.pick([`${given}.${family}`, `${given}${family}${year}`, `${given.slice(0, 1)}.${family}`, `${family}${year}`]);
  let address = `${name}@${random.pick(DOMAINS)}`;
  for (let again = 2; used.has(address); again++) address = `${name}${again}@${DOMAINS[0]}`;
  used.add(address);
  return {
    type: 'addEntry',
    collection: 'emails',
    id: nextId(),
    fields: { address, label: person.kind === 'company' ? 'work' : 'personal', messages: true },
  };
}

export function inventSocialEdit(random: Random, nextId: () => EntryId, person: Profile): ClientEdit {
  const network =
    person.language === 'uk' || person.language === 'ru'
      ? random.pick(['instagram', 'telegram', 'viber'] as const)
      : random.pick(['instagram', 'instagram', 'facebook'] as const);
  return {
    type: 'addEntry',
    collection: 'socials',
    id: nextId(),
    fields: { network, handle: `@${latin(person.given)}.${latin(person.family)}${random.int(1, 99)}` },
  };
}
