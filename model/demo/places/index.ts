import type { DemoCountry, DemoLanguage, PlaceTable } from '../words.ts';
import { BRITAIN } from './britain.ts';
import { IRELAND } from './ireland.ts';
import { ITALY } from './italy.ts';
import { LATVIA } from './latvia.ts';
import { RUSSIA } from './russia.ts';
import { UKRAINE } from './ukraine.ts';

export const PLACES: Readonly<Record<DemoCountry, PlaceTable>> = {
  IT: ITALY,
  LV: LATVIA,
  RU: RUSSIA,
  UA: UKRAINE,
  GB: BRITAIN,
  IE: IRELAND,
};

/** Where people with names of this language mostly come from. */
export const HOMELAND: Readonly<Record<DemoLanguage, DemoCountry>> = { it: 'IT', lv: 'LV', ru: 'RU', uk: 'UA', en: 'GB' };
