import type { DemoLanguage, NameTable } from '../words.ts';
import { ENGLISH } from './english.ts';
import { ITALIAN } from './italian.ts';
import { LATVIAN } from './latvian.ts';
import { RUSSIAN } from './russian.ts';
import { UKRAINIAN } from './ukrainian.ts';

export const NAMES: Readonly<Record<DemoLanguage, NameTable>> = { it: ITALIAN, lv: LATVIAN, ru: RUSSIAN, uk: UKRAINIAN, en: ENGLISH };
