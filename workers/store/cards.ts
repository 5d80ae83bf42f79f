import type { ClientDocument } from '../../model/documents/client-document.ts';
import { editClient } from '../../model/documents/edit-client.ts';
import { readClient } from '../../model/documents/read-client.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { CardId } from '../../model/ids.ts';
import type { OpenCard } from '../contracts/store.ts';
import type { Step } from './documents/edit-documents.ts';
import type { LiveDocument } from './documents/live-documents.ts';
import { headsOf } from './documents/read-stored.ts';

/** A client's card as people see it. */
export function viewCard(live: LiveDocument): OpenCard {
  const { doc, waiting, unsaved } = live;
  return { card: readClient(live.id as CardId, headsOf(doc), doc), waiting: waiting + unsaved.length, conflicts: [] };
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
