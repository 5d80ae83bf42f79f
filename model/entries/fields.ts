import type { CommentFields, EmailFields, MembershipCardFields, PhoneFields, SocialFields } from '../card.ts';
import type { BlobHash, CardId, EntryId, IsoDate, MinorUnits } from '../ids.ts';

/** A test of a product on the skin before it is used. */
export interface PatchTestFields {
  readonly product: string;
  readonly batch: string;
  readonly date: IsoDate | '';
  readonly result: PatchTestResult;
  /** Who did it: a staff member's id, or ''. */
  readonly staffId: EntryId | '';
  /** The last day on which it counts; '' where nothing was said. */
  readonly validUntil: IsoDate | '';
  readonly note: string;
  /** The salon's services that it was made for: ids separated by spaces; '' for any. */
  readonly serviceIds: string;
}

/** Another client whom this one belongs with. */
export interface LinkFields {
  readonly cardId: CardId | '';
  readonly kind: LinkKind;
  /** As the client was called when the link was made: what is left of it when that card is erased. */
  readonly name: string;
}

/** The salon takes no bookings of this client. More than one entry: more than one person said so. */
export interface BlacklistFields {
  readonly reason: string;
  readonly staffId: EntryId | '';
  /** ISO date-time (UTC). */
  readonly at: string;
}

/** What every entry of a record says of its making: such an entry is never edited nor taken off, a wrong one is corrected by another. */
export interface RecordFields {
  /** Who: a staff member's id, or ''. */
  readonly staffId: EntryId | '';
  /** ISO date-time (UTC). */
  readonly at: string;
  /** The entry of the same record that this one takes back, or ''. */
  readonly corrects: EntryId | '';
}

/** What a client said to one purpose: yes, or no (any more). */
export interface ConsentFields extends RecordFields {
  /** The salon's purpose. */
  readonly purposeId: EntryId | '';
  /** The text that was agreed to: language and version are its own. '' where none was shown. */
  readonly textId: EntryId | '';
  readonly given: boolean;
  readonly how: ConsentHow;
  /** How the salon may write, where the purpose is writing: names of channels separated by spaces; '' for any. */
  readonly channels: string;
  /** What was signed on the screen: the path of an SVG in a box of 400 by 160; '' for none. */
  readonly signature: string;
  readonly note: string;
}

export interface PointsFields extends RecordFields {
  /** Plus or minus. */
  readonly amount: number;
  readonly reason: string;
  readonly visitId: EntryId | '';
}

/** Money held for the client: what was paid in, what was used. */
export interface AccountFields extends RecordFields {
  /** Plus: paid in; minus: used or given back. */
  readonly amount: MinorUnits;
  /** ISO 4217. */
  readonly currency: string;
  readonly reason: string;
  readonly visitId: EntryId | '';
}

/** One event in the life of a subscription: sold, a visit used, prolonged. */
export interface SubscriptionFields extends RecordFields {
  readonly event: SubscriptionEvent;
  /** The entry that sold it; '' for that entry itself. */
  readonly of: EntryId | '';
  /** As it was sold. */
  readonly name: string;
  /** The salon's kind of subscription, or ''. */
  readonly typeId: EntryId | '';
  /** The salon's service that it is for, as its kind said then; '' for any. */
  readonly serviceId: EntryId | '';
  /** Visits bought, or used. */
  readonly visits: number;
  readonly price: MinorUnits;
  readonly currency: string;
  /** The last day on which it can be used; '' for ever. */
  readonly validUntil: IsoDate | '';
  readonly visitId: EntryId | '';
}

/** A promotion that the client has made use of. */
export interface RedemptionFields extends RecordFields {
  readonly promotionId: EntryId | '';
  /** As they were then. */
  readonly name: string;
  readonly code: string;
  readonly visitId: EntryId | '';
}

/** What was done with a membership card. */
export interface CardOperationFields extends RecordFields {
  /** The card: an entry of `cards`. */
  readonly membershipId: EntryId | '';
  readonly operation: CardOperation;
  /** Of the card as it was then, or of the one that replaces it, or as it was corrected. */
  readonly number: string;
  readonly reason: string;
}

/** What is known of a photo on the card; its pixels lie apart, named by their hash. */
export interface PhotoFields {
  /** The full image, its long side 2048 at most: upright, as it was taken, whatever is done to it below. */
  readonly picture: BlobHash | '';
  /** The same, its long side 320 at most. */
  readonly thumbnail: BlobHash | '';
  /** Pixels of the picture. */
  readonly width: number;
  readonly height: number;
  readonly kind: PhotoKind;
  readonly caption: string;
  /** `model/photos/tags.ts`. */
  readonly tags: string;
  readonly visitId: EntryId | '';
  /** Who did the work, or took the photo: a staff member's id, or ''. */
  readonly staffId: EntryId | '';
  /** When it was taken or added: ISO date-time (UTC). */
  readonly at: string;
  /** The photo that shows what was before this one, or ''. */
  readonly beforeId: EntryId | '';
  /** The salon may show it to others; without it the photo is for the salon alone. */
  readonly mayPublish: boolean;
  /** Degrees clockwise: 0, 90, 180, 270 (`model/photos/turn.ts`). */
  readonly turn: number;
  /** What is shown of it (`model/photos/crop.ts`); '' for all of it. */
  readonly crop: string;
  /** What was drawn on it (`model/photos/marks.ts`); '' for nothing. */
  readonly marks: string;
}

export const PATCH_TEST_RESULTS = ['', 'clear', 'doubtful', 'reaction'] as const;
export type PatchTestResult = (typeof PATCH_TEST_RESULTS)[number];
export const LINK_KINDS = ['family', 'partner', 'parent', 'child', 'friend', 'colleague', 'other'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
export const CONSENT_HOWS = ['signed', 'paper', 'spoken', 'message', 'other'] as const;
export type ConsentHow = (typeof CONSENT_HOWS)[number];
export const SUBSCRIPTION_EVENTS = ['sold', 'used', 'prolonged'] as const;
export type SubscriptionEvent = (typeof SUBSCRIPTION_EVENTS)[number];
export const CARD_OPERATIONS = ['issued', 'blocked', 'unblocked', 'lost', 'replaced', 'corrected'] as const;
export type CardOperation = (typeof CARD_OPERATIONS)[number];
export const PHOTO_KINDS = ['inspiration', 'result'] as const;
export type PhotoKind = (typeof PHOTO_KINDS)[number];

/** The collections of a card whose entries hold single values only; visits have staff and services beside them. */
export interface EntryFields {
  readonly phones: PhoneFields;
  readonly emails: EmailFields;
  readonly socials: SocialFields;
  readonly cards: MembershipCardFields;
  readonly comments: CommentFields;
  readonly patchTests: PatchTestFields;
  readonly links: LinkFields;
  readonly blacklist: BlacklistFields;
  readonly consents: ConsentFields;
  readonly points: PointsFields;
  readonly account: AccountFields;
  readonly subscriptions: SubscriptionFields;
  readonly promotions: RedemptionFields;
  readonly cardOperations: CardOperationFields;
  readonly photos: PhotoFields;
}
export type Collection = keyof EntryFields;
/** Records: their entries are only ever added. */
export type RecordCollection = { readonly [C in Collection]: EntryFields[C] extends RecordFields ? C : never }[Collection];
export type Entry<C extends Collection> = EntryFields[C] & { readonly id: EntryId };
/** Each collection of a card, with the entries that are on it. */
export type EntryLists = { readonly [C in Collection]: readonly Entry<C>[] };
