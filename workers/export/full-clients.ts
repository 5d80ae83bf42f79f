import type { ClientCard } from '../../model/card.ts';
import type { FullClient } from '../../model/export/full-row.ts';
import type { CardId } from '../../model/ids.ts';
import { joinCards } from '../../model/merge/join-cards.ts';
import { gathered } from '../../model/merge/parts.ts';
import type { DeviceStorage } from '../store/storage-port.ts';
import type { BaseRow } from './base-rows.ts';

/** Reads a card from its document; null where that is not whole on this device. */
export type CardReader = (id: CardId) => Promise<ClientCard | null>;

/** What is kept for searching is cut at some length: a note that comes near it is read from the document. */
const NOTE_SURELY_WHOLE = 2_000;

/**
 * These clients with what their rows do not say. A document costs some milliseconds, so that it is only read of those that have a
 * long note, profiles in networks, texts that have not been read yet, or merged cards. `nameOf`: a category's, '' of one that is gone. @throws StorageProblem
 */
export async function fullClients(
  storage: DeviceStorage,
  rows: readonly BaseRow[],
  read: CardReader,
  nameOf: (category: string) => string,
  stop: () => void,
): Promise<readonly FullClient[]> {
  const known = await knownNotes(storage, rows);
  const clients: FullClient[] = [];
  for (const [index, { summary, group }] of rows.entries()) {
    const { note = '', isSure = false } = known[index] ?? {};
    const card = isSure && !summary.more.socials && group.length === 1 ? null : await joinedCard(group, read);
    stop();
    const categories = summary.categories.map(nameOf).filter(Boolean).sort();
    clients.push({ summary, categories, note: card?.note ?? note, socials: card?.socials ?? [] });
  }
  return clients;
}

/** The notes as they were read for searching, and whether that is all of them. */
function knownNotes(storage: DeviceStorage, rows: readonly BaseRow[]) {
  return storage.read(['texts', 'unread', 'summaries', 'meta'], async (reader) => {
    const counters = await reader.get('meta', ['counters']);
    const upTo = counters?.key === 'counters' ? (counters.value.read ?? 0) : 0;
    return Promise.all(
      rows.map(async ({ summary: { id } }) => {
        const [texts, isUnread, row] = await Promise.all([
          reader.get('texts', [id]),
          reader.has('unread', [id]),
          reader.get('summaries', [id]),
        ]);
        const note = texts?.texts.find(({ part }) => part === 'note')?.text ?? '';
        return { note, isSure: !isUnread && (row?.rev ?? 0) <= upTo && note.length < NOTE_SURELY_WHOLE };
      }),
    );
  });
}

/** A joined card has its own note and shows the others' beside it: a table has one place for all of them. */
async function joinedCard(group: BaseRow['group'], read: CardReader): Promise<Pick<ClientCard, 'note' | 'socials'> | null> {
  const cards: ClientCard[] = [];
  for (const id of group) {
    const card = await read(id);
    if (card) cards.push(card);
  }
  const [first, ...others] = cards.map((of) => ({ id: of.id, of, merge: of.profile.merge }));
  if (!first) return null;
  const parts = gathered([first, ...others]);
  const notes = parts.map(({ of }) => of.note.trim()).filter(Boolean);
  return { socials: joinCards(parts).card.socials, note: parts.length === 1 ? first.of.note : notes.join('\n') };
}
