import type { ClientCard } from '../../../model/card.ts';
import { leads, mergeDifferences } from '../../../model/merge/differences.ts';
import type { Lead } from '../../../model/merge/merge.ts';
import type { SingleField } from '../../../model/merge/single-fields.ts';

/** Which of two cards, as they stand on the screen. */
export type Side = 'first' | 'second';
/** Whose word holds. */
export type Choice = Side | 'both';

/** Something in which two cards differ, chosen as one: a field, or the whole address. */
export interface ChoiceRow {
  /** The first of its fields' keys, or `address`. */
  readonly id: string;
  /** The fields that it is kept in. */
  readonly keys: readonly string[];
  readonly field: SingleField;
  readonly suggested: Choice;
  /** Each of the two says something: otherwise it is no question of who leads. */
  readonly isTorn: boolean;
  readonly canBoth: boolean;
}

/** Where somebody books online is no choice: it is told by the rule that such a card leads. */
const NO_CHOICE: ReadonlySet<string> = new Set(['profile.online']);

/** In what two cards differ, with whose word is suggested. The parts of an address belong together: half of each leads nowhere. */
export function choiceRows(first: ClientCard, second: ClientCard): readonly ChoiceRow[] {
  const rows: ChoiceRow[] = [];
  for (const { key, field, into, from, lead, canBoth } of mergeDifferences(first, second)) {
    if (NO_CHOICE.has(key)) continue;
    const before = rows.findIndex((row) => row.id === 'address');
    const known = rows[before];
    if (field.in === 'address' && known) rows[before] = { ...known, keys: [...known.keys, key] };
    else if (field.in === 'address') {
      const isTorn = saysSomewhere(first) && saysSomewhere(second);
      rows.push({ id: 'address', keys: [key], field, suggested: fullerAddress(first, second), isTorn, canBoth: false });
    } else rows.push({ id: key, keys: [key], field, suggested: sideOf(lead), isTorn: into !== '' && from !== '', canBoth });
  }
  return rows;
}

/** Which of them must be the main card because it books online, or null; 'both': they can't be merged. */
export function onlineRule(first: ClientCard, second: ClientCard): Choice | null {
  const [a, b] = [first.profile.online !== '', second.profile.online !== ''];
  if (a && b) return 'both';
  return a ? 'first' : b ? 'second' : null;
}

/** Whose word holds in a row: what was chosen; or else, where the main card was chosen by hand, what that one says. */
export function chosenIn(row: ChoiceRow, chosen: Readonly<Record<string, Choice>>, main: Side | null): Choice {
  const own = chosen[row.id];
  if (own) return own;
  return main && row.isTorn && row.suggested !== 'both' ? main : row.suggested;
}

/** What the store is told, by field, where `into` is the main card. */
export function choicesFor(rows: readonly ChoiceRow[], of: (row: ChoiceRow) => Choice, into: Side): Readonly<Record<string, Lead>> {
  const lead = (choice: Choice): Lead => (choice === 'both' ? 'both' : choice === into ? 'into' : 'from');
  return Object.fromEntries(rows.flatMap((row) => row.keys.map((key) => [key, lead(of(row))] as const)));
}

function sideOf(lead: Lead): Choice {
  return lead === 'both' ? 'both' : lead === 'into' ? 'first' : 'second';
}

function fullerAddress(first: ClientCard, second: ClientCard): Side {
  const filled = ({ address }: ClientCard) =>
    Object.entries(address).filter(([field, value]) => field !== 'country' && value !== '').length;
  const more = filled(first) - filled(second);
  return more > 0 || (more === 0 && leads(first, second)) ? 'first' : 'second';
}

function saysSomewhere({ address }: ClientCard): boolean {
  return Object.values(address).some((value) => value !== '');
}
