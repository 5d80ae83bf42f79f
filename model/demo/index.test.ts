import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { isValid } from 'ulid';
import { describe, expect, test } from 'vitest';
import { BLANK_PROFILE } from '../blank-card.ts';
import { SOCIAL_NETWORKS, VISIT_STATUSES } from '../card.ts';
import type { ConsentSalon } from '../consents/consents.ts';
import { isSignaturePath } from '../consents/signature.ts';
import { addDays } from '../dates/days.ts';
import type { AddEntry, ClientEdit } from '../edits/client-edit.ts';
import type { Collection } from '../entries/fields.ts';
import { printFormula } from '../formula/print.ts';
import { readFormula } from '../formula/read-formula.ts';
import { clashesOf } from '../journal/clashes.ts';
import { minutesOf } from '../journal/clock.ts';
import { holds } from '../journal/intervals.ts';
import { salonNow } from '../journal/salon-now.ts';
import { workingHours } from '../journal/working-hours.ts';
import { likelySame } from '../likely-same/likely-same.ts';
import type { Salon } from '../salon.ts';
import type { HeldLists } from './held/client.ts';
import { demoClients, demoCreatedAt, demoSettings } from './index.ts';
import { ean13CheckDigit } from './membership-number.ts';
import { textsFor } from './words.ts';

const TODAY = '2026-03-10';
const LANGUAGES = ['it', 'lv', 'ru', 'uk', 'en'];

type Kind<T extends ClientEdit['type']> = Extract<ClientEdit, { type: T }>;
function entriesOf<C extends Collection>(edits: readonly ClientEdit[], collection: C): AddEntry<C>[] {
  return edits.filter((edit) => edit.type === 'addEntry' && edit.collection === collection) as AddEntry<C>[];
}

function ofType<T extends ClientEdit['type']>(edits: readonly ClientEdit[], type: T): Kind<T>[] {
  return edits.filter((edit): edit is Kind<T> => edit.type === type);
}

function openSalon(language: string): Pick<Salon, 'country' | 'currency' | 'staff' | 'services' | 'name' | 'hours' | 'rooms' | 'zone'> & {
  readonly consents: ConsentSalon;
  readonly lists: HeldLists;
} {
  const edits = demoSettings(language, 7, TODAY);
  const settings = edits.find((edit) => edit.type === 'setSalon');
  if (settings?.type !== 'setSalon') throw new Error('no settings');
  const { name = '', country = '', currency = '', zone = '' } = settings.changes;
  return {
    name,
    country,
    currency,
    zone,
    hours: edits.flatMap((edit) => (edit.type === 'addSalonEntry' && edit.collection === 'hours' ? [{ id: edit.id, ...edit.fields }] : [])),
    rooms: edits.flatMap((edit) => (edit.type === 'addSalonEntry' && edit.collection === 'rooms' ? [{ id: edit.id, ...edit.fields }] : [])),
    staff: edits.flatMap((edit) => (edit.type === 'addSalonEntry' && edit.collection === 'staff' ? [{ id: edit.id, ...edit.fields }] : [])),
    services: edits.flatMap((edit) =>
      edit.type === 'addSalonEntry' && edit.collection === 'services' ? [{ id: edit.id, ...edit.fields }] : [],
    ),
    lists: {
      promotions: edits.flatMap((edit) =>
        edit.type === 'addSalonEntry' && edit.collection === 'promotions' ? [{ id: edit.id, ...edit.fields }] : [],
      ),
      subscriptionTypes: edits.flatMap((edit) =>
        edit.type === 'addSalonEntry' && edit.collection === 'subscriptionTypes' ? [{ id: edit.id, ...edit.fields }] : [],
      ),
    },
    consents: {
      language,
      consentPurposes: edits.flatMap((edit) =>
        edit.type === 'addSalonEntry' && edit.collection === 'consentPurposes' ? [{ id: edit.id, ...edit.fields }] : [],
      ),
      consentTexts: edits.flatMap((edit) =>
        edit.type === 'addSalonEntry' && edit.collection === 'consentTexts' ? [{ id: edit.id, ...edit.fields }] : [],
      ),
    },
  };
}

const bases = new Map(
  LANGUAGES.map((language) => [language, [...demoClients({ ...openSalon(language), language, count: 300, today: TODAY, seed: 7 })]]),
);

test('the same seed opens the same demo salon', () => {
  const again = [...demoClients({ ...openSalon('lv'), language: 'lv', count: 300, today: TODAY, seed: 7 })];
  expect(again).toEqual(bases.get('lv'));
  expect(demoSettings('lv', 7)).toEqual(demoSettings('lv', 7));
});

test('another seed brings other people', () => {
  const [other] = demoClients({ ...openSalon('lv'), language: 'lv', count: 1, today: TODAY, seed: 8 });
  expect(other).not.toEqual(bases.get('lv')?.[0]);
});

test('a language without a demo of its own gets the English one', () => {
  expect(demoSettings('fr', 1)).toEqual(demoSettings('en', 1));
});

describe.each(LANGUAGES)('the demo salon in %s', (language) => {
  const salon = openSalon(language);
  const clients = bases.get(language) ?? [];

  test('has a name, its people and what they do', () => {
    expect(salon.name).not.toBe('');
    expect(salon.currency).toBe({ uk: 'UAH', ru: 'RUB' }[language] ?? 'EUR');
    expect(salon.staff.length).toBeGreaterThanOrEqual(5);
    expect(new Set(salon.staff.map((one) => one.color)).size).toBe(salon.staff.length);
    expect(salon.staff.every((one) => /^#[0-9a-f]{6}$/.test(one.color))).toBe(true);
    expect(salon.services.every((one) => one.price > 0 && Number.isInteger(one.price) && one.minutes > 0)).toBe(true);
    expect(demoSettings(language, 7)[0]).toMatchObject({ changes: { demo: true, language } });
  });

  test('asked most clients for their consents, in their own language, and tried colours on the skin first', () => {
    const consents = clients.flatMap((edits) => entriesOf(edits, 'consents').map((one) => one.fields));
    const privacy = salon.consents.consentPurposes.find((one) => one.kind === 'privacy')?.id;
    expect(consents.filter((one) => one.purposeId === privacy).length).toBeGreaterThan(200);
    expect(consents.every((one) => one.at.slice(0, 10) < TODAY && salon.consents.consentTexts.some(({ id }) => id === one.textId))).toBe(
      true,
    );
    expect(consents.some((one) => !one.given)).toBe(true);
    const signatures = consents.map((one) => one.signature).filter(Boolean);
    expect(signatures.length).toBeGreaterThan(100);
    expect(signatures.every(isSignaturePath)).toBe(true);
    const results = clients.flatMap((edits) => entriesOf(edits, 'patchTests').map((one) => one.fields.result));
    expect(results).toContain('clear');
    expect(results.some((one) => one === 'doubtful' || one === 'reaction')).toBe(true);
    const listed = clients.filter((edits) => entriesOf(edits, 'blacklist').length > 0);
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.length).toBeLessThan(4);
  });

  test('has 300 clients with names of every language, and no two the same', () => {
    expect(clients).toHaveLength(300);
    const people = clients.flatMap((edits) => ofType(edits, 'setProfile')).map((edit) => edit.changes);
    expect(new Set(people.map((one) => one.language))).toEqual(new Set(LANGUAGES));
    expect(people.filter((one) => one.language === language).length).toBeGreaterThan(120);
    expect(people.every((one) => one.given && one.family)).toBe(true);
    expect(new Set(people.map((one) => `${one.given} ${one.family}`)).size).toBeGreaterThan(295);
    expect(people.filter((one) => one.kind === 'company').every((one) => one.company)).toBe(true);
    expect(people.some((one) => one.kind === 'company')).toBe(true);
    expect(people.every((one) => !one.birthDate || /^(\d{4}|-)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d)$/.test(one.birthDate))).toBe(true);
    expect(people.some((one) => one.birthDate?.startsWith('--'))).toBe(true);
  });

  test('has somebody entered twice in other letters, a slip in a name, and a daughter with her mother’s phone', () => {
    const known = clients.map((edits) => {
      const profile = { ...BLANK_PROFILE, ...ofType(edits, 'setProfile')[0]?.changes };
      const phones = entriesOf(edits, 'phones').map(({ fields }) => fields.e164);
      return { ...profile, phones, emails: [], cards: [] };
    });
    const haveOne = (a: (typeof known)[number], b: typeof a) =>
      a.birthDate === b.birthDate || a.phones.some((one) => b.phones.includes(one));
    const pairs = known.flatMap((a, index) => known.slice(index + 1).flatMap((b) => (haveOne(a, b) ? (likelySame(a, b) ?? []) : [])));
    const found = pairs
      .filter(({ meaning, isWeak }) => meaning !== 'shared' && !isWeak)
      .map(({ meaning, reasons }) => [meaning, ...reasons].join(' '));
    expect(found).toEqual(expect.arrayContaining(['same phone name', 'same similarNameAndBirth', 'family phone']));
    expect(found.length).toBeLessThan(8);
  });

  test('has endings that agree with the person', () => {
    for (const { changes } of clients.flatMap((edits) => ofType(edits, 'setProfile'))) {
      const { language: own, sex, family = '', middle = '' } = changes;
      if (own === 'lv' && sex) expect(family).toMatch(sex === 'female' ? /[ae]$/ : /(?:s|š|Priede)$/);
      if (middle && sex) expect(middle).toMatch(sex === 'female' ? /(?:на|івна|ївна)$/ : /ич$/);
    }
  });

  test('has phones that can be dialled as typed from the salon, and e-mails that reach nobody', () => {
    for (const { fields } of clients.flatMap((edits) => entriesOf(edits, 'phones'))) {
      const country = parsePhoneNumberFromString(fields.e164)?.country;
      expect(parsePhoneNumberFromString(fields.e164)?.isValid(), fields.e164).toBe(true);
      expect(parsePhoneNumberFromString(fields.typed, { defaultCountry: country ?? 'IT' })?.number, fields.typed).toBe(fields.e164);
      if (!fields.typed.startsWith('+')) expect(country, fields.typed).toBe(salon.country);
    }
    const addresses = clients.flatMap((edits) => entriesOf(edits, 'emails')).map((edit) => edit.fields.address);
    expect(addresses.every((address) => /^[a-z0-9.]+@example\.(com|org|net)$/.test(address) && !/^\.|\.@/.test(address))).toBe(true);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test('has membership cards that a scanner reads', () => {
    const numbers = clients.flatMap((edits) => entriesOf(edits, 'cards')).map((edit) => edit.fields.number);
    expect(numbers.length).toBeGreaterThan(50);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((number) => number.length === 13 && ean13CheckDigit(number.slice(0, 12)) === number.slice(12))).toBe(true);
  });

  test('has somebody whose allergy stands on top of the card', () => {
    const allergic = clients.filter((edits) => ofType(edits, 'setDetails').some((edit) => edit.changes.allergies));
    expect(allergic.length).toBeGreaterThan(3);
    for (const edits of allergic) expect(ofType(edits, 'editNote')[0]?.text).toContain('PPD');
  });

  test('has clients with points, money paid in, subscriptions in use and promotions redeemed, the first of them with all', () => {
    const has = (edits: readonly ClientEdit[], collection: Collection) => entriesOf(edits, collection).length > 0;
    for (const collection of ['points', 'account', 'subscriptions', 'promotions', 'cardOperations'] as const)
      expect(clients.filter((edits) => has(edits, collection)).length, collection).toBeGreaterThan(8);
    expect((['points', 'account', 'subscriptions', 'promotions'] as const).every((one) => has(clients[0] ?? [], one))).toBe(true);
    for (const edits of clients) {
      const sold = new Set(entriesOf(edits, 'subscriptions').flatMap(({ id, fields }) => (fields.event === 'sold' ? [id] : [])));
      const used = entriesOf(edits, 'subscriptions').filter(({ fields }) => fields.event === 'used');
      expect(used.every(({ fields }) => fields.of !== '' && sold.has(fields.of))).toBe(true);
    }
  });

  test('names everything on a card once, by ids that sort by time', () => {
    for (const edits of clients) {
      const ids = edits.flatMap((edit) =>
        'id' in edit ? [edit.id, ...(edit.type === 'addVisit' ? edit.services.map((one) => one.id) : [])] : [],
      );
      expect(ids.every((id) => isValid(id))).toBe(true);
      expect(new Set(ids).size).toBe(ids.length);
      expect(edits.filter((edit) => edit.type === 'setProfile' || edit.type === 'editNote').length).toBeLessThanOrEqual(2);
    }
  });

  test('has visits since the card was made, over before today and booked from today on', () => {
    const all = clients.flatMap((edits) => ofType(edits, 'addVisit').map((visit) => ({ visit, made: demoCreatedAt(edits) })));
    expect(all.length).toBeGreaterThan(1000);
    const right = ({ visit, made }: (typeof all)[number]): boolean => {
      const { date, status, time, payment, currency } = visit.fields;
      const known = VISIT_STATUSES.includes(status) && currency === salon.currency && /^(09|1\d):(00|15|30|45)$/.test(time);
      const dated = date >= made.slice(0, 10) && date <= addDays(TODAY, 14) && date >= addDays(TODAY, -731);
      const settled = ['booked', 'confirmed'].includes(status) === date >= TODAY && (payment !== '') === (status === 'paid');
      const priced =
        visit.services.length > 0 && visit.services.every((one) => one.serviceId && one.price > one.discount && one.discount >= 0);
      return known && dated && settled && priced;
    };
    expect(all.filter((one) => !right(one))).toEqual([]);
    const counts = clients.map((edits) => ofType(edits, 'addVisit').length);
    expect(Math.max(...counts)).toBeLessThanOrEqual(20);
    expect(counts.filter((count) => count === 0).length).toBeGreaterThan(10);
    expect(all.filter(({ visit }) => visit.fields.date >= TODAY).length).toBeGreaterThan(20);
  });

  test('books nobody twice at the same time but once, to be seen how that is told', () => {
    const placed = clients.flatMap((edits) =>
      ofType(edits, 'addVisit').map(({ id, fields, staff, services }) => ({ ...fields, id, staff, services })),
    );
    const clashes = clashesOf(placed, salon);
    expect(clashes).toHaveLength(1);
    expect(clashes[0]?.first.date).toBe(TODAY);
    expect(
      clashesOf(
        placed.map((one) => ({ ...one, status: 'booked' })),
        salon,
      ),
    ).toHaveLength(1);
  });

  test('books people when they are at work, and fills the first days', () => {
    const visits = clients.flatMap((edits) => ofType(edits, 'addVisit'));
    const isAtWork = ({ staff, fields: { date, time, minutes } }: (typeof visits)[number]): boolean => {
      const from = minutesOf(time) ?? 0;
      return staff.every((one) => holds(workingHours(salon, one, date).intervals, { from, to: from + minutes }));
    };
    expect(visits.filter((one) => !isAtWork(one)).length).toBeLessThanOrEqual(1);
    expect(visits.filter((one) => one.fields.date === TODAY).length).toBeGreaterThan(12);
    const rooms = new Set(visits.map((one) => one.fields.room));
    expect([...rooms].filter((one) => !salon.rooms.some(({ id }) => id === one))).toEqual([]);
    expect(salonNow(salon.zone, new Date('2026-03-10T12:00:00Z')).minutes).toBeGreaterThanOrEqual(12 * 60);
  });

  test('has colours written as bowls that are read as they are meant', () => {
    const bowls = clients.flatMap((edits) => ofType(edits, 'addVisit').flatMap((one) => one.formulas ?? []));
    expect(bowls.length).toBeGreaterThan(20);
    const lines = [...new Set(bowls.map(({ text }) => text))];
    for (const line of lines) expect(printFormula(readFormula(line))).toBe(line);
    expect(lines.filter((line) => readFormula(line).rest !== '')).toEqual([]);
  });

  test('writes texts without a placeholder left in them', () => {
    const texts = clients.flatMap((edits) => [
      ...ofType(edits, 'editNote').map((edit) => edit.text),
      ...entriesOf(edits, 'comments').map((edit) => edit.fields.text),
      ...ofType(edits, 'addVisit').map((edit) => edit.fields.note),
    ]);
    expect(texts.filter((text) => /[{}|!]|undefined/.test(text))).toEqual([]);
    expect(texts.some((text) => /\d\/\d/.test(text))).toBe(true);
    const handles = clients.flatMap((edits) => entriesOf(edits, 'socials')).map((edit) => edit.fields);
    expect(handles.every((one) => SOCIAL_NETWORKS.includes(one.network) && /^@[a-z]+\.[a-z]+\d+$/.test(one.handle))).toBe(true);
  });
});

test('a text fits who it is about: no fringe for a man, no wedding at seventy', () => {
  const texts = ['For all', 'hair: Dry ends', 'women: hair: Fringe', 'young: women: hair: Wedding', 'nails: Chipped'];
  const said = (craft: 'hair' | 'nails', female: boolean, young: boolean) => textsFor({ craft, female, young }, texts).filter(Boolean);
  expect(said('hair', true, true)).toEqual(['For all', 'Dry ends', 'Fringe', 'Wedding']);
  expect(said('hair', true, false)).toEqual(['For all', 'Dry ends', 'Fringe']);
  expect(said('hair', false, true)).toEqual(['For all', 'Dry ends']);
  expect(said('nails', false, false)).toEqual(['For all', 'Chipped']);
});
