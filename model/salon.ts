import type { OptionalDetail } from './details/definitions.ts';
import type { EntryId, IsoDate, MinorUnits } from './ids.ts';

/** What the whole salon shares, read from its one small document by `readSalon`. */
export interface Salon extends SalonSettings, SalonLists {
  /** Fields of the card that this salon has turned on. */
  readonly turnedOn: readonly OptionalDetail[];
  /** Groups of the card that this salon hides, or has always open. */
  readonly prominence: Readonly<Record<string, Prominence>>;
}

export interface SalonSettings {
  readonly name: string;
  /** ISO 3166-1 alpha-2: the default for phones and for the order of fields. */
  readonly country: string;
  /** ISO 4217. */
  readonly currency: string;
  /** The language the salon was made in; each device chooses its own. */
  readonly language: string;
  /** True when the salon was opened with invented clients. */
  readonly demo: boolean;
  /** Days without a visit after which a client has not returned; 0 where the salon said nothing (`model/status.ts` has what then holds). */
  readonly notReturnedDays: number;
  /** Visits from which on a client is a regular one; 0 where the salon said nothing. */
  readonly regularFrom: number;
  /** The colour that the app has in this salon; '' for the usual one. */
  readonly accent: Accent;
  /** IANA time zone whose wall clock visits are written by (`Europe/Riga`); '' where the salon said nothing: the device's. */
  readonly zone: string;
}

/** Colours of their own that salons choose from, beside the usual one. */
export const ACCENTS = ['', 'brick', 'ochre', 'moss', 'green', 'teal', 'blue', 'violet'] as const;
export type Accent = (typeof ACCENTS)[number];

/** `''`: there when it says something, one touch away when not. */
export const PROMINENCES = ['', 'hidden', 'prominent'] as const;
export type Prominence = (typeof PROMINENCES)[number];

export interface StaffFields {
  readonly name: string;
  /** A colour of the palette, `#rrggbb`. */
  readonly color: string;
  /** Still works here. */
  readonly active: boolean;
  /** What they do, in the salon's words: hair, nails, the desk. */
  readonly work: string;
}
export interface SalonServiceFields {
  readonly name: string;
  readonly price: MinorUnits;
  /** Usual length, minutes. */
  readonly minutes: number;
  readonly active: boolean;
  /** Days for which a patch test lets this service be done; 0: none is needed. */
  readonly patchTestDays: number;
  /** With which others it stands together, in the salon's words: hair, nails; '' for none. */
  readonly group: string;
  /** Days after which it is usually done again; 0 where that is not said. */
  readonly intervalDays: number;
  /** Which template its formula is written by: one of `FORMULA_CRAFTS`, the id of one of the salon's own, or ''. */
  readonly template: string;
}
export interface RoomFields {
  readonly name: string;
  /** How many clients can be in it at once; 0 where the salon said nothing: one. */
  readonly places: number;
  readonly active: boolean;
}
/** How clients find the salon, to choose from. */
export interface SourceFields {
  readonly name: string;
  readonly active: boolean;
}
export interface CategoryFields {
  readonly name: string;
  /** `#rrggbb`. */
  readonly color: string;
  /** Per cent off every price; 0 for none. */
  readonly discount: number;
  /** Whom it is given by itself: a rule as `model/rules/` writes it, or ''. */
  readonly rule: string;
  readonly active: boolean;
}
export interface SalonCardTypeFields {
  readonly name: string;
  /** How such cards are read (`CARD_TYPES`). */
  readonly technology: string;
  readonly active: boolean;
}
export interface CustomFieldFields {
  readonly name: string;
  /** One of `CUSTOM_KINDS`. */
  readonly kind: string;
  /** Of a choice: one to a line. */
  readonly choices: string;
  readonly active: boolean;
}
/** What clients are asked to agree to. */
export interface ConsentPurposeFields {
  readonly name: string;
  /** One of `PURPOSE_KINDS`: what the program itself knows of it. */
  readonly kind: string;
  readonly active: boolean;
}
/** One wording of a purpose. A new version is a new entry: what somebody agreed to is never rewritten. */
export interface ConsentTextFields {
  readonly purposeId: EntryId | '';
  /** BCP 47. */
  readonly language: string;
  /** In force from this day on. */
  readonly from: IsoDate | '';
  readonly text: string;
  readonly active: boolean;
}
export interface PromotionFields {
  readonly name: string;
  /** What a client says or shows to have it; '' where none is needed. */
  readonly code: string;
  readonly from: IsoDate | '';
  /** The last day, or ''. */
  readonly until: IsoDate | '';
  /** One of `PROMOTION_KINDS`: what it gives. */
  readonly kind: string;
  /** Per cent, minor units or points, by `kind`. */
  readonly amount: number;
  /** One of `PROMOTION_OCCASIONS`: '' at any time. */
  readonly occasion: string;
  /** Only for clients of this category, or ''. */
  readonly categoryId: EntryId | '';
  /** What else must hold, in words. */
  readonly condition: string;
  /** A client has it once (with an occasion: once each time). */
  readonly once: boolean;
  readonly active: boolean;
}
export interface SubscriptionTypeFields {
  readonly name: string;
  readonly visits: number;
  readonly price: MinorUnits;
  /** Days from the sale on; 0 for ever. */
  readonly days: number;
  /** The service it is for, or '' for any. */
  readonly serviceId: EntryId | '';
  readonly active: boolean;
}

/**
 * When the salon, or one of its staff, works: each week on a day, or from one date to another. What is said of a date counts for
 * more than what is said of a weekday, and what is said of a person more than what is said of the salon.
 */
export interface HoursFields {
  /** Whose; '' the salon's. */
  readonly staffId: EntryId | '';
  /** 1 Monday … 7 Sunday, as ISO 8601 counts them; 0: it is about dates. */
  readonly weekday: number;
  /** The first and the last date it is about, or ''. */
  readonly date: IsoDate | '';
  readonly until: IsoDate | '';
  /** `HH:MM`; both '' : not at work, or closed. */
  readonly from: string;
  readonly to: string;
  /** Of dates: holiday, illness; in the salon's words. */
  readonly name: string;
  readonly active: boolean;
}
/** A template of the salon's own for technical notes. */
export interface FormulaTemplateFields {
  readonly name: string;
  /** Parts that it asks for, of `FORMULA_PARTS`, separated by spaces. */
  readonly parts: string;
  /** To choose from, one to a line. */
  readonly areas: string;
  readonly techniques: string;
  readonly active: boolean;
}

/** A question about the client base that the team asks again: whom it fits is worked out whenever it is asked. */
export interface SegmentFields {
  readonly name: string;
  /** As `model/rules/` writes it. */
  readonly rule: string;
  readonly active: boolean;
}

export const FORMULA_PARTS = ['area', 'products', 'developer', 'minutes', 'technique', 'startingLevel'] as const;
export type FormulaPart = (typeof FORMULA_PARTS)[number];
export const CUSTOM_KINDS = ['text', 'number', 'date', 'choice', 'yesNo'] as const;
export type CustomKind = (typeof CUSTOM_KINDS)[number];
export const PURPOSE_KINDS = ['', 'privacy', 'messages', 'marketing', 'health', 'photos'] as const;
export type PurposeKind = (typeof PURPOSE_KINDS)[number];
export const PROMOTION_KINDS = ['percent', 'money', 'points', 'gift'] as const;
export const PROMOTION_OCCASIONS = ['', 'birthday', 'anniversary'] as const;
export type PromotionOccasion = (typeof PROMOTION_OCCASIONS)[number];

/** The lists of the salon's document, by their names in it. */
export interface SalonEntryFields {
  readonly staff: StaffFields;
  readonly services: SalonServiceFields;
  readonly rooms: RoomFields;
  readonly sources: SourceFields;
  readonly categories: CategoryFields;
  readonly cardTypes: SalonCardTypeFields;
  readonly customFields: CustomFieldFields;
  readonly consentPurposes: ConsentPurposeFields;
  readonly consentTexts: ConsentTextFields;
  readonly promotions: PromotionFields;
  readonly subscriptionTypes: SubscriptionTypeFields;
  readonly hours: HoursFields;
  readonly formulaTemplates: FormulaTemplateFields;
  readonly segments: SegmentFields;
}
export type SalonCollection = keyof SalonEntryFields;
export type SalonEntry<C extends SalonCollection> = SalonEntryFields[C] & { readonly id: EntryId };
export type SalonLists = { readonly [C in SalonCollection]: readonly SalonEntry<C>[] };
export type StaffMember = SalonEntry<'staff'>;
export type SalonService = SalonEntry<'services'>;

type SalonShapes = {
  readonly [C in SalonCollection]: {
    readonly [K in keyof SalonEntryFields[C]]: SalonEntryFields[C][K] extends number
      ? 'number'
      : SalonEntryFields[C][K] extends boolean
        ? 'flag'
        : 'text';
  };
};

/** How the fields of each list are stored. A new list wants its fields above and its line here. */
export const SALON_COLLECTIONS: SalonShapes = {
  staff: { name: 'text', color: 'text', active: 'flag', work: 'text' },
  services: {
    name: 'text',
    price: 'number',
    minutes: 'number',
    active: 'flag',
    patchTestDays: 'number',
    group: 'text',
    intervalDays: 'number',
    template: 'text',
  },
  rooms: { name: 'text', places: 'number', active: 'flag' },
  sources: { name: 'text', active: 'flag' },
  categories: { name: 'text', color: 'text', discount: 'number', rule: 'text', active: 'flag' },
  cardTypes: { name: 'text', technology: 'text', active: 'flag' },
  customFields: { name: 'text', kind: 'text', choices: 'text', active: 'flag' },
  consentPurposes: { name: 'text', kind: 'text', active: 'flag' },
  consentTexts: { purposeId: 'text', language: 'text', from: 'text', text: 'text', active: 'flag' },
  promotions: {
    name: 'text',
    code: 'text',
    from: 'text',
    until: 'text',
    kind: 'text',
    amount: 'number',
    occasion: 'text',
    categoryId: 'text',
    condition: 'text',
    once: 'flag',
    active: 'flag',
  },
  subscriptionTypes: { name: 'text', visits: 'number', price: 'number', days: 'number', serviceId: 'text', active: 'flag' },
  hours: {
    staffId: 'text',
    weekday: 'number',
    date: 'text',
    until: 'text',
    from: 'text',
    to: 'text',
    name: 'text',
    active: 'flag',
  },
  formulaTemplates: { name: 'text', parts: 'text', areas: 'text', techniques: 'text', active: 'flag' },
  segments: { name: 'text', rule: 'text', active: 'flag' },
};
export const SALON_COLLECTION_NAMES = Object.keys(SALON_COLLECTIONS) as readonly SalonCollection[];

/** Countries whose phone forms and addresses Kartoteka knows well, first in the list of countries. */
export const HOME_COUNTRIES = ['IT', 'LV', 'UA', 'RU'] as const;
