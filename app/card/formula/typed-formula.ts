import type { ClientCard, Visit } from '../../../model/card.ts';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import type { Bowl } from '../../../model/formula/formula.ts';
import { printBowl, printFormula } from '../../../model/formula/print.ts';
import { readFormula } from '../../../model/formula/read-formula.ts';
import type { EntryId } from '../../../model/ids.ts';
import { addVisitEdit } from '../../../model/visits/add-visit.ts';
import { visitFormulaEdits } from '../history/visit-edits.ts';

type Visits = Pick<ClientCard, 'visits'>;

/** What was typed as the lines that are stored: one a bowl, then what was not understood of the whole. */
export function linesOf(typed: string): readonly string[] {
  const { bowls, rest } = readFormula(typed);
  return [...bowls.map(printBowl), printFormula({ bowls: [], rest })].filter((line) => line !== '');
}

/**
 * The edits that put a typed formula on a visit. Typed on and saved again, under the same `ids`, it becomes the same bowls, none
 * twice; what is beyond their number stays with the last.
 */
export function typedFormulaEdits(card: Visits, visit: Visit, ids: readonly EntryId[], typed: string): readonly ClientEdit[] {
  const lines = withinNumber(linesOf(typed), ids.length);
  if (!card.visits.some((one) => one.id === visit.id)) {
    const formulas = ids.flatMap((id, place) => (lines[place] ? { id, text: lines[place] } : []));
    return formulas.length > 0 ? [addVisitEdit({ ...visit, formulas: [...visit.formulas, ...formulas] })] : [];
  }
  return ids.flatMap((id, place) => visitFormulaEdits(card, visit, id, lines[place] ?? ''));
}

function withinNumber(lines: readonly string[], most: number): readonly string[] {
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ;; ')];
}

/** The edits that change a bowl of a visit, as it is when they are made; of what was not understood nothing is lost. */
export function bowlEdits(card: Visits, visit: Visit, id: EntryId, place: number, change: (bowl: Bowl) => Bowl): readonly ClientEdit[] {
  const stored = card.visits.find((one) => one.id === visit.id)?.formulas.find((one) => one.id === id);
  if (!stored) return [];
  const { bowls, rest } = readFormula(stored.text);
  const text = printFormula({ bowls: bowls.map((bowl, at) => (at === place ? change(bowl) : bowl)), rest });
  return visitFormulaEdits(card, visit, id, text);
}
