import type { NewVisitFields } from '../card.ts';
import type { ConsentSalon } from '../consents/consents.ts';
import { signaturePath } from '../consents/signature.ts';
import { textFor } from '../consents/text-for.ts';
import { addDays } from '../dates/days.ts';
import type { ClientEdit } from '../edits/client-edit.ts';
import type { EntryId, IsoDate } from '../ids.ts';
import type { PurposeKind, SalonService } from '../salon.ts';
import { BLACKLIST_REASONS, TESTED } from './care-words.ts';
import { at, dayStart } from './days.ts';
import { entryId } from './entry-ids.ts';
import { type Random, seededRandom } from './random.ts';
import { SALONS } from './salons/index.ts';
import type { DemoLanguage } from './words.ts';

export interface CareOptions {
  readonly today: IsoDate;
  readonly seed: number;
  readonly language: DemoLanguage;
  readonly services: readonly SalonService[];
  /** What the salon asks consent for; nothing is said of consents without it. */
  readonly consents?: ConsentSalon;
}

type AddVisit = Extract<ClientEdit, { type: 'addVisit' }>;
/** Of so many invented clients one is on the blacklist. */
const ONE_OF = 150;
const TESTED_MINUTE = 10 * 60;

/** Whether the client at this place is on the blacklist. */
export function isListed(index: number): boolean {
  return index % ONE_OF === 23;
}

/**
 * What a salon asks and tries before it treats an invented client: consents, patch tests, and now and then that it treats them no
 * more. By a stream of its own: the clients themselves are the same with and without it.
 */
export function inventCare(edits: readonly ClientEdit[], index: number, options: CareOptions): readonly ClientEdit[] {
  const random = seededRandom(options.seed * 7919 + index);
  const visits = edits.filter((edit): edit is AddVisit => edit.type === 'addVisit');
  const past = visits.filter(({ fields }) => fields.date < options.today);
  const [first] = past;
  const profile = edits.find((edit) => edit.type === 'setProfile');
  if (!first || profile?.changes.kind !== 'person') return [];
  const tests = inventTests(random, visits, options);
  const isWritten = tests.length > 0 || edits.some((edit) => edit.type === 'setDetails' && Boolean(edit.changes.allergies));
  const asked = { first, language: profile.changes.language ?? '', isWritten };
  return [...tests, ...inventConsents(random, asked, options), ...inventBlacklist(random, index, past, options)];
}

/** How often each kind is agreed to. */
const AGREED: readonly (readonly [PurposeKind, number])[] = [
  ['privacy', 0.9],
  ['messages', 0.75],
  ['marketing', 0.45],
  ['health', 0.85],
  ['photos', 0.35],
];

function inventConsents(
  random: Random,
  { first, language, isWritten }: { readonly first: AddVisit; readonly language: string; readonly isWritten: boolean },
  { consents: salon, today }: CareOptions,
): ClientEdit[] {
  if (!salon) return [];
  const isSigned = random.chance(0.6);
  const signature = isSigned ? inventSignature(random) : '';
  const minute = minutesOf(first.fields) - 10;
  return AGREED.flatMap(([kind, often]) => {
    const purpose = salon.consentPurposes.find((one) => one.active && one.kind === kind);
    if (!purpose || !random.chance(often) || (kind === 'health' && !isWritten)) return [];
    const fields = {
      purposeId: purpose.id,
      textId: textFor(salon, purpose.id, language, today)?.id ?? ('' as const),
      given: true,
      how: isSigned ? ('signed' as const) : ('paper' as const),
      channels: kind === 'messages' ? 'sms whatsapp phone' : kind === 'marketing' ? 'email whatsapp' : '',
      signature,
      note: '',
      staffId: first.staff[0] ?? ('' as const),
      at: at(first.fields.date, minute),
      corrects: '' as const,
    };
    const given = addEntry(random, 'consents', fields);
    if (kind !== 'marketing' || !random.chance(0.2)) return [given];
    const later = addDays(first.fields.date, random.int(10, 200));
    if (later >= today) return [given];
    return [
      given,
      addEntry(random, 'consents', { ...fields, given: false, how: 'message', signature: '', channels: '', at: at(later, minute) }),
    ];
  });
}

function inventTests(random: Random, visits: readonly AddVisit[], { services, today, language }: CareOptions): ClientEdit[] {
  const days = new Map(services.filter((one) => one.patchTestDays > 0).map((one) => [one.id, one.patchTestDays]));
  const needing = visits.filter((visit) => visit.services.some((one) => days.has(one.serviceId as EntryId)));
  const [first, last] = [needing[0], needing.findLast((one) => one.fields.date <= today)];
  if (!first || !last || random.chance(0.12)) return [];
  const valid = Math.min(...first.services.flatMap((one) => days.get(one.serviceId as EntryId) ?? []));
  const test = (visit: AddVisit, result: 'clear' | 'doubtful' | 'reaction'): ClientEdit => {
    const date = addDays(visit.fields.date, -2);
    const { hair, lashes, ...notes } = TESTED[language];
    const lashesName = SALONS[language].services.lashes.name;
    const isLashes = visit.services.some((one) => one.name === lashesName);
    const product = isLashes ? lashes : hair;
    const tried = services.filter((one) => days.has(one.id) && (one.name === lashesName) === isLashes);
    const serviceIds = tried.map((one) => one.id).join(' ');
    const note = result === 'clear' ? '' : notes[result];
    const batch = `L${random.int(1000, 9999)}`;
    const validUntil = addDays(date, valid);
    return addEntry(
      random,
      'patchTests',
      { product, batch, date, result, staffId: visit.staff[0] ?? '', validUntil, note, serviceIds },
      dayStart(date),
    );
  };
  const isFresh = random.chance(0.8);
  const wasBad = random.chance(0.1);
  const bad = wasBad ? [test(first, random.chance(0.5) ? 'reaction' : 'doubtful')] : [];
  // Of a client who does not come any more the test has run out by itself.
  return [...bad, test(isFresh ? last : first, 'clear')];
}

function inventBlacklist(random: Random, index: number, past: readonly AddVisit[], { language }: CareOptions): ClientEdit[] {
  const last = past.at(-1);
  if (!isListed(index) || !last) return [];
  const reason = random.pick(BLACKLIST_REASONS[language]);
  return [addEntry(random, 'blacklist', { reason, staffId: last.staff[0] ?? '', at: at(last.fields.date, minutesOf(last.fields) + 60) })];
}

/** What a hand draws that signs quickly: loops that grow flatter, and a line under them. */
function inventSignature(random: Random): string {
  const [loops, height, lean] = [random.int(4, 8), random.int(25, 45), random.int(10, 30)];
  const name = Array.from({ length: loops * 14 }, (_, step) => {
    const turn = (step / 14) * Math.PI * 2;
    const shrink = 1 - (step / (loops * 14)) * 0.6;
    return { x: 50 + step * 2.4 + Math.sin(turn) * lean * 0.5, y: 85 - Math.sin(turn + random.next() * 0.5) * height * shrink };
  });
  const end = { x: 60 + loops * 34, y: 112 + random.int(-6, 8) };
  return signaturePath([name, [{ x: 60, y: 122 }, { x: 150, y: 118 + random.int(-4, 4) }, end]]);
}

function addEntry<C extends 'consents' | 'patchTests' | 'blacklist'>(
  random: Random,
  collection: C,
  fields: Extract<ClientEdit, { type: 'addEntry'; collection: C }>['fields'],
  made = 'at' in fields ? Date.parse(fields.at) : 0,
): ClientEdit {
  return { type: 'addEntry', collection, id: entryId(random, made), fields } as ClientEdit;
}

function minutesOf({ time }: NewVisitFields): number {
  const [hours, minutes] = time.split(':').map(Number);
  return hours !== undefined && minutes !== undefined ? hours * 60 + minutes : TESTED_MINUTE;
}
