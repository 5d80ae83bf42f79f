import type { OptionalDetail } from './details/definitions.ts';
import type { EntryId, MinorUnits } from './ids.ts';

/** What the whole salon shares, read from its one small document by `readSalon`. */
export interface Salon {
  readonly name: string;
  /** ISO 3166-1 alpha-2: the default for phones and for the order of fields. */
  readonly country: string;
  /** ISO 4217. */
  readonly currency: string;
  /** The language the salon was made in; each device chooses its own. */
  readonly language: string;
  /** True when the salon was opened with invented clients. */
  readonly demo: boolean;
  /** Fields of the card that this salon has turned on. */
  readonly turnedOn: readonly OptionalDetail[];
  readonly staff: readonly StaffMember[];
  readonly services: readonly SalonService[];
}
export interface StaffFields {
  readonly name: string;
  /** A colour of the palette, `#rrggbb`. */
  readonly color: string;
  /** Still works here. */
  readonly active: boolean;
}
export interface SalonServiceFields {
  readonly name: string;
  readonly price: MinorUnits;
  /** Usual length, minutes. */
  readonly minutes: number;
  readonly active: boolean;
}
export type StaffMember = StaffFields & { readonly id: EntryId };
export type SalonService = SalonServiceFields & { readonly id: EntryId };
export type SalonField = 'name' | 'country' | 'currency' | 'language' | 'demo';

/** Countries whose phone forms and addresses Kartoteka knows well, first in the list of countries. */
export const HOME_COUNTRIES = ['IT', 'LV', 'UA', 'RU'] as const;
