import { createHash } from 'node:crypto';
import * as A from '@automerge/automerge/slim';
import type { Visit } from '../../model/card.ts';
import { isoOfDay } from '../../model/dates/days.ts';
import { inventLanguage, inventPerson } from '../../model/demo/person.ts';
import { seededRandom } from '../../model/demo/random.ts';
import { editSalon, newSalonDocument } from '../../model/documents/salon-document.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { CardId, EntryId, IsoDate } from '../../model/ids.ts';
import { clockOf } from '../../model/journal/clock.ts';
import { packSummary } from '../../model/summary.ts';
import { addVisitEdit } from '../../model/visits/add-visit.ts';
import { BLANK_VISIT } from '../../model/visits/blank-visit.ts';
import { factsOf } from '../../model/visits/fact.ts';
import { pureDigest } from '../../model/wire/pure-digest.ts';
import { openDataFolder } from '../../sync-server/data-folder.ts';
import { ChangeLog } from '../../sync-server/log/change-log.ts';
import type { DayRow } from '../../workers/storage/schema.ts';
import { documentIdOf } from '../../workers/store/documents/document-id.ts';
import { makeClient } from '../../workers/store/documents/new-clients.ts';
import { loadAutomerge } from '../headless/automerge.ts';
import { putIntoLog } from './filled-salon.ts';
import { phoneOf, type SeededCard } from './salon-recipe.ts';

export const VISITS_A_CLIENT = 12;
export const VISITS_A_DAY = 150;
const STAFF = 12;
const MINUTES = 40;
const OPENS = 9 * 60;
/** The journal is full for so many days to come. */
const AHEAD = 21;
const SEED = 600_000;
const SUNDAY = 0;
const DAY_MS = 86_400_000;
const SERVICES = ['Griezums', 'Krāsošana', 'Manikīrs', 'Uzacis'];

/** Of so many cards have a document with all that is on it; making one for each of fifty thousand would take half an hour. */
export const WHOLE = 1_000;

/**
 * Clients with twelve visits each, as many visits on every working day as twelve people can do, back from some weeks ahead. Past the
 * first `WHOLE` they have a row of their own and a short document that all share: `factsOfRest` has their visits.
 */
export async function journalCards(count: number, today: IsoDate): Promise<SeededCard[]> {
  await loadAutomerge();
  const days = daysOf(count, today);
  const short = makeClient(newClient(0, []), pureDigest);
  if (!short.summary) throw new Error('a client has a row');
  const { summary: blank } = short;
  const bytes = short.changes.map((change) => change.bytes);
  return Array.from({ length: count }, (_, index) => {
    const random = seededRandom(SEED + index);
    const { profile } = inventPerson(random, inventLanguage(random, 'lv'), today);
    const id = cardIdOf(index);
    const phone = phoneOf(index);
    if (index >= WHOLE) {
      const row = { ...blank, id, given: profile.given ?? '', family: profile.family ?? '', phones: [`+371${phone}`] };
      return { id, changes: bytes, heads: short.heads as SeededCard['heads'], summary: packSummary(row) };
    }
    const { changes, heads, summary } = makeClient(
      newClient(index, [
        { type: 'setProfile', changes: profile },
        {
          type: 'addEntry',
          collection: 'phones',
          id: idOf('P', index),
          fields: { typed: phone, e164: `+371${phone}`, label: 'mobile', messages: true },
        },
        ...numbersOf(index, count).map((n) => addVisitEdit(visitAt(n, days, today))),
      ]),
      pureDigest,
    );
    if (!summary) throw new Error('a client has a row');
    return { id, changes: changes.map((change) => change.bytes), heads: heads as SeededCard['heads'], summary: packSummary(summary) };
  });
}

/** What a device keeps, day by day, of the visits of those cards whose document has none: for its storage. */
export function* factsOfRest(count: number, today: IsoDate): Generator<DayRow> {
  const days = daysOf(count, today);
  for (let index = WHOLE; index < count; index++) {
    for (const n of numbersOf(index, count)) {
      const visit = visitAt(n, days, today);
      yield { date: visit.date, doc: cardIdOf(index), facts: factsOf({ visits: [visit] }) };
    }
  }
}

/** The days on which the salon of so many clients is full, the latest first. */
export function journalDays(count: number, today: IsoDate): readonly IsoDate[] {
  return daysOf(count, today).slice(0, Math.floor((count * VISITS_A_CLIENT) / VISITS_A_DAY));
}

/** The same, and the one before them on which the last visits are. */
function daysOf(count: number, today: IsoDate): readonly IsoDate[] {
  return workingDays(Math.ceil((count * VISITS_A_CLIENT) / VISITS_A_DAY), today);
}

/** Into the log of a server that has not been started: the cards, and a salon with the people who do all that. */
export async function putJournalSalon(folder: string, cards: readonly SeededCard[]): Promise<void> {
  await putIntoLog(folder, cards);
  const data = openDataFolder(folder);
  const log = new ChangeLog(data.database, { committed: () => undefined, damaged: () => undefined });
  await log.recognise(data.identity);
  let doc = newSalonDocument();
  doc = A.change(doc, { time: 0 }, (draft) => {
    for (let n = 0; n < STAFF; n++)
      editSalon(draft, {
        type: 'addSalonEntry',
        collection: 'staff',
        id: idOf('S', n),
        fields: { name: `Meistars ${n + 1}`, color: '#7a3e55', active: true, work: '' },
      });
    for (const [n, name] of SERVICES.entries())
      editSalon(draft, {
        type: 'addSalonEntry',
        collection: 'services',
        id: idOf('V', n),
        fields: { name, price: 4500, minutes: MINUTES, active: true, patchTestDays: 0, group: '', intervalDays: 0, template: '' },
      });
  });
  const refused = await log.push(0, [{ doc: log.salon, changes: A.getAllChanges(doc) as Uint8Array<ArrayBuffer>[] }]);
  if (refused.length > 0) throw new Error(`the log refused the salon: ${refused[0]?.reason}`);
  data.close();
}

/** Which of all visits are this client's. */
function numbersOf(index: number, count: number): readonly number[] {
  return Array.from({ length: VISITS_A_CLIENT }, (_, n) => n * count + index);
}

function newClient(index: number, edits: readonly ClientEdit[]): Parameters<typeof makeClient>[0] {
  const actor = hash(`actor ${index}`).subarray(0, 16).toString('hex');
  return { id: cardIdOf(index), edits, actor, message: 'import', time: 0, createdAt: '2020-01-01T00:00:00.000Z' };
}

function cardIdOf(index: number): CardId {
  return documentIdOf(hash(`journal ${index}`));
}

/** Visit `n` of all: the first stand on the last day. */
function visitAt(n: number, days: readonly IsoDate[], today: IsoDate): Visit {
  const date = days[Math.floor(n / VISITS_A_DAY)] ?? today;
  const place = n % VISITS_A_DAY;
  const service = n % SERVICES.length;
  return {
    ...BLANK_VISIT,
    id: idOf('J', n),
    date,
    ...placeOf(place),
    status: date < today ? 'paid' : 'booked',
    currency: 'EUR',
    services: [{ id: idOf('W', n), serviceId: idOf('V', service), name: SERVICES[service] ?? '', price: 4500, discount: 0 }],
  };
}

/** When the visit of a day is, counted from its first, and with whom. */
export function placeOf(nth: number): Pick<Visit, 'time' | 'minutes' | 'staff'> {
  return { time: clockOf(OPENS + Math.floor(nth / STAFF) * MINUTES), minutes: MINUTES, staff: [idOf('S', nth % STAFF)] };
}

/** So many days on which the salon is open, the latest first. */
function workingDays(count: number, today: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = Date.parse(today) / DAY_MS + AHEAD; days.length < count; day--)
    if (new Date(day * DAY_MS).getUTCDay() !== SUNDAY) days.push(isoOfDay(day));
  return days;
}

function idOf(kind: string, n: number): EntryId {
  return `01J${kind}${String(n).padStart(22, '0')}` as EntryId;
}

function hash(text: string): Buffer {
  return createHash('sha256').update(`kartoteka bench ${SEED} ${text}`).digest();
}
