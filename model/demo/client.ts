import type { Profile } from '../card.ts';
import { addDays } from '../dates/days.ts';
import type { ClientEdit } from '../edits/client-edit.ts';
import type { EntryId, IsoDate } from '../ids.ts';
import { inventAddress, inventEmailEdit, inventPhoneEdit, inventSocialEdit } from './contacts.ts';
import { at, dayStart } from './days.ts';
import { entryId } from './entry-ids.ts';
import { inventHabit } from './habits.ts';
import { membershipNumber } from './membership-number.ts';
import { asCompany, inventLanguage, inventPerson, type Person } from './person.ts';
import { HOMELAND, PLACES } from './places/index.ts';
import type { Random } from './random.ts';
import { type Floor, inventVisits } from './visits.ts';
import { type DemoCountry, type DemoLanguage, forSex, textsFor } from './words.ts';

const TWO_YEARS = 730;

/** Everyone who tries the demo types `Oksana` first; chance must not leave the salon without one. */
const FIRST_CLIENT = { language: 'uk', given: 'Оксана' } as const;

/** What the clients made so far have taken. */
export interface Taken {
  readonly names: Set<string>;
  readonly emails: Set<string>;
  companies: number;
}

/** One invented client, from the day they first came to `floor.today`. */
export function inventClient(
  random: Random,
  floor: Floor,
  salon: { readonly language: DemoLanguage; readonly country: string },
  index: number,
  taken: Taken,
): readonly ClientEdit[] {
  const language = index === 0 ? FIRST_CLIENT.language : inventLanguage(random, salon.language);
  const { profile: person, female } = newPerson(random, language, floor.today, taken, index === 0 ? FIRST_CLIENT.given : null);
  const company = index % 60 === 37;
  const profile = company ? asCompany(person, language, taken.companies++) : person;
  const visitor = !company && random.chance(0.9);
  const since = addDays(floor.today, -(visitor ? random.int(1, TWO_YEARS) : random.int(1, 90)));
  let made = dayStart(since) + random.int(9 * 60, 18 * 60) * 60_000;
  const nextId = (): EntryId => entryId(random, made++);
  const habit = inventHabit(random, female);
  const visits = visitor ? inventVisits(random, floor, since, habit, female) : [];
  const served = {
    since,
    staff: visits.at(-1)?.staff[0] ?? '',
    days: visits.map((visit) => visit.fields.date).filter((date) => date < floor.today),
  } as const;
  const subject = { craft: habit.craft, female, young: isUnderSixty(profile, floor.today) };
  const say = (texts: readonly string[], most: number): string[] => inventTexts(random, textsFor(subject, texts), most, female);
  return [
    { type: 'setProfile', changes: profile },
    ...inventContacts(random, nextId, profile, salon.country, language, taken),
    ...inventCard(random, nextId, since),
    ...inventNote(profile, say(floor.notes.notes, 2).filter(Boolean)),
    ...inventComments(random, say(floor.notes.comments, 2), served),
    ...visits,
  ];
}

function isUnderSixty({ birthDate }: Profile, today: IsoDate): boolean {
  return !/^\d/.test(birthDate) || Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) < 60;
}

function newPerson(random: Random, language: DemoLanguage, today: IsoDate, taken: Taken, given: string | null): Person {
  let person = inventPerson(random, language, today);
  const name = (): string => `${person.profile.given} ${person.profile.family}`;
  while (given !== null && person.profile.given !== given) person = inventPerson(random, language, today);
  for (let tries = 0; tries < 8 && given === null && taken.names.has(name()); tries++) person = inventPerson(random, language, today);
  taken.names.add(name());
  return person;
}

function inventContacts(
  random: Random,
  nextId: () => EntryId,
  profile: Profile,
  salonCountry: string,
  language: DemoLanguage,
  taken: Taken,
): ClientEdit[] {
  const home = salonCountry in PLACES ? (salonCountry as DemoCountry) : HOMELAND[language];
  const country = random.chance(0.65) ? home : HOMELAND[language];
  const live = { country, salon: salonCountry };
  const address = inventAddress(random, country);
  const edits: ClientEdit[] = address ? [address] : [];
  edits.push(inventPhoneEdit(random, nextId, live, true));
  if (random.chance(0.15)) edits.push(inventPhoneEdit(random, nextId, live, false));
  if (profile.kind === 'company' || random.chance(0.6)) edits.push(inventEmailEdit(random, nextId, profile, taken.emails));
  if (profile.kind === 'person' && random.chance(0.22)) edits.push(inventSocialEdit(random, nextId, profile));
  return edits;
}

function inventCard(random: Random, nextId: () => EntryId, since: IsoDate): ClientEdit[] {
  if (!random.chance(0.4)) return [];
  const state = random.weighted([
    ['active', 20],
    ['lost', 1],
    ['blocked', 1],
  ]);
  const card = (of: typeof state): ClientEdit => ({
    type: 'addEntry',
    collection: 'cards',
    id: nextId(),
    fields: { number: membershipNumber(random), type: 'barcode', state: of, issuedOn: since, typeId: '' },
  });
  // Who lost a card has a new one.
  return state === 'lost' ? [card('lost'), card('active')] : [card(state)];
}

/** Up to `most` different texts; often none. What fell on one that doesn't fit is '', so that the other clients stay as they are. */
function inventTexts(random: Random, texts: readonly string[], most: number, female: boolean): string[] {
  const chosen = new Set<number>();
  while (chosen.size < most && random.chance(0.45)) chosen.add(random.int(0, texts.length - 1));
  return [...chosen].map((index) => forSex(texts[index] ?? '', female));
}

/** The note; the one allergy that notes speak of, by the name it has in every language, also where everybody sees it first. */
function inventNote({ kind }: Profile, lines: readonly string[]): ClientEdit[] {
  if (lines.length === 0) return [];
  const isAllergic = kind === 'person' && lines.some((line) => / PPD:|\(PPD\)/.test(line));
  const note: ClientEdit = { type: 'editNote', text: lines.join('\n') };
  return isAllergic ? [{ type: 'setDetails', changes: { allergies: 'PPD' } }, note] : [note];
}

function inventComments(
  random: Random,
  texts: readonly string[],
  served: { readonly since: IsoDate; readonly staff: EntryId | ''; readonly days: readonly IsoDate[] },
): ClientEdit[] {
  const days = texts.map(() => served.days[random.int(0, served.days.length - 1)] ?? served.since).sort();
  return texts.flatMap((text, index): ClientEdit[] => {
    const day = days[index] ?? served.since;
    const minute = random.int(10 * 60, 17 * 60);
    const id = entryId(random, dayStart(day) + minute * 60_000);
    if (text === '') return [];
    return [{ type: 'addEntry', collection: 'comments', id, fields: { text, staffId: served.staff, at: at(day, minute) } }];
  });
}
