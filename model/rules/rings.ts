import type { EntryId } from '../ids.ts';
import type { SalonEntry } from '../salon.ts';
import { type Part, type Rule, readRule } from './rule.ts';

type Category = Pick<SalonEntry<'categories'>, 'id' | 'rule'>;

/** The categories that a rule names, itself and in its groups. */
function namedIn(rule: Rule): readonly string[] {
  const ofPart = (part: Part): readonly string[] => {
    if (part.type === 'group') return part.parts.flatMap(ofPart);
    return part.type === 'condition' && part.field === 'category' ? part.words : [];
  };
  return rule.parts.flatMap(ofPart);
}

/** Whether the category `id` is `of`, or its rule leads to it, through as many others as may be. Two devices can make such a ring apart. */
export function leadsTo(id: string, of: EntryId, categories: readonly Category[]): boolean {
  const looked = new Set<string>();
  const leads = (one: string): boolean => {
    if (one === of) return true;
    if (looked.has(one)) return false;
    looked.add(one);
    const rule = categories.find((category) => category.id === one)?.rule ?? '';
    return namedIn(readRule(rule)).some(leads);
  };
  return leads(id);
}
