import { createHash } from 'node:crypto';
import * as A from '@automerge/automerge/slim';
import { isoOfDay } from '../../model/dates/days.ts';
import { inventLanguage, inventPerson } from '../../model/demo/person.ts';
import { seededRandom } from '../../model/demo/random.ts';
import { editSalon, newSalonDocument } from '../../model/documents/salon-document.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { EntryId, IsoDate } from '../../model/ids.ts';
import { clockOf } from '../../model/journal/clock.ts';
import { packSummary } from '../../model/summary.ts';
import { addVisitEdit } from '../../model/visits/add-visit.ts';
import { BLANK_VISIT } from '../../model/visits/blank-visit.ts';
import { pureDigest } from '../../model/wire/pure-digest.ts';
import { openDataFolder } from '../../sync-server/data-folder.ts';
import { ChangeLog } from '../../sync-server/log/change-log.ts';
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

/** Clients with twelve visits each, as many visits on every working day as twelve people can do, back from some weeks ahead. */
export async function journalCards(count: number, today: IsoDate): Promise<SeededCard[]> {
  await loadAutomerge();
  const days = workingDays(Math.ceil((count * VISITS_A_CLIENT) / VISITS_A_DAY), today);
  return Array.from({ length: count }, (_, index) => {
    const random = seededRandom(SEED + index);
    const { profile } = inventPerson(random, inventLanguage(random, 'lv'), today);
    const id = documentIdOf(hash(`journal ${index}`));
    const visits = Array.from({ length: VISITS_A_CLIENT }, (_, n) => visitEdit(n * count + index, days, today));
    const phone = phoneOf(index);
    const edits: ClientEdit[] = [
      { type: 'setProfile', changes: profile },
      {
        type: 'addEntry',
        collection: 'phones',
        id: idOf('P', index),
        fields: { typed: phone, e164: `+371${phone}`, label: 'mobile', messages: true },
      },
      ...visits,
    ];
    const actor = hash(`actor ${index}`).subarray(0, 16).toString('hex');
    const client = { id, edits, actor, message: 'import', time: 0, createdAt: '2020-01-01T00:00:00.000Z' };
    const { changes, heads, summary } = makeClient(client, pureDigest);
    if (!summary) throw new Error('a client has a row');
    return { id, changes: changes.map((change) => change.bytes), heads: heads as SeededCard['heads'], summary: packSummary(summary) };
  });
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

/** Visit `n` of all: the first stand on the last day. */
function visitEdit(n: number, days: readonly IsoDate[], today: IsoDate): ClientEdit {
  const date = days[Math.floor(n / VISITS_A_DAY)] ?? today;
  const place = n % VISITS_A_DAY;
  const service = n % SERVICES.length;
  return addVisitEdit({
    ...BLANK_VISIT,
    id: idOf('J', n),
    date,
    time: clockOf(OPENS + Math.floor(place / STAFF) * MINUTES),
    minutes: MINUTES,
    status: date < today ? 'paid' : 'booked',
    currency: 'EUR',
    staff: [idOf('S', place % STAFF)],
    services: [{ id: idOf('W', n), serviceId: idOf('V', service), name: SERVICES[service] ?? '', price: 4500, discount: 0 }],
  });
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
