import { fitsCustom, isUnsaid, kindOfCustom } from '../custom.ts';
import type { SalonEntry } from '../salon.ts';
import type { CardSummary } from '../summary.ts';

type Of<K, T> = { readonly kind: K; readonly read: (client: CardSummary) => T };
/** One of the salon's own fields as a column is read. */
export type OwnField = Of<'text' | 'date' | 'choice', string> | Of<'number', number | null> | Of<'yesNo', boolean | null>;

/** How a field of the salon is read from a row. What was written when it was of another kind, or had other choices, says nothing: the card shows it. */
export function ownField(field: SalonEntry<'customFields'>): OwnField {
  const said = ({ more }: CardSummary) => {
    const value = more.custom?.[field.id];
    return value === undefined || isUnsaid(value) || !fitsCustom(field, value) ? null : value;
  };
  const word = (client: CardSummary) => {
    const value = said(client);
    return typeof value === 'string' ? value : '';
  };
  switch (kindOfCustom(field)) {
    case 'number':
      return {
        kind: 'number',
        read: (client) => {
          const value = said(client);
          return typeof value === 'number' ? value : null;
        },
      };
    case 'yesNo':
      return {
        kind: 'yesNo',
        read: (client) => {
          const value = said(client);
          return typeof value === 'boolean' ? value : null;
        },
      };
    case 'date':
      return { kind: 'date', read: word };
    case 'choice':
      return { kind: 'choice', read: word };
    default:
      return { kind: 'text', read: word };
  }
}
