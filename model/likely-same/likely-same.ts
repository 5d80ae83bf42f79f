import type { Sex } from '../card.ts';
import { cardKey } from '../card-key.ts';
import type { BirthDate } from '../ids.ts';
import type { CardSummary } from '../summary.ts';
import { compareNames, isWrittenAlike, middlesDiffer } from './compare-names.ts';

/** What is known of somebody by which it can be told whether they are a client already: a summary, or a card being written. */
export type Known = Pick<CardSummary, 'kind' | 'given' | 'family' | 'middle' | 'company' | 'phones' | 'emails' | 'cards' | 'birthDate'> & {
  readonly sex?: Sex;
};

/** Why two cards may be of one person, the most telling first. */
export const SAME_REASONS = ['card', 'phone', 'email', 'nameAndBirth', 'similarNameAndBirth', 'name', 'similarName'] as const;
export type SameReason = (typeof SAME_REASONS)[number];

export interface LikelySame {
  readonly reasons: readonly SameReason[];
  /**
   * `same`: it looks like one person. `family`: like two who share a phone, e-mail or card, such as a child with a parent's phone.
   * `shared`: two people, or a person and a company, of whom no more is known than that they share it.
   */
  readonly meaning: 'same' | 'family' | 'shared';
  /** Nothing but the name speaks for it: many are called Anna Rossi. */
  readonly isWeak: boolean;
  /** The larger, the likelier; only for putting several in order. */
  readonly strength: number;
}

const WEIGHTS: Readonly<Record<SameReason, number>> = {
  card: 40,
  phone: 40,
  email: 40,
  nameAndBirth: 45,
  similarNameAndBirth: 44,
  name: 10,
  similarName: 9,
};
/** Of those who share something the same person comes first, then a family, then who knows. */
const MEANINGS: Readonly<Record<LikelySame['meaning'], number>> = { same: 200, family: 100, shared: 100 };

/**
 * Whether two cards may be of one person, and why; null where nothing speaks for it. Two birth dates, two sexes or two first names
 * speak against it: then whoever shares a phone is family, or shares no more than the phone.
 */
export function likelySame(a: Known, b: Known): LikelySame | null {
  const names = compareNames(a, b);
  const births = compareBirths(a.birthDate, b.birthDate);
  const isOtherPerson = a.kind !== b.kind || births === 'different' || sexesDiffer(a, b);
  const shared = sharedBy(a, b);
  const byName = names === 'same' ? [nameReason(isWrittenAlike(a, b), births === 'same')] : [];
  if (shared.length === 0) {
    if (byName.length === 0 || isOtherPerson || middlesDiffer(a, b)) return null;
    return told('same', byName);
  }
  if (!isOtherPerson && names !== 'family' && names !== 'different') return told('same', [...shared, ...byName]);
  const isFamily = a.kind === b.kind && (names === 'family' || names === 'same');
  return told(isFamily ? 'family' : 'shared', shared);
}

function nameReason(isAlike: boolean, withBirth: boolean): SameReason {
  if (withBirth) return isAlike ? 'nameAndBirth' : 'similarNameAndBirth';
  return isAlike ? 'name' : 'similarName';
}

function told(meaning: LikelySame['meaning'], reasons: readonly SameReason[]): LikelySame {
  const isWeak = reasons.every((reason) => reason === 'name' || reason === 'similarName');
  const strength = (isWeak ? 0 : MEANINGS[meaning]) + reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0);
  return { reasons, meaning, isWeak, strength };
}

function sharedBy(a: Known, b: Known): readonly SameReason[] {
  const reasons: SameReason[] = [];
  if (haveOne(a.cards, b.cards, cardKey)) reasons.push('card');
  if (haveOne(a.phones, b.phones, phoneKey)) reasons.push('phone');
  if (haveOne(a.emails, b.emails, emailKey)) reasons.push('email');
  return reasons;
}

function haveOne(a: readonly string[], b: readonly string[], keyOf: (text: string) => string): boolean {
  const keys = new Set(a.map(keyOf).filter(Boolean));
  return b.some((one) => keys.has(keyOf(one)));
}

/** Fewer digits are no phone yet. */
const SHORTEST_PHONE = 6;

/** What phones are compared by: their digits; '' for what can be none. */
export function phoneKey(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits.length < SHORTEST_PHONE ? '' : digits;
}

/** What e-mails are compared by; '' for what can be none. */
export function emailKey(email: string): string {
  return email.includes('@') ? email.trim().toLowerCase() : '';
}

/** Where a year is unknown, day and month tell. A day and month that somebody swapped tell nothing. */
function compareBirths(a: BirthDate | '', b: BirthDate | ''): 'same' | 'different' | 'unknown' {
  if (a === '' || b === '') return 'unknown';
  if (a === b) return 'same';
  const [yearA, dayA] = [a.slice(0, -6), a.slice(-5)];
  const [yearB, dayB] = [b.slice(0, -6), b.slice(-5)];
  const isYearOpen = a.startsWith('--') || b.startsWith('--');
  if (dayA === dayB) return isYearOpen ? 'same' : 'different';
  const swapped = `${dayB.slice(3)}-${dayB.slice(0, 2)}`;
  return dayA === swapped && (isYearOpen || yearA === yearB) ? 'unknown' : 'different';
}

function sexesDiffer({ sex: a }: Known, { sex: b }: Known): boolean {
  return (a === 'female' && b === 'male') || (a === 'male' && b === 'female');
}
