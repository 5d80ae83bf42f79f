import type { ClientKind } from '../card.ts';
import { DETAIL_KEYS, type DetailGroup, type DetailKey, type Details, definitionOf, type OptionalDetail } from './definitions.ts';

/** What decides which fields of a group are on screen. */
export interface Screen {
  readonly kind: ClientKind;
  readonly details: Details;
  /** The salon's, ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly turnedOn: readonly OptionalDetail[];
  /** The person asked for the group just now. */
  readonly isAsked: boolean;
  /** Fields the person asked for just now. */
  readonly asked: ReadonlySet<DetailKey>;
}

export interface ShownDetails {
  readonly shown: readonly DetailKey[];
  /** One touch away. */
  readonly addable: readonly DetailKey[];
  /** The codes of other countries: two touches away. */
  readonly foreign: readonly DetailKey[];
}

/** A group's fields, as far as they are on screen. What says something always shows. */
export function shownDetails(group: DetailGroup, screen: Screen): ShownDetails {
  const { kind, details, country, turnedOn, isAsked, asked } = screen;
  const shown: DetailKey[] = [];
  const addable: DetailKey[] = [];
  const foreign: DetailKey[] = [];
  for (const key of DETAIL_KEYS) {
    const definition = definitionOf(key);
    if (definition.group !== group) continue;
    const isUsual = definition.country === undefined || definition.country === country;
    if (details[key] || asked.has(key) || (isAsked && isUsual && isOffered(key, kind, turnedOn))) shown.push(key);
    else if (isOffered(key, kind, turnedOn)) (isUsual ? addable : foreign).push(key);
  }
  return { shown, addable, foreign };
}

function isOffered(key: DetailKey, kind: ClientKind, turnedOn: readonly OptionalDetail[]): boolean {
  const { of = kind, optional } = definitionOf(key);
  return of === kind && (optional !== true || turnedOn.some((one) => one === key));
}
