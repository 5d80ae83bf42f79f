import { ENGLISH } from './english.ts';
import { ITALIAN } from './italian.ts';
import { LATVIAN } from './latvian.ts';
import { RUSSIAN } from './russian.ts';
import type { StarterPurpose, StarterTable } from './starter-table.ts';
import { UKRAINIAN } from './ukrainian.ts';

const STARTERS: Readonly<Record<string, StarterTable>> = { it: ITALIAN, lv: LATVIAN, ru: RUSSIAN, uk: UKRAINIAN, en: ENGLISH };

/** What a salon may begin its lists with, in a language; in English where there is none of its own. */
export function startersIn(language: string): StarterTable {
  return STARTERS[language] ?? ENGLISH;
}

/** The text to begin with for a purpose, in a language and with the salon's name in it; '' where there is none. */
export function starterText(purpose: string, language: string, salonName: string): string {
  const { purposes } = STARTERS[language] ?? { purposes: {} };
  const starter: { readonly text: string } | undefined = (purposes as Partial<StarterTable['purposes']>)[purpose as StarterPurpose];
  return starter?.text.replaceAll('{salon}', salonName) ?? '';
}
