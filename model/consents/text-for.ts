import type { EntryId, IsoDate } from '../ids.ts';
import { type ConsentSalon, type ConsentText, newestOf } from './consents.ts';

/**
 * The text of a purpose for a client to read: the one in force in the wished language, else in the salon's, else in English, else the
 * newest in any. null where the salon has written none.
 */
export function textFor(salon: ConsentSalon, purposeId: EntryId, language: string, today: IsoDate): ConsentText | null {
  const plain = language.toLowerCase().split('-')[0] ?? '';
  for (const one of [language, plain, salon.language, 'en']) {
    const found = one && newestOf(salon.consentTexts, purposeId, one, today);
    if (found) return found;
  }
  const others = languagesOf(salon, purposeId, today).flatMap((one) => newestOf(salon.consentTexts, purposeId, one, today) ?? []);
  return others.sort((a, b) => (a.from < b.from ? 1 : -1))[0] ?? null;
}

/** The languages in which a purpose can be read today. */
export function languagesOf({ consentTexts }: ConsentSalon, purposeId: EntryId, today: IsoDate): readonly string[] {
  const all = new Set(consentTexts.filter((one) => one.purposeId === purposeId).map((one) => one.language));
  return [...all].filter((one) => newestOf(consentTexts, purposeId, one, today)).sort();
}
