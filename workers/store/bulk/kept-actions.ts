import type { DocumentId, EntryId } from '../../../model/ids.ts';
import type { ActionCardRow, ActionRow } from '../../storage/schema.ts';
import { ACTION_STORES } from '../rows/actions.ts';
import type { DeviceStorage, StorageWriter } from '../storage-port.ts';

/** So many of the latest actions can be undone. */
const KEPT = 10;

/** Begins an action; those too long ago are forgotten. One that was begun goes on. @throws StorageProblem */
export async function beginAction(storage: DeviceStorage, begun: Omit<ActionRow, 'cards'>): Promise<void> {
  await storage.write(ACTION_STORES, 'relaxed', async (writer) => {
    if (await writer.has('actions', [begun.id])) return;
    const actions = latestFirst(await writer.range('actions', {}));
    for (const { id } of actions.slice(KEPT - 1)) drop(writer, id);
    writer.put('actions', { ...begun, cards: 0 });
  });
}

/**
 * Writes how many cards it has changed by now. `strict`: durable, with all that was written before it. One that changed none is
 * forgotten once it is over. @throws StorageProblem
 */
export async function noteAction(storage: DeviceStorage, id: EntryId, durability: 'strict' | 'relaxed', isOver: boolean): Promise<void> {
  await storage.write(ACTION_STORES, durability, async (writer) => {
    const [row, cards] = await Promise.all([writer.get('actions', [id]), writer.count('actionCards', [id])]);
    if (row && cards === 0 && isOver) drop(writer, id);
    else if (row && row.cards !== cards) writer.put('actions', { ...row, cards });
  });
}

/**
 * Keeps what was done to a card, in the transaction that stores it (`heads`: its version then). A card of the action's own making
 * stays that, whatever the action does to it afterwards.
 */
export function keepCard(row: ActionCardRow, before: ActionCardRow | undefined): (writer: StorageWriter, heads: readonly string[]) => void {
  return (writer, heads) => {
    if (before?.made) writer.put('actionCards', { ...before, made: heads });
    else writer.put('actionCards', { ...row, did: [...(before?.did ?? []), ...row.did] });
  };
}

/** Keeps that a card is of the action's making. Stores: ACTION_STORES. */
export function keepMade(writer: StorageWriter, action: EntryId, doc: DocumentId, heads: readonly string[]): void {
  writer.put('actionCards', { action, doc, did: [], alone: true, made: heads });
}

/** What an action has done to a card so far. @throws StorageProblem */
export function actionCard(storage: DeviceStorage, action: EntryId, doc: DocumentId): Promise<ActionCardRow | undefined> {
  return storage.read(['actionCards'], (reader) => reader.get('actionCards', [action, doc]));
}

/** Lets go of what has been taken back; the action itself once nothing of it is left. @throws StorageProblem */
export async function dropCards(storage: DeviceStorage, id: EntryId, rows: readonly ActionCardRow[]): Promise<void> {
  await storage.write(ACTION_STORES, 'strict', async (writer) => {
    for (const { doc } of rows) writer.delete('actionCards', [id, doc]);
    const [left, row] = await Promise.all([writer.count('actionCards', [id]), writer.get('actions', [id])]);
    if (row && left === 0) drop(writer, id);
    else if (row) writer.put('actions', { ...row, cards: left });
  });
}

/** @throws StorageProblem */
export async function readActions(storage: DeviceStorage): Promise<readonly ActionRow[]> {
  return latestFirst(await storage.read(['actions'], (reader) => reader.range('actions', {}))).filter(({ cards }) => cards > 0);
}

/** Cards of an action after one of them. @throws StorageProblem */
export function cardsOf(storage: DeviceStorage, id: EntryId, after: string, limit: number): Promise<ActionCardRow[]> {
  return storage.read(['actionCards'], (reader) =>
    reader.range('actionCards', { prefix: [id], ...(after && { after: [id, after] }), limit }),
  );
}

function drop(writer: StorageWriter, id: EntryId): void {
  writer.delete('actions', [id]);
  writer.deleteAll('actionCards', [id]);
}

function latestFirst(rows: readonly ActionRow[]): ActionRow[] {
  return [...rows].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}
