import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBirthDate, formatDate } from '../../model/dates/format-date.ts';
import type { ReadDate } from '../../model/dates/read-date.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { BirthDate, IsoDate } from '../../model/ids.ts';
import { useLanguage } from '../language.tsx';
import { useCard } from './card-context.tsx';
import { TypedEntry, type TypedEntryProps } from './typed-entry.tsx';
import type { TypedField } from './typed-fields.ts';
import type { What } from './what.ts';

interface DateEntryProps extends Pick<TypedEntryProps, 'description' | 'placeholder' | 'autoFocus'> {
  readonly name: What;
  readonly stored: BirthDate;
  readonly read: (typed: string, today: IsoDate) => ReadDate;
  readonly toEdit: (date: string) => ClientEdit;
}

/** A date of the past, typed day first. What can't be read stays in the field, marked, until it is mended. */
export function DateEntry({ name, stored, read, toEdit, ...rest }: DateEntryProps) {
  const { t } = useTranslation('card');
  const { language } = useLanguage();
  const { session, today } = useCard();
  const typed = useSyncExternalStore(session.subscribe, () => session.draft(name)?.text);
  const field: TypedField = {
    key: name,
    label: name,
    whole: true,
    toEdits: (text) => {
      const { date, problem } = read(text, today);
      return problem ? null : [toEdit(date)];
    },
  };
  const unreadable =
    read(typed ?? '', today).problem === 'impossible'
      ? t('doubt.dateImpossible')
      : t('doubt.dateUnread', { example: formatDate('1990-05-24', language) });
  return (
    <TypedEntry
      {...rest}
      field={field}
      stored={formatBirthDate(stored, language, 'short')}
      label={t(`what.${name}`)}
      unreadable={unreadable}
      doubt={doubtOf(stored, today, t)}
    />
  );
}

function doubtOf(stored: BirthDate, today: IsoDate, t: (key: 'doubt.storedDate' | 'doubt.dateFuture') => string): string | undefined {
  if (stored === '' || /^--\d\d-\d\d$/.test(stored)) return undefined;
  if (!/^\d{4}(?:-\d\d-\d\d)?$/.test(stored)) return t('doubt.storedDate');
  return stored > today ? t('doubt.dateFuture') : undefined;
}
