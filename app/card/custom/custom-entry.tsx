import { useTranslation } from 'react-i18next';
import { choicesOf, fitsCustom, isUnsaid, kindOfCustom, readCustomNumber } from '../../../model/custom.ts';
import { formatDate } from '../../../model/dates/format-date.ts';
import { readDate } from '../../../model/dates/read-date.ts';
import type { FieldValue } from '../../../model/history.ts';
import type { SalonEntry } from '../../../model/salon.ts';
import { useLanguage } from '../../language.tsx';
import { Select } from '../../ui/select.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import { TypedEntry } from '../typed-entry.tsx';
import type { TypedField } from '../typed-fields.ts';
import { useCustomText } from './custom-text.ts';

export interface CustomEntryProps {
  readonly field: SalonEntry<'customFields'>;
  readonly autoFocus: boolean;
}

/**
 * A field that the salon defines, by its kind. A value that does not fit the kind, because the field was another one when it was
 * written, stands there as it is, marked, until somebody writes another.
 */
export function CustomEntry(props: CustomEntryProps) {
  const kind = kindOfCustom(props.field);
  return kind === 'choice' || kind === 'yesNo' ? <ChosenEntry {...props} /> : <WrittenEntry {...props} />;
}

function WrittenEntry({ field, autoFocus }: CustomEntryProps) {
  const { t } = useTranslation(['card', 'profile']);
  const { language } = useLanguage();
  const { today, format } = useCard();
  const value = useOnCard((card) => card.custom[field.id]);
  const told = useCustomText();
  const kind = kindOfCustom(field);
  const read = (text: string): FieldValue => {
    if (text.trim() === '') return '';
    if (kind === 'number') return readCustomNumber(text);
    return kind === 'date' ? readDate(text, 'dmy', today).date || null : text.trim();
  };
  const typed: TypedField = {
    key: `custom ${field.id}`,
    label: 'custom',
    whole: kind !== 'text',
    toEdits: (text) => {
      const next = read(text);
      return next === null ? null : [{ type: 'setCustom', changes: { [field.id]: next } }];
    },
  };
  const unreadable =
    kind === 'number'
      ? t('doubt.numberUnread', { example: format.number(62.5) })
      : t('doubt.dateUnread', { example: formatDate('1990-05-24', language) });
  return (
    <TypedEntry
      field={typed}
      stored={told(field, value)}
      label={field.name || t('what.custom')}
      autoFocus={autoFocus}
      unreadable={unreadable}
      doubt={isUnsaid(value) || fitsCustom(field, value) ? undefined : t('profile:custom.unfit')}
      {...(kind === 'number' && { inputMode: 'decimal' as const })}
      {...(kind === 'date' && { placeholder: t('pastDateHint') })}
    />
  );
}

const UNSAID = 'unsaid';
const KEPT = 'kept';

function ChosenEntry({ field }: CustomEntryProps) {
  const { t } = useTranslation(['card', 'profile']);
  const { session } = useCard();
  const value = useOnCard((card) => card.custom[field.id]);
  const told = useCustomText();
  const isYesNo = kindOfCustom(field) === 'yesNo';
  const offered = isYesNo
    ? [
        { id: 'choice yes', label: t('profile:custom.yes'), value: true },
        { id: 'choice no', label: t('profile:custom.no'), value: false },
      ]
    : choicesOf(field).map((choice) => ({ id: `choice ${choice}`, label: choice, value: choice }));
  const isKept = !isUnsaid(value) && !fitsCustom(field, value);
  const options = [
    { id: UNSAID, label: t('profile:custom.none'), value: '' },
    ...offered,
    ...(isKept ? [{ id: KEPT, label: told(field, value), value }] : []),
  ];
  const chosen = isUnsaid(value) ? UNSAID : isKept ? KEPT : (offered.find((one) => one.value === value)?.id ?? null);
  const choose = (id: string) => {
    const next = options.find((one) => one.id === id)?.value;
    if (id !== KEPT && next !== undefined && next !== null) session.edit('custom', { type: 'setCustom', changes: { [field.id]: next } });
  };
  return (
    <Select
      label={field.name || t('what.custom')}
      inPlace
      value={chosen}
      options={options}
      onChange={choose}
      {...(isKept && { description: t(isYesNo || typeof value !== 'string' ? 'profile:custom.unfit' : 'profile:custom.notOffered') })}
    />
  );
}
