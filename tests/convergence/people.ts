import type { ClientCard } from '../../model/card.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { CardId, EntryId } from '../../model/ids.ts';
import type { ImportedClient, Outcome } from '../../workers/contracts/store.ts';
import type { SimulatedDevice } from './simulated-device.ts';
import { SimulatedSalon } from './simulated-salon.ts';

/** What people do in the stories: a salon with a desk and a tablet, and a client or two. */
export interface Story {
  readonly salon: SimulatedSalon;
  readonly desk: SimulatedDevice;
  readonly tablet: SimulatedDevice;
}

export async function aSalon(seed = 1): Promise<Story> {
  const salon = new SimulatedSalon(seed);
  const desk = await salon.addDevice('desk', 0);
  const tablet = await salon.addDevice('tablet', 0);
  await salon.settle();
  return { salon, desk, tablet };
}

/** The value of an outcome that is expected to be good. */
export function good<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value;
}

export async function newClient(device: SimulatedDevice, given: string, ...more: ClientEdit[]): Promise<CardId> {
  return good(await device.store.createClient([{ type: 'setProfile', changes: { given } }, ...more]));
}

export async function look(device: SimulatedDevice, id: CardId): Promise<ClientCard> {
  const { card } = good(await device.store.openCard(id));
  await device.store.closeCard(id);
  return card;
}

let entries = 0;
export function entryId(): EntryId {
  return `01K${String(++entries).padStart(23, '0')}` as EntryId;
}

export function comment(text: string): ClientEdit {
  return { type: 'addEntry', collection: 'comments', id: entryId(), fields: { text, staffId: '', at: '' } };
}

export function visit(date: string): ClientEdit {
  const fields = { date, time: '', minutes: 60, status: 'paid', room: '', note: '', currency: 'EUR', tips: 0, payment: '' } as const;
  return {
    type: 'addVisit',
    id: entryId(),
    fields,
    staff: [],
    services: [{ id: entryId(), serviceId: '', name: 'Cut', price: 3000, discount: 0 }],
  };
}

/** Imports rows, each a client. `present`: those that were imported before, or erased since. */
export async function imports(
  device: SimulatedDevice,
  create: readonly ImportedClient[],
): Promise<{ readonly created: number; readonly present: number }> {
  const ids = good(await device.store.importSink.take({ id: entryId(), name: '', create, update: [] })).created;
  const created = ids.filter((id) => id !== null).length;
  return { created, present: ids.length - created };
}
