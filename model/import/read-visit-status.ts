import type { VisitStatus } from '../card.ts';

/** Beginnings of words for how a visit stands, as programs write them, the more telling first; null: what is said not to be so. */
const WORDS: readonly (readonly [RegExp, VisitStatus | null])[] = [
  [/did\s*(?:not|n.?t)\s+(?:arriv|attend|come|show|turn)|not\s+(?:arriv|attend)|non\s+si\s+è|nav\s+(?:ierad|atnāc)/u, 'noShow'],
  [/(?:not\s+(?:yet\s+)?|un)confirm|non\s+(?:ancora\s+)?conferm|neapstiprin|nav\s+apstiprin|не\s*(?:подтвер|підтвер)/u, 'booked'],
  [/no[\s-]?show|non\s+(?:presentat|venut)|neieradās|neatnāca|не\s*(?:приш|яви|прий|з.?яви)|неявк/u, 'noShow'],
  [/cancel|annull|disdett|atcelt|atteikt|отмен|скасов|відмін|удал|delet/u, 'cancelled'],
  [/resched|riprogramm|spostat|pārcelt|перенес/u, 'rescheduled'],
  [
    /unpaid|incomplet|unfinish|undone|\bnot\s+(?:yet\s+)?(?:paid|done|complet|finish|visit)|non\s+(?:ancora\s+)?(?:pagat|saldat|eseguit|conclus|completat)|da\s+(?:pagare|saldare)/u,
    null,
  ],
  [/(?:ne|nav\s+)(?:apmaksāt|samaksāt|pabeigt|notik|notic)|не\s*(?:оплач|сплач|выполн|заверш|состоял|викон|відбу)/u, null],
  [/paid|pagat|saldat|apmaksāt|samaksāt|оплач|сплач/u, 'paid'],
  [
    /complet|done|finish|checked\s*out|arriv|attended|visited|eseguit|conclus|completat|venut|presentat|pabeigt|ieradās|atnāca|notik/u,
    'arrived',
  ],
  [/приш|выполн|заверш|состоял|прий|викон|відбу/u, 'arrived'],
  [/confirm|conferm|apstiprin|подтвержд|підтвердж/u, 'confirmed'],
  [/book|new|wait|pending|scheduled|accept|prenotat|in\s+attesa|nuov|rezervēt|pierakst|gaid|ожид|запис|нов|очік/u, 'booked'],
];

/** A visit's status by what the file says; null where that says none that is known. */
export function readVisitStatus(text: string): VisitStatus | null {
  const words = text.normalize('NFC').trim().toLowerCase();
  return WORDS.find(([one]) => one.test(words))?.[1] ?? null;
}
