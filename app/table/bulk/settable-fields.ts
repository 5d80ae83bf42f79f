import { SEXES, type Sex } from '../../../model/card.ts';
import { type Column, columnOf } from '../../../model/columns/columns.ts';
import { customKey } from '../../../model/columns/custom-key.ts';
import { choicesOf, kindOfCustom } from '../../../model/custom.ts';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import type { CustomKind, Salon } from '../../../model/salon.ts';

/** How a value is asked for. `one`: of these words; `suggested`: text, with what other clients have. */
export type Entry =
  | { readonly kind: 'text' | 'lines' | 'number' | 'date' | 'yesNo' | 'suggested' | 'language' | 'country' }
  | { readonly kind: 'one'; readonly words: readonly string[] };

/** A field that makes sense to be the same for many clients. */
export interface SettableField {
  readonly column: Column;
  readonly entry: Entry;
  /** '' empties it. */
  readonly toEdit: (value: string | number | boolean) => ClientEdit;
}

const CUSTOM: Readonly<Record<Exclude<CustomKind, 'choice'>, Entry>> = {
  text: { kind: 'text' },
  number: { kind: 'number' },
  date: { kind: 'date' },
  yesNo: { kind: 'yesNo' },
};

/**
 * The fields that can be set for many clients at once. Names, contacts, health and fiscal data are each person's own: nobody means to
 * give one to a hundred people.
 */
export function settableFields(salon: Pick<Salon, 'customFields' | 'turnedOn'>): readonly SettableField[] {
  const field = (key: string, entry: Entry, toEdit: SettableField['toEdit']): SettableField[] => {
    const column = columnOf(key, salon);
    return column ? [{ column, entry, toEdit }] : [];
  };
  const detail = (key: 'source' | 'clientSince' | 'wishes' | 'convenientTimes' | 'profession' | 'education', entry: Entry) =>
    field(key, entry, (value) => ({ type: 'setDetails', changes: { [key]: String(value) } }));
  return [
    ...detail('source', { kind: 'suggested' }),
    ...field('sex', { kind: 'one', words: SEXES.filter((one) => one !== '') }, (value) => ({
      type: 'setProfile',
      changes: { sex: sexOf(value) },
    })),
    ...field('language', { kind: 'language' }, (value) => ({ type: 'setProfile', changes: { language: String(value) } })),
    ...field('city', { kind: 'suggested' }, (value) => ({ type: 'setAddress', changes: { city: String(value) } })),
    ...field('country', { kind: 'country' }, (value) => ({ type: 'setAddress', changes: { country: String(value) } })),
    ...detail('clientSince', { kind: 'date' }),
    ...detail('wishes', { kind: 'lines' }),
    ...detail('convenientTimes', { kind: 'lines' }),
    ...(['profession', 'education'] as const)
      .filter((one) => salon.turnedOn.includes(one))
      .flatMap((one) => detail(one, { kind: 'suggested' })),
    ...salon.customFields
      .filter(({ active }) => active)
      .flatMap((own) => {
        const kind = kindOfCustom(own);
        const entry: Entry = kind === 'choice' ? { kind: 'one', words: choicesOf(own) } : CUSTOM[kind];
        return field(customKey(own.id), entry, (value) => ({ type: 'setCustom', changes: { [own.id]: value } }));
      }),
  ];
}

function sexOf(value: string | number | boolean): Sex {
  return SEXES.find((one) => one === value) ?? '';
}
