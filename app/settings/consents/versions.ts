import { type ConsentText, newestOf } from '../../../model/consents/consents.ts';
import type { EntryId, IsoDate } from '../../../model/ids.ts';

/** The versions of one purpose's text in one language. */
export interface Versions {
  readonly language: string;
  /** Being written: nobody is asked by them. */
  readonly drafts: readonly ConsentText[];
  /** Decided, for a later day; the next one first. */
  readonly coming: readonly ConsentText[];
  readonly current: ConsentText | null;
  /** No longer asked by, and what earlier clients agreed to; the latest first. */
  readonly earlier: readonly ConsentText[];
}

/** The texts of a purpose by language: the salon's own language first, the others as they were begun. */
export function versionsOf(texts: readonly ConsentText[], purposeId: EntryId, salonLanguage: string, today: IsoDate): readonly Versions[] {
  const own = texts.filter((one) => one.purposeId === purposeId);
  const languages = [...new Set(own.map((one) => one.language))];
  const ordered = [...languages.filter((one) => one === salonLanguage), ...languages.filter((one) => one !== salonLanguage)];
  return ordered.map((language) => {
    const said = own.filter((one) => one.language === language);
    const decided = said.filter((one) => one.active).sort((a, b) => (a.from + a.id < b.from + b.id ? -1 : 1));
    const current = newestOf(said, purposeId, language, today);
    return {
      language,
      drafts: said.filter((one) => !one.active),
      coming: decided.filter((one) => one.from > today),
      current,
      earlier: decided.filter((one) => one.from <= today && one.id !== current?.id).reverse(),
    };
  });
}

/** The day from which a draft holds when it is put in force: the wished one, but never a day that is over. */
export function holdsFrom(wished: IsoDate | '', today: IsoDate): IsoDate {
  return wished > today ? wished : today;
}
