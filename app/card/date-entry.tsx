import { useTranslation } from 'react-i18next';
import { formatBirthDate, formatDate } from '../../model/dates/format-date.ts';
import type { ReadDate } from '../../model/dates/read-date.ts';
import { isTooLongAgo } from '../../model/dates/yearly.ts';
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

/** A date of the past, typed day first. What can't be read is kept as it was typed, marked, until it is mended. */
export function DateEntry({ name, stored, read, toEdit, ...rest }: DateEntryProps) {
  const { t } = useTranslation('card');
  const { language } = useLanguage();
  const { today } = useCard();
  const field: TypedField = {
    key: name,
    label: name,
    whole: true,
    toEdits: (text) => {
      const { date, problem } = read(text, today);
      return [toEdit(problem ? text.trim() : date)];
    },
  };
  const isUnlikely = name === 'birthDate' && isTooLongAgo(stored, today);
  const doubt = isUnlikely ? 'dateLongAgo' : doubtOf(stored, today, read(stored, today).problem);
  return (
    <TypedEntry
      {...rest}
      field={field}
      stored={formatBirthDate(stored, language, 'short')}
      label={t(`what.${name}`)}
      doubt={doubt && t(`doubt.${doubt}`, { example: formatDate('1990-05-24', language) })}
    />
  );
}

function doubtOf(stored: BirthDate, today: IsoDate, problem: ReadDate['problem']): 'storedDate' | 'storedNoDay' | 'dateFuture' | undefined {
  // The year may be unknown, or all that is known.
  if (stored === '' || /^--\d\d-\d\d$/.test(stored) || /^\d{4}$/.test(stored)) return undefined;
  if (problem === 'impossible') return 'storedNoDay';
  if (!/^\d{4}-\d\d-\d\d$/.test(stored)) return 'storedDate';
  return stored > today ? 'dateFuture' : undefined;
}
