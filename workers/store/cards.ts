import type { ClientDocument } from '../../model/documents/client-document.ts';
import { conflictsOf } from '../../model/documents/conflicts.ts';
import { editClient } from '../../model/documents/edit-client.ts';
import { readClient } from '../../model/documents/read-client.ts';
import { tellChanges } from '../../model/documents/tell-changes.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { CardId } from '../../model/ids.ts';
import type { CardChanges, OpenCard } from '../contracts/store.ts';
import type { Step } from './documents/edit-documents.ts';
import type { LiveDocument } from './documents/live-documents.ts';
import { headsOf } from './documents/read-stored.ts';

/** To tell one takes a look at the whole card: more of them would keep whoever edits it waiting. */
export const CHANGES_AT_ONCE = 10;

/** What devices are called, by their ids. */
export type DeviceNames = Readonly<Record<string, string>>;

/** A client's card as people see it. */
export function viewCard(live: LiveDocument, names: DeviceNames): OpenCard {
  const { doc, waiting, unsaved } = live;
  live.torn ??= conflictsOf(doc);
  return {
    card: readClient(live.id as CardId, headsOf(doc), doc),
    waiting: waiting + unsaved.length,
    conflicts: live.torn.map(({ field, values }) => ({ field, values: values.map((value) => named(value, names)) })),
  };
}

/** A piece of a card's changes, less than a screen holds. */
export function viewChanges(live: LiveDocument, after: string, names: DeviceNames): CardChanges {
  const { changes, next } = tellChanges(live.doc, after, CHANGES_AT_ONCE);
  return { changes: changes.map((change) => named(change, names)), next };
}

function named<T extends { readonly device: string }>(told: T, names: DeviceNames): T & { readonly deviceName: string } {
  return { ...told, deviceName: names[told.device] ?? '' };
}

/** The changes that edits of a card make: one for all, except that text goes by itself from the version its writer had seen. */
export function cardSteps(edits: readonly ClientEdit[]): Step[] {
  const steps: Step[] = [];
  let together: ClientEdit[] = [];
  const close = (): void => {
    if (together.length > 0) steps.push(stepOf(together));
    together = [];
  };
  for (const edit of edits) {
    if (edit.type !== 'editNote' || !edit.seen) {
      together.push(edit);
      continue;
    }
    close();
    steps.push({ ...stepOf([edit]), seen: edit.seen });
  }
  close();
  return steps;
}

function stepOf(edits: readonly ClientEdit[]): Step {
  const [first] = edits;
  return {
    what: first && edits.every((edit) => edit.type === first.type) ? first.type : 'several',
    run: (draft) => {
      for (const edit of edits) editClient(draft as ClientDocument, edit);
    },
  };
}
