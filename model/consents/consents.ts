import type { ClientCard } from '../card.ts';
import type { Entry } from '../entries/fields.ts';
import { inForce } from '../entries/in-force.ts';
import type { EntryId, IsoDate } from '../ids.ts';
import { PURPOSE_KINDS, type PurposeKind, type Salon, type SalonEntry } from '../salon.ts';

export type Consent = Entry<'consents'>;
export type ConsentPurpose = SalonEntry<'consentPurposes'>;
export type ConsentText = SalonEntry<'consentTexts'>;
/** What consents are asked by. */
export type ConsentSalon = Pick<Salon, 'consentPurposes' | 'consentTexts' | 'language'>;

/** `older`: to a text that a newer one has taken the place of. `refused`: asked, and never given. */
export type ConsentState = 'given' | 'older' | 'withdrawn' | 'refused' | 'never';

export interface StandingConsent {
  readonly state: ConsentState;
  /** The word that stands; null where nobody asked. */
  readonly word: Consent | null;
}

/** The latest word on each purpose, corrections taken into account. Words of the same moment, of two devices: the later entry's. */
export function latestWords({ consents }: Pick<ClientCard, 'consents'>): ReadonlyMap<EntryId | '', Consent> {
  const latest = new Map<EntryId | '', Consent>();
  for (const one of inForce(consents)) {
    const known = latest.get(one.purposeId);
    if (!known || isBefore(known, one)) latest.set(one.purposeId, one);
  }
  return latest;
}

/** How it stands with one purpose today. */
export function stateOf(card: Pick<ClientCard, 'consents'>, salon: ConsentSalon, purposeId: EntryId, today: IsoDate): StandingConsent {
  const word = latestWords(card).get(purposeId) ?? null;
  if (!word) return { state: 'never', word };
  if (word.given) return { state: newerThan(word, salon, today) ? 'older' : 'given', word };
  const wasGiven = inForce(card.consents).some((one) => one.purposeId === purposeId && one.given && isBefore(one, word));
  return { state: wasGiven ? 'withdrawn' : 'refused', word };
}

/** True where the client agreed, to whichever text. */
export function isAgreed(state: ConsentState): boolean {
  return state === 'given' || state === 'older';
}

/** The purposes of a kind that the salon asks for and the client has not agreed to. */
export function notAgreed(
  card: Pick<ClientCard, 'consents'>,
  salon: ConsentSalon,
  kind: PurposeKind,
  today: IsoDate,
): readonly (StandingConsent & { readonly purpose: ConsentPurpose })[] {
  return salon.consentPurposes
    .filter((purpose) => purpose.active && purpose.kind === kind)
    .map((purpose) => ({ purpose, ...stateOf(card, salon, purpose.id, today) }))
    .filter(({ state }) => !isAgreed(state));
}

/** A yes to a text that a newer one has taken the place of: it still holds for what was told then. */
export interface OlderConsent {
  readonly purpose: ConsentPurpose;
  readonly word: Consent;
  /** The one in force, in the language in which the client agreed. */
  readonly text: ConsentText;
}

/** The purposes that the salon asks for and that the client agreed to in an earlier text. `kinds`: only of these; all where left out. */
export function agreedToOlder(
  { consents }: Pick<ClientCard, 'consents'>,
  salon: ConsentSalon,
  today: IsoDate,
  kinds: readonly string[] = PURPOSE_KINDS,
): readonly OlderConsent[] {
  const latest = latestWords({ consents });
  return salon.consentPurposes.flatMap((purpose) => {
    const word = purpose.active && kinds.includes(purpose.kind) ? latest.get(purpose.id) : undefined;
    const text = word?.given ? newerThan(word, salon, today) : null;
    return word && text ? [{ purpose, word, text }] : [];
  });
}

/** The salon writes to the client for it: the ways of writing can be chosen. */
export function isForWriting({ kind }: ConsentPurpose): boolean {
  return kind === 'messages' || kind === 'marketing';
}

export const CHANNELS = ['sms', 'whatsapp', 'email', 'push', 'phone'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Ways of writing as they are stored, known ones only; all of them where nothing is said. */
export function channelsOf(stored: string): readonly Channel[] {
  const words = stored.split(' ');
  return CHANNELS.filter((one) => words.includes(one));
}

/** The text that has taken the place of the one that was agreed to, or null. */
function newerThan(word: Consent, { consentTexts }: ConsentSalon, today: IsoDate): ConsentText | null {
  const agreed = consentTexts.find((one) => one.id === word.textId);
  const current = agreed ? newestOf(consentTexts, agreed.purposeId, agreed.language, today) : null;
  return agreed && current && current.id !== agreed.id && isNewer(current, agreed) ? current : null;
}

/** The text in force on a day in one language, or null. */
export function newestOf(texts: readonly ConsentText[], purposeId: EntryId | '', language: string, today: IsoDate): ConsentText | null {
  return (
    texts
      .filter(
        (one) => one.active && one.purposeId === purposeId && one.language === language && one.from <= today && one.text.trim() !== '',
      )
      .sort((a, b) => (isNewer(a, b) ? -1 : 1))[0] ?? null
  );
}

function isNewer(a: ConsentText, b: ConsentText): boolean {
  return a.from === b.from ? a.id > b.id : a.from > b.from;
}

function isBefore(a: Consent, b: Consent): boolean {
  return a.at === b.at ? a.id < b.id : a.at < b.at;
}
