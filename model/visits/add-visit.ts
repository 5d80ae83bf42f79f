import type { NewVisitFields, Visit } from '../card.ts';
import type { ClientEdit } from '../edits/client-edit.ts';
import { BLANK_VISIT } from './blank-visit.ts';

const ALWAYS = ['date', 'time', 'minutes', 'status', 'room', 'note', 'currency', 'tips', 'payment'] as const;
const ONLY_IF_SAID = ['template', 'result', 'nextTime', 'finishedAt', 'finishedBy', 'movedTo', 'movedFrom'] as const;

/** The edit that puts a visit on a card as it is, with all that belongs to it. What says nothing is not written: it reads the same. */
export function addVisitEdit(visit: Visit): Extract<ClientEdit, { type: 'addVisit' }> {
  const { id, staff, services, formulas, addenda, changes } = visit;
  const said = ONLY_IF_SAID.filter((key) => visit[key] !== BLANK_VISIT[key]);
  const fields = Object.fromEntries([...ALWAYS, ...said].map((key) => [key, visit[key]])) as unknown as NewVisitFields;
  return {
    type: 'addVisit',
    id,
    fields,
    staff,
    services,
    ...(formulas.length > 0 && { formulas }),
    ...(addenda.length > 0 && { addenda }),
    ...(changes.length > 0 && { statuses: changes }),
  };
}
