import type { DemoLanguage, SalonTable } from '../words.ts';
import { ENGLISH_SALON } from './english.ts';
import { ITALIAN_SALON } from './italian.ts';
import { LATVIAN_SALON } from './latvian.ts';
import { RUSSIAN_SALON } from './russian.ts';
import { UKRAINIAN_SALON } from './ukrainian.ts';

export const SALONS: Readonly<Record<DemoLanguage, SalonTable>> = {
  it: ITALIAN_SALON,
  lv: LATVIAN_SALON,
  ru: RUSSIAN_SALON,
  uk: UKRAINIAN_SALON,
  en: ENGLISH_SALON,
};
