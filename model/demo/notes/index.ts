import type { DemoLanguage, NoteTable, TechnicalTable } from '../words.ts';
import { ENGLISH_NOTES, ENGLISH_TECHNICAL } from './english.ts';
import { ITALIAN_NOTES, ITALIAN_TECHNICAL } from './italian.ts';
import { LATVIAN_NOTES, LATVIAN_TECHNICAL } from './latvian.ts';
import { RUSSIAN_NOTES, RUSSIAN_TECHNICAL } from './russian.ts';
import { UKRAINIAN_NOTES, UKRAINIAN_TECHNICAL } from './ukrainian.ts';

export const NOTES: Readonly<Record<DemoLanguage, NoteTable>> = {
  it: ITALIAN_NOTES,
  lv: LATVIAN_NOTES,
  ru: RUSSIAN_NOTES,
  uk: UKRAINIAN_NOTES,
  en: ENGLISH_NOTES,
};

/** In the salon's language: the next stylist reads them. */
export const TECHNICAL: Readonly<Record<DemoLanguage, TechnicalTable>> = {
  it: ITALIAN_TECHNICAL,
  lv: LATVIAN_TECHNICAL,
  ru: RUSSIAN_TECHNICAL,
  uk: UKRAINIAN_TECHNICAL,
  en: ENGLISH_TECHNICAL,
};
