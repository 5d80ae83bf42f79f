import type { Details } from './details/definitions.ts';
import type { EntryLists } from './entries/fields.ts';
import type { Marks } from './entries/marks.ts';
import type { FieldValue } from './history.ts';
import type { BirthDate, CardId, EntryId, Heads, IsoDate, MinorUnits } from './ids.ts';
import type { StatusChange } from './visits/status-changes.ts';

/** What people see of one client: plain and immutable, read from the document by `readClient`. Empty text means "not given". */
export interface ClientCard extends EntryLists {
  readonly id: CardId;
  /** The version this view was read from. Sent back with edits of the shared note, so that what others typed meanwhile survives. */
  readonly heads: Heads;
  /** When the card was made, ISO date-time, or '' where unknown. */
  readonly createdAt: string;
  readonly profile: Profile;
  readonly address: Address;
  /** Single fields beyond those: fiscal data, health, preferences, how the client came. */
  readonly details: Details;
  /** Sets that members are only in or not: preferred staff, categories given by hand. */
  readonly marks: Marks;
  /** Values of the fields that the salon defines, by the field's id. */
  readonly custom: Readonly<Record<string, FieldValue>>;
  /** The shared running note. */
  readonly note: string;
  /** Of merged cards: the shared notes of those that went away, each a text of its own. */
  readonly notesBeside?: readonly { readonly of: CardId; readonly note: string }[];
  /** Of merged cards: what one of them says in a single field (`model/merge/single-fields.ts`) that shows another's word. */
  readonly wordsBeside?: readonly { readonly of: CardId; readonly key: string; readonly value: FieldValue }[];
  /** Newest first, by date and time. */
  readonly visits: readonly Visit[];
}

/** `walkIn`: nobody knows yet who came; the visit is given to a client later. Such a card is no client: it is not in the list. */
export const CLIENT_KINDS = ['person', 'company', 'walkIn'] as const;
export type ClientKind = (typeof CLIENT_KINDS)[number];
export type Sex = '' | 'female' | 'male' | 'other';

export interface Profile {
  readonly kind: ClientKind;
  readonly given: string;
  readonly family: string;
  /** Middle name or patronymic. */
  readonly middle: string;
  /** How the person likes to be addressed. */
  readonly addressAs: string;
  readonly nickname: string;
  /** The company's name, for a company. */
  readonly company: string;
  readonly sex: Sex;
  readonly birthDate: BirthDate | '';
  /** The client's own language: a BCP 47 tag. */
  readonly language: string;
  /** The client's number in the program the card was imported from. */
  readonly externalId: string;
  /** The client's own photo (`model/photos/client-photo.ts`), or ''. */
  readonly photo: string;
  /** What the client's profile is called where they book online; '' for a card that was made by hand. */
  readonly online: string;
  /** Where this card was merged into another: who, when, into which (`model/merge/merge.ts`), or ''. */
  readonly merge: string;
  /** Where this card was deleted, and can be brought back: when and by whom (`model/deleted.ts`), or ''. */
  readonly deleted: string;
}

export interface Address {
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2, or text as imported. */
  readonly country: string;
}

export interface PhoneFields {
  /** What the person typed. */
  readonly typed: string;
  /** E.164 (`+37129123456`), or '' where the number could not be read: it is then kept as typed and marked. */
  readonly e164: string;
  readonly label: PhoneLabel;
  /** Messages go to this one. */
  readonly messages: boolean;
}
export interface EmailFields {
  readonly address: string;
  readonly label: EmailLabel;
  readonly messages: boolean;
}
export interface SocialFields {
  readonly network: SocialNetwork;
  readonly handle: string;
}
export interface MembershipCardFields {
  readonly number: string;
  readonly type: CardType;
  readonly state: CardState;
  readonly issuedOn: IsoDate | '';
  /** The salon's type of card, or ''. */
  readonly typeId: EntryId | '';
}
export interface CommentFields {
  readonly text: string;
  /** A staff member's id, or '' when nobody was chosen. */
  readonly staffId: EntryId | '';
  /** ISO date-time (UTC). */
  readonly at: string;
}
export interface VisitFields {
  readonly date: IsoDate;
  /** `HH:MM`, the salon's wall clock, or ''. */
  readonly time: string;
  /** Length in minutes; 0 where not given. */
  readonly minutes: number;
  /** Only ever set with a status change, which says by whom and when. */
  readonly status: VisitStatus;
  /** The salon's room (its id), or text as imported, or ''. */
  readonly room: string;
  /** The technical note: formula, technique, how it turned out. */
  readonly note: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly tips: MinorUnits;
  readonly payment: string;
  /** Which template the formula is written by: one of `FORMULA_CRAFTS`, the id of one of the salon's own, or ''. */
  readonly template: string;
  /** How it turned out. */
  readonly result: string;
  /** What to do, or do otherwise, next time. */
  readonly nextTime: string;
  /** When the technical note was finished (ISO date-time, UTC): from then on it is only added to. '' while it is being written. */
  readonly finishedAt: string;
  /** Who finished it: a staff member's id, or ''. */
  readonly finishedBy: EntryId | '';
  /** The visit on this card that stands for this one since it was rescheduled, or ''. */
  readonly movedTo: EntryId | '';
  /** The visit on this card that this one stands for, or ''. */
  readonly movedFrom: EntryId | '';
}
/** What a visit is put on a card with; the rest is empty then. */
export type NewVisitFields = Pick<VisitFields, 'date' | 'time' | 'minutes' | 'status' | 'room' | 'note' | 'currency' | 'tips' | 'payment'> &
  Partial<VisitFields>;
export interface VisitServiceFields {
  /** The salon's service, or '' where the name was only typed. */
  readonly serviceId: EntryId | '';
  readonly name: string;
  readonly price: MinorUnits;
  readonly discount: MinorUnits;
}

export interface VisitFormulaFields {
  /** One bowl in the notation of `model/formula/`: area, products, developer, minutes, technique, and whatever else was written. */
  readonly text: string;
}
/** Added to a finished technical note. Never edited. */
export interface AddendumFields {
  readonly text: string;
  readonly staffId: EntryId | '';
  /** ISO date-time (UTC). */
  readonly at: string;
}

export type Phone = PhoneFields & { readonly id: EntryId };
export type Email = EmailFields & { readonly id: EntryId };
export type Social = SocialFields & { readonly id: EntryId };
export type MembershipCard = MembershipCardFields & { readonly id: EntryId };
export type Comment = CommentFields & { readonly id: EntryId };
export type VisitService = VisitServiceFields & { readonly id: EntryId };
export type VisitFormula = VisitFormulaFields & { readonly id: EntryId };
export type Addendum = AddendumFields & { readonly id: EntryId };
export interface Visit extends VisitFields {
  readonly id: EntryId;
  readonly staff: readonly EntryId[];
  readonly services: readonly VisitService[];
  /** Bowls, in the order they were mixed. */
  readonly formulas: readonly VisitFormula[];
  /** Oldest first. */
  readonly addenda: readonly Addendum[];
  /** How the visit came to its status, oldest first; none where it has the status it was made with. */
  readonly changes: readonly StatusChange[];
  /** What other devices said at the same time, where that is not what `status` says; see `settledStatus`. */
  readonly rivals: readonly StatusChange[];
  /** What the client's subscriptions stand for of its total; see `coverageOf`. */
  readonly covered: MinorUnits;
}

export const PHONE_LABELS = ['mobile', 'home', 'work', 'other'] as const;
export type PhoneLabel = (typeof PHONE_LABELS)[number];
export const EMAIL_LABELS = ['personal', 'work', 'invoices', 'other'] as const;
export type EmailLabel = (typeof EMAIL_LABELS)[number];
export const SOCIAL_NETWORKS = ['instagram', 'facebook', 'tiktok', 'telegram', 'viber', 'whatsapp', 'vk', 'other'] as const;
export type SocialNetwork = (typeof SOCIAL_NETWORKS)[number];
export const CARD_TYPES = ['barcode', 'magnetic', 'rfid', 'code'] as const;
export type CardType = (typeof CARD_TYPES)[number];
export const CARD_STATES = ['active', 'blocked', 'lost', 'replaced'] as const;
export type CardState = (typeof CARD_STATES)[number];
export const SEXES = ['', 'female', 'male', 'other'] as const;
export const VISIT_STATUSES = ['booked', 'confirmed', 'arrived', 'paid', 'cancelled', 'noShow', 'rescheduled'] as const;
export type VisitStatus = (typeof VISIT_STATUSES)[number];

/** Crafts whose formulas Kartoteka has templates for. */
export const FORMULA_CRAFTS = ['hair', 'nails', 'brows', 'lashes', 'skin', 'massage'] as const;
export type FormulaCraft = (typeof FORMULA_CRAFTS)[number];

/** The visit took place, so it counts among the client's visits. */
export function visitHappened(status: VisitStatus): boolean {
  return status === 'arrived' || status === 'paid';
}

/** Its money was received: only that is spent. */
export function visitPaid(status: VisitStatus): boolean {
  return status === 'paid';
}

/** What a service comes to: its price less its discount, which takes off no more than the price and nothing of other services. */
export function serviceCost({ price, discount }: Pick<VisitService, 'price' | 'discount'>): MinorUnits {
  return price - Math.min(discount, Math.max(price, 0));
}

/** What a visit comes to in money: services less discounts, without what subscriptions stand for, without tips. */
export function visitTotal({ services, covered }: Pick<Visit, 'services' | 'covered'>): MinorUnits {
  return services.reduce((sum, service) => sum + serviceCost(service), 0) - covered;
}
