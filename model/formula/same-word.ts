import type { Bowl } from './formula.ts';
import { AREA_WORDS, TECHNIQUE_WORDS, type WordsOf } from './words/same-words.ts';
import type { FormulaLanguage } from './words/units.ts';
import { foldWord } from './words.ts';

const AREAS = idsByWord(AREA_WORDS);
const TECHNIQUES = idsByWord(TECHNIQUE_WORDS);

/** What areas are compared by: `Roots`, «Корні» and `radici` are one; a word of no language that is known is only itself. */
export function areaKey(area: string): string {
  const folded = foldWord(area);
  return AREAS.get(folded) ?? folded;
}

/** The bowl with its area and technique in the person's language where they are known words of another one; nothing else changes. */
export function inLanguage(bowl: Bowl, language: FormulaLanguage): Bowl {
  const area = wordIn(bowl.area, language, AREAS, AREA_WORDS);
  const technique = wordIn(bowl.technique, language, TECHNIQUES, TECHNIQUE_WORDS);
  return area === bowl.area && technique === bowl.technique ? bowl : { ...bowl, area, technique };
}

/** What the person wrote in their own language stays as they wrote it. */
function wordIn(
  word: string,
  language: FormulaLanguage,
  ids: ReadonlyMap<string, string | null>,
  table: Readonly<Record<string, WordsOf>>,
): string {
  const words = table[ids.get(foldWord(word)) ?? '']?.[language].split('|') ?? [];
  const [offered] = words;
  if (offered === undefined || words.some((one) => foldWord(one) === foldWord(word))) return word;
  return /^\p{Lu}/u.test(word) ? offered : offered.charAt(0).toLowerCase() + offered.slice(1);
}

/** A word that stands for two things (`Руки`: hands, arms) tells neither. */
function idsByWord(table: Readonly<Record<string, WordsOf>>): ReadonlyMap<string, string | null> {
  const ids = new Map<string, string | null>();
  for (const [id, words] of Object.entries(table)) {
    for (const word of Object.values(words).flatMap((all) => all.split('|'))) {
      const folded = foldWord(word);
      ids.set(folded, ids.has(folded) && ids.get(folded) !== id ? null : id);
    }
  }
  return ids;
}
