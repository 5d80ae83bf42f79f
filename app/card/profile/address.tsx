import { useTranslation } from 'react-i18next';
import type { Address } from '../../../model/card.ts';
import { useLanguage } from '../../language.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { useCard } from '../card-context.tsx';
import { Fields, Group } from '../group.tsx';
import { TypedEntry } from '../typed-entry.tsx';
import { countryCode, countryName, countryOptions } from './country-names.ts';

type TypedPart = Exclude<keyof Address, 'country'>;

/** How an envelope is written in each country: Italy puts the postcode before the town, Latvia behind it, Ukraine and Russia at the end. */
const ORDER: Readonly<Record<string, readonly TypedPart[]>> = {
  IT: ['street', 'postcode', 'city'],
  LV: ['street', 'city', 'postcode'],
  UA: ['street', 'city', 'postcode'],
  RU: ['street', 'city', 'postcode'],
};
const ELSEWHERE: readonly TypedPart[] = ['street', 'postcode', 'city'];

/** Where the client lives, in the order of the salon's country. */
export function AddressGroup({ autoFocus }: { readonly autoFocus: boolean }) {
  const { t } = useTranslation('card');
  const { card, country } = useCard();
  return (
    <Group title={t('groups.address')}>
      <Fields>
        {(ORDER[country] ?? ELSEWHERE).map((part) => (
          <TypedEntry
            key={part}
            field={{
              key: part,
              label: part,
              toEdits: (text) => [{ type: 'setAddress', changes: { [part]: text.trim() } satisfies Partial<Address> }],
            }}
            stored={card.address[part]}
            label={t(`what.${part}`)}
            autoFocus={autoFocus && part === 'street'}
          />
        ))}
        <CountryEntry />
      </Fields>
    </Group>
  );
}

function CountryEntry() {
  const { t } = useTranslation('card');
  const { language } = useLanguage();
  const { session, card } = useCard();
  const { country } = card.address;
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
