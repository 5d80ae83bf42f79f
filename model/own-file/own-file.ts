import type { ClientCard } from '../card.ts';
import { DETAIL_KEYS } from '../details/definitions.ts';
import { accountOf, pointsOf } from '../entries/balances.ts';
import { COLLECTION_NAMES } from '../entries/definitions.ts';
import type { IsoDate } from '../ids.ts';
import { categoriesOf } from '../rules/categories.ts';
import type { Salon } from '../salon.ts';
import { type ClientStatus, statusOf } from '../status.ts';
import { summarize } from '../summary.ts';

/** Changes whenever a reader of an earlier file would misunderstand a later one. */
const FORM = 1;

/**
 * Everything the salon holds of one client, for the client (GDPR, articles 15 and 20): as JSON another program can read, with what ids
 * mean told beside them. What says nothing is left out.
 */
export interface OwnFile {
  readonly kartoteka: 'own file';
  readonly form: typeof FORM;
  /** ISO date-time (UTC). */
  readonly madeAt: string;
  readonly salon: { readonly name: string; readonly country: string; readonly currency: string };
  readonly client: Readonly<Record<string, unknown>>;
  /** Where pictures lie beside this text, by the hash that `client` names them by. */
  readonly photoFiles: Readonly<Record<string, string>>;
  /** Sums of the records, as they stood. */
  readonly balances: { readonly points: number; readonly account: readonly { readonly currency: string; readonly amount: number }[] };
  /** What the program works out of it: how the client is called and treated. */
  readonly workedOut: {
    readonly status: ClientStatus;
    readonly categories: readonly { readonly name: string; readonly discount: number; readonly byRule: boolean }[];
  };
  /** What the ids in `client` are called. */
  readonly names: Readonly<Record<string, string>>;
  /** Every text that the client was asked to agree to, word by word, by its id. */
  readonly consentTexts: Readonly<Record<string, { readonly language: string; readonly from: string; readonly text: string }>>;
}

/** Makes the client's own file of a card. `salon`: null where this device does not have it; ids then stay without names. `at`: ISO date-time (UTC). */
export function ownFileOf(card: ClientCard, salon: Salon | null, at: string, files: Readonly<Record<string, string>> = {}): OwnFile {
  const ids = idsIn(card);
  const texts = (salon?.consentTexts ?? []).filter((one) => ids.has(one.id));
  return {
    kartoteka: 'own file',
    form: FORM,
    madeAt: at,
    salon: { name: salon?.name ?? '', country: salon?.country ?? '', currency: salon?.currency ?? '' },
    client: {
      id: card.id,
      createdAt: card.createdAt,
      profile: told(card.profile),
      address: told(card.address),
      details: told(card.details),
      custom: told(card.custom),
      marks: told(card.marks),
      note: card.note,
      ...(card.notesBeside && { notesBeside: card.notesBeside.map(told) }),
      ...(card.wordsBeside && { wordsBeside: card.wordsBeside.map(told) }),
      ...Object.fromEntries(COLLECTION_NAMES.map((name) => [name, card[name].map(told)])),
      visits: card.visits.map((visit) => ({ ...told(visit), services: visit.services.map(told) })),
    },
    photoFiles: files,
    balances: { points: pointsOf(card), account: accountOf(card) },
    workedOut: workedOutOf(card, salon, at.slice(0, 10)),
    names: Object.fromEntries(namedIn(salon).filter(([id]) => ids.has(id))),
    consentTexts: Object.fromEntries(texts.map(({ id, language, from, text }) => [id, { language, from, text }])),
  };
}

/** What the program says of a client by itself on a day: status, and the categories that the salon gives by hand and by rule. */
export function workedOutOf(card: ClientCard, salon: Salon | null, today: IsoDate): OwnFile['workedOut'] {
  const summary = summarize(card);
  const given = salon ? categoriesOf(summary, salon, today) : [];
  return {
    status: statusOf(summary, salon, today),
    categories: given.map(({ category: { name, discount }, byHand }) => ({ name, discount, byRule: !byHand })),
  };
}

/** A name for the file that any system takes and that tells a client's file from another's: letters, digits, and hyphens. */
export function ownFileName(name: string, day: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return [plain || 'client', day].join('-');
}

function told(fields: object): Record<string, unknown> {
  const isSaid = (value: unknown): boolean =>
    value !== '' && !(typeof value === 'number' && value === 0) && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isSaid(value)));
}

/** Every text on the card that could be an id: what stands in fields, alone or between spaces, and the keys of the salon's own fields. */
function idsIn(card: ClientCard): ReadonlySet<string> {
  const found = new Set<string>(Object.keys(card.custom));
  const walk = (value: unknown): void => {
    if (typeof value === 'string') for (const word of value.split(' ')) found.add(word);
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) walk(inner);
  };
  walk(card);
  return found;
}

function namedIn(salon: Salon | null): readonly (readonly [string, string])[] {
  if (!salon) return [];
  const lists = [
    salon.staff,
    salon.services,
    salon.categories,
    salon.cardTypes,
    salon.customFields,
    salon.consentPurposes,
    salon.promotions,
    salon.subscriptionTypes,
  ];
  return lists.flatMap((list) => list.map(({ id, name }) => [id, name] as const));
}

/** The single fields of a card that say something, in the order of the card. */
export function detailsTold(card: Pick<ClientCard, 'details'>): typeof DETAIL_KEYS {
  return DETAIL_KEYS.filter((key) => card.details[key] !== '' && card.details[key] !== 0);
}
