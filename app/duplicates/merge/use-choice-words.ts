import { useTranslation } from 'react-i18next';
import type { Address, ClientCard } from '../../../model/card.ts';
import { singlesOf } from '../../../model/merge/single-fields.ts';
import { plainText, type Wording, whatOf } from '../../card/changes/field-words.ts';
import { customName } from '../../card/changes/list-names.ts';
import { useLanguage } from '../../language.tsx';
import { useSalon } from '../../threads.tsx';
import { useFormat } from '../../ui/format.ts';
import type { ChoiceRow, Side } from './choices.ts';

type ChoiceWords = Readonly<Record<'label' | Side, string>>;

/** What a row is called and what each card says in it, '' for nothing; null for what people never see (an id from another program). */
export function useChoiceWords(first: ClientCard, second: ClientCard): (row: ChoiceRow) => ChoiceWords | null {
  const { t } = useTranslation(['card', 'visit', 'changes', 'loyalty', 'gallery', 'duplicates']);
  const { language } = useLanguage();
  const format = useFormat();
  const salon = useSalon();
  const wordingOf = (card: ClientCard): Wording => ({
    t,
    format,
    language,
    country: salon?.country ?? '',
    currency: salon?.currency || 'EUR',
    card,
    staff: salon?.staff ?? [],
    purposes: salon?.consentPurposes ?? [],
    salon,
  });
  const saidBy = (card: ClientCard, { id, field }: ChoiceRow): string => {
    const wording = wordingOf(card);
    if (id === 'address') return addressText(card.address, (country) => plainText({ in: 'address', field: 'country' }, country, wording));
    const value = singlesOf(card).get(id) ?? '';
    return value === '' ? '' : plainText(field, value, wording);
  };
  return (row) => {
    const { id, field } = row;
    const what = whatOf(field);
    if (what === null) return null;
    const label = field.in === 'custom' ? customName(field.field, wordingOf(first)) : t(`card:what.${what}`);
    return { label: id === 'address' ? t('duplicates:merging.address') : label, first: saidBy(first, row), second: saidBy(second, row) };
  };
}

function addressText({ street, postcode, city, country }: Address, countryName: (code: string) => string): string {
  return [street, [postcode, city].filter(Boolean).join(' '), country && countryName(country)].filter(Boolean).join(', ');
}
