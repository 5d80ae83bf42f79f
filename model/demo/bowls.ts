import { addDays } from '../dates/days.ts';
import type { ClientEdit } from '../edits/client-edit.ts';
import type { IsoDate } from '../ids.ts';
import { at, dayStart } from './days.ts';
import { entryId } from './entry-ids.ts';
import { type Formula, inventFormula } from './formula.ts';
import { seededRandom } from './random.ts';
import type { ServiceKind } from './words.ts';

type AddVisit = Extract<ClientEdit, { type: 'addVisit' }>;
/** Of so many clients one has their colours written as bowls, those of the last year (days); the others have them as text. */
const ONE_OF = 3;
const SINCE = 365;

/**
 * Writes the colours of some clients as bowls instead of text, in the notation of `model/formula/`, and finishes them. By chance of
 * its own: who is in the salon does not hang on it.
 */
export function withBowls(
  edits: readonly ClientEdit[],
  index: number,
  of: { readonly seed: number; readonly today: IsoDate; readonly kindOf: (serviceId: string) => ServiceKind | undefined },
): readonly ClientEdit[] {
  if (index % ONE_OF !== 0) return edits;
  const random = seededRandom(of.seed * 60_013 + index);
  const formula = inventFormula(random);
  const since = addDays(of.today, -SINCE);
  return edits.map((edit) => {
    if (edit.type !== 'addVisit' || edit.fields.status !== 'paid' || edit.fields.date < since) return edit;
    const lines = edit.services.flatMap(({ serviceId }) => bowlOf(of.kindOf(serviceId), formula));
    if (lines.length === 0) return edit;
    const made = dayStart(edit.fields.date) + 20 * 60 * 60_000;
    return {
      ...edit,
      fields: { ...edit.fields, note: '', template: 'hair', finishedAt: finishedAt(edit), finishedBy: edit.staff[0] ?? '' },
      formulas: lines.map((text, place) => ({ id: entryId(random, made + place), text })),
    };
  });
}

/** One bowl for each colour; nothing else is mixed. */
function bowlOf(kind: ServiceKind | undefined, formula: Formula): readonly string[] {
  const { depth, reflect, grams, developer, minutes, toner } = formula;
  const ratio = formula.ratio.replace(',', '.');
  const base = `${depth}/0`;
  const mix = reflect === '0' ? `${grams * 2} g ${base}` : `${grams} g ${depth}/${reflect} + ${grams / 2} g ${base}`;
  switch (kind) {
    case 'roots':
      return [`Roots: ${mix} + ${developer}% ${ratio}, ${minutes} min`];
    case 'colour':
      return [`${mix} + ${developer}% ${ratio}, ${minutes} min`];
    case 'balayage':
      return [`50 g Blondor + ${developer === 9 ? 9 : 6}% 1:2, 45 min, Balayage`, `30 g ${toner} + 1.9% 1:2, 20 min`];
    case 'toner':
      return [`30 g ${toner} + 1.9% 1:2, 20 min`];
    default:
      return [];
  }
}

function finishedAt({ fields }: AddVisit): string {
  return at(fields.date, 20 * 60);
}
