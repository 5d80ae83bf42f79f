import { cardKey } from '../card-key.ts';
import { emptyDraft, type RowDraft } from './row-draft.ts';
import { emailKeyOf, phoneKeyOf, socialKey } from './standing.ts';

/** What several rows say of one client: where two contradict each other, the first holds. */
export function mergeDrafts(drafts: readonly RowDraft[]): RowDraft {
  const [first, ...more] = drafts;
  if (!first || more.length === 0) return first ?? emptyDraft();
  const whole = emptyDraft();
  for (const draft of drafts) {
    fill(whole.profile, draft.profile);
    fill(whole.address, draft.address);
    fill(whole.details, draft.details);
    fill(whole.own, draft.own);
    add(whole.phones, draft.phones, (one) => phoneKeyOf(one.e164 || one.typed));
    add(whole.emails, draft.emails, (one) => emailKeyOf(one.address));
    add(whole.socials, draft.socials, (one) => socialKey(one.handle));
    add(whole.cards, draft.cards, (one) => cardKey(one.number));
    add(whole.categories, draft.categories, (one) => one.id);
    add(whole.note, draft.note, (one) => one);
    add(whole.visits, draft.visits, (one) => one.row);
  }
  return whole;
}

function fill(whole: object, says: object): void {
  for (const [field, value] of Object.entries(says)) {
    if ((whole as Record<string, unknown>)[field] === undefined && value !== '') Object.assign(whole, { [field]: value });
  }
}

function add<T>(whole: T[], says: readonly T[], keyOf: (one: T) => string): void {
  const known = new Set(whole.map(keyOf));
  for (const one of says) {
    const key = keyOf(one);
    if (!known.has(key)) whole.push(one);
    known.add(key);
  }
}
