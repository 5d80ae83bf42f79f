import { useTranslation } from 'react-i18next';
import type { Address } from '../../../model/card.ts';
import { useLanguage } from '../../language.tsx';
import { countryOptions } from '../../settings/places.ts';
import { ComboBox } from '../../ui/combo-box.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import { Fields, Group, Wide } from '../group.tsx';
import { TypedEntry } from '../typed-entry.tsx';
import type { TypedField } from '../typed-fields.ts';
import { countryCode, countryName } from './country-names.ts';

type TypedPart = Exclude<keyof Address, 'country'>;

/** How an envelope is written in each country: Italy puts the postcode before the town, Latvia behind it, Ukraine and Russia at the end. */
const ORDER: Readonly<Record<string, readonly TypedPart[]>> = {
  IT: ['postcode', 'city'],
  LV: ['city', 'postcode'],
  UA: ['city', 'postcode'],
  RU: ['city', 'postcode'],
};
const ELSEWHERE: readonly TypedPart[] = ['postcode', 'city'];

/** Where the client lives, in the order of the salon's country. */
export function AddressGroup({ autoFocus }: { readonly autoFocus: boolean }) {
  const { t } = useTranslation('card');
  const { country } = useCard();
  return (
    <Group title={t('groups.address')} fold="address" isAsked={autoFocus}>
      <Fields>
        <Wide>
          <AddressEntry part="street" autoFocus={autoFocus} />
        </Wide>
        {(ORDER[country] ?? ELSEWHERE).map((part) => (
          <AddressEntry key={part} part={part} />
        ))}
        <CountryEntry />
      </Fields>
    </Group>
  );
}

function AddressEntry({ part, autoFocus = false }: { readonly part: TypedPart; readonly autoFocus?: boolean }) {
  const { t } = useTranslation('card');
  const address = useOnCard((card) => card.address);
  const field: TypedField = {
    key: part,
    label: part,
    toEdits: (text) => [{ type: 'setAddress', changes: { [part]: text.trim() } satisfies Partial<Address> }],
  };
  return <TypedEntry field={field} stored={address[part]} label={t(`what.${part}`)} autoFocus={autoFocus} />;
}

function CountryEntry() {
  const { t } = useTranslation('card');
  const { language } = useLanguage();
  const { session } = useCard();
  const country = useOnCard((card) => card.address.country);
  const set = (value: string) => session.edit('country', { type: 'setAddress', changes: { country: value } });
  return (
    <ComboBox
      label={t('what.country')}
      inPlace
      options={countryOptions(language)}
      value={country || null}
      text={countryName(country, language)}
      onChange={set}
      onText={(text) => set(countryCode(text, language))}
    />
  );
}
