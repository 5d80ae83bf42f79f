import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { type DetailKey, type Details, definitionOf } from '../../../model/details/definitions.ts';
import { doubtOf } from '../../../model/details/doubt.ts';
import { readNumber } from '../../../model/details/read-number.ts';
import { readPastDate } from '../../../model/details/read-past-date.ts';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import { DateEntry } from '../date-entry.tsx';
import { markOf } from '../place.ts';
import { TypedArea, TypedEntry } from '../typed-entry.tsx';
import type { TypedField } from '../typed-fields.ts';
import { ClientEntry } from './client-entry.tsx';
import styles from './details.module.css';
import { useDoubtWords } from './doubt-words.ts';
import { WordsEntry } from './words-entry.tsx';

export interface DetailEntryProps {
  readonly detail: DetailKey;
  readonly autoFocus: boolean;
}

const ENTRIES = {
  line: LineEntry,
  lines: LinesEntry,
  words: WordsEntry,
  number: NumberEntry,
  date: PastDateEntry,
  code: CodeEntry,
  client: ClientEntry,
} as const;

/** One single field, by what its definition says of it. */
export function DetailEntry(props: DetailEntryProps): ReactNode {
  const { kind } = definitionOf(props.detail);
  const Entry = ENTRIES[kind];
  return (
    <div
      className={`${styles.entry} ${kind === 'lines' || kind === 'client' ? styles.wide : ''}`}
      data-place={markOf('detail', props.detail)}
    >
      <Entry {...props} />
    </div>
  );
}

function set(detail: DetailKey, value: Details[DetailKey]): ClientEdit {
  return { type: 'setDetails', changes: { [detail]: value } };
}

function LineEntry({ detail, autoFocus }: DetailEntryProps) {
  const { t } = useTranslation('card');
  const stored = String(useOnCard((card) => card.details[detail]));
  const field: TypedField = { key: detail, label: detail, toEdits: (text) => [set(detail, text.trim())] };
  return <TypedEntry field={field} stored={stored} label={t(`what.${detail}`)} autoFocus={autoFocus} />;
}

function LinesEntry({ detail, autoFocus }: DetailEntryProps) {
  const { t } = useTranslation('card');
  const stored = String(useOnCard((card) => card.details[detail]));
  const field: TypedField = { key: detail, label: detail, toEdits: (text) => [set(detail, text.trim())] };
  return <TypedArea field={field} stored={stored} label={t(`what.${detail}`)} rows={1} autoFocus={autoFocus} />;
}

/** Saved when it is left: 6 on the way to 62 would be somebody else's weight. */
function NumberEntry({ detail, autoFocus }: DetailEntryProps) {
  const { t } = useTranslation('card');
  const { format } = useCard();
  const stored = Number(useOnCard((card) => card.details[detail]));
  const doubt = useDoubt(detail);
  const field: TypedField = {
    key: detail,
    label: detail,
    whole: true,
    toEdits: (text) => {
      const number = readNumber(text);
      return number === null ? null : [set(detail, number)];
    },
  };
  return (
    <TypedEntry
      field={field}
      stored={stored === 0 ? '' : format.number(stored)}
      label={t(`what.${detail}`)}
      inputMode="decimal"
      autoFocus={autoFocus}
      doubt={doubt}
      unreadable={t('doubt.numberUnread', { example: format.number(62.5) })}
    />
  );
}

function PastDateEntry({ detail, autoFocus }: DetailEntryProps) {
  const { t } = useTranslation('card');
  const stored = String(useOnCard((card) => card.details[detail]));
  return (
    <DateEntry
      name={detail}
      stored={stored}
      read={readPastDate}
      toEdit={(date) => set(detail, date)}
      placeholder={t('pastDateHint')}
      autoFocus={autoFocus}
    />
  );
}

const KEYS = {
  digits: { inputMode: 'numeric' },
  capitals: { inputMode: 'text', autoCapitalize: 'characters' },
  address: { inputMode: 'email', autoCapitalize: 'none' },
} as const;

function CodeEntry({ detail, autoFocus }: DetailEntryProps) {
  const { t } = useTranslation('card');
  const { code } = definitionOf(detail);
  const stored = String(useOnCard((card) => card.details[detail]));
  const doubt = useDoubt(detail);
  const field: TypedField = { key: detail, label: detail, toEdits: (text) => [set(detail, code?.tidy(text) ?? text.trim())] };
  return (
    <TypedEntry
      {...(code && KEYS[code.keys])}
      field={field}
      stored={stored}
      label={t(`what.${detail}`)}
      autoFocus={autoFocus}
      doubt={doubt}
    />
  );
}

function useDoubt(detail: DetailKey): string | undefined {
  const words = useDoubtWords();
  const profile = useOnCard((card) => card.profile);
  const value = useOnCard((card) => card.details[detail]);
  return useBetweenTyping(words(doubtOf(detail, value, profile)));
}

/** Half a name is no other name: while something is typed, on whichever field, what was said before it stays. */
function useBetweenTyping<T>(said: T): T {
  const { session } = useCard();
  const typing = useSyncExternalStore(session.subscribe, () => session.typing);
  const [kept, keep] = useState(said);
  if (!typing && kept !== said) keep(said);
  return typing ? kept : said;
}
