import * as A from '@automerge/automerge/slim';
import type { ClientDocument } from '../../model/documents/client-document.ts';
import { editClient } from '../../model/documents/edit-client.ts';
import { readClient } from '../../model/documents/read-client.ts';
import type { CardId, ChangeHash } from '../../model/ids.ts';
import { packSummary, summarize } from '../../model/summary.ts';
import { bytesOfHash } from '../../model/wire/change-header.ts';
import { HeadlessDevice as WireDevice } from '../../sync-server/testing/device.ts';
import { loadAutomerge } from '../headless/automerge.ts';
import type { FilledSalon } from './filled-salon.ts';
import type { SeededCard } from './salon-recipe.ts';

/** What is ready to be sent. */
export type Prepared = Parameters<WireDevice['push']>[0];

/** Another device of the salon, that edits cards while the one under test is away. */
export interface Editor {
  /** Gives each of these cards a nickname, one change a card, and resolves when the server has them. @returns the changes' bytes in all. */
  nickname(names: readonly (readonly [CardId, string])[]): Promise<number>;
  /** Makes those changes, and gives them to nobody yet. */
  prepare(names: readonly (readonly [CardId, string])[]): Prepared;
  /** Resolves when the server has them. @returns their bytes in all. */
  give(prepared: Prepared): Promise<number>;
  close(): Promise<void>;
}

export async function openEditor(salon: FilledSalon): Promise<Editor> {
  await loadAutomerge();
  const wire = await WireDevice.connect(salon.address);
  await wire.join(await salon.code(), 'Editor');
  const cards = new Map(salon.cards.map((card) => [card.id, card]));
  const open = new Map<CardId, A.Doc<ClientDocument>>();
  const editor: Editor = {
    nickname: (names) => editor.give(editor.prepare(names)),
    prepare(names) {
      return names.map(([id, name]) => {
        const doc = A.change(open.get(id) ?? load(cards.get(id)), { message: 'setProfile editor', time: 1_773_000_000 }, (draft) =>
          editClient(draft, { type: 'setProfile', changes: { nickname: name } }),
        );
        open.set(id, doc);
        const change = A.getLastLocalChange(doc) ?? new Uint8Array();
        return { doc: id, changes: [asBytes(change)], summary: summaryOf(id, doc) };
      });
    },
    async give(docs) {
      const { refused } = await wire.push(docs);
      if (refused.length > 0) throw new Error(`an edit was refused: ${refused[0]?.reason}`);
      return docs.reduce((sum, { changes }) => sum + changes.reduce((all, { length }) => all + length, 0), 0);
    },
    close: () => wire.close(),
  };
  return editor;
}

function load(card: SeededCard | undefined): A.Doc<ClientDocument> {
  if (!card) throw new Error('no such card');
  return A.applyChanges(A.init<ClientDocument>(), [...card.changes])[0];
}

function summaryOf(id: CardId, doc: A.Doc<ClientDocument>) {
  const heads = A.getHeads(doc) as ChangeHash[];
  return { heads: heads.map((head) => asBytes(bytesOfHash(head))), bytes: asBytes(packSummary(summarize(readClient(id, heads, doc)))) };
}

function asBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
