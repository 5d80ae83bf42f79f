import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SEXES } from '../../model/card.ts';
import { customIdOf } from '../../model/columns/custom-key.ts';
import { choicesOf } from '../../model/custom.ts';
import { DAY_PART_NAMES } from '../../model/journal/day-parts.ts';
import { wordsOf } from '../../model/rules/fields.ts';
import { wordsOfCondition } from '../../model/rules/rule.ts';
import { CLIENT_STATUSES } from '../../model/status.ts';
import { languageOptions } from '../card/profile/language-names.ts';
import { ToggleWord } from '../card/toggle-word.tsx';
import { useLanguage } from '../language.tsx';
import type { Option } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { weekdayName } from '../ui/weekday-name.ts';
import type { ConditionProps } from './condition-row.tsx';
import { withWord } from './edit-rule.ts';
import type { RuleReading } from './parts-editor.tsx';
import styles from './rule-editor.module.css';
import { fieldName } from './words-told.ts';

/** What is chosen of a list, or typed: each word goes on and off at a touch. */
export function WordEntries({ condition, reading, onChange }: ConditionProps) {
  const { t } = useTranslation(['rules', 'list', 'card']);
  const { field, is } = condition;
  const kind = wordsOf(field, is, reading.salon.customFields);
  const options = useOptions(field, reading);
  if (kind !== 'chosen' && kind !== 'typed') return null;
  const { others: words } = wordsOfCondition(condition);
  const gone = t(OF_PROGRAM.has(field) ? 'unreadName' : 'removedName');
  // A service that is on no list goes by the name that was written.
  const nameOf = (word: string) => (kind === 'typed' || customIdOf(field) !== null ? word : word.startsWith('~') ? word.slice(1) : gone);
  const others = words.filter((word) => !options.some(({ id }) => id === word)).map((word) => ({ id: word, label: nameOf(word) }));
  // Where it is part of a word that is looked for, whole ones to choose from would mislead.
  const isPart = is === 'contains' || is === 'begins';
  return (
    <fieldset className={styles.words} aria-label={fieldName(field, { t, salon: reading.salon })}>
      {[...(isPart ? options.filter(({ id }) => words.includes(id)) : options), ...others].map(({ id, label }) => (
        <ToggleWord key={id} isSelected={words.includes(id)} onChange={(isIn) => onChange(withWord(condition, id, isIn))}>
          {label}
        </ToggleWord>
      ))}
      {kind === 'typed' && <NewWord label={t('addWord')} onAdd={(word) => onChange(withWord(condition, word, true))} />}
    </fieldset>
  );
}

/** A word to be added: with Enter, or when the field is left. */
function NewWord({ label, onAdd }: { readonly label: string; readonly onAdd: (word: string) => void }) {
  const [typed, setTyped] = useState('');
  const add = () => {
    if (typed.trim() !== '') onAdd(typed.trim());
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') add();
  };
  return (
    <div className={styles.word}>
      <TextField aria-label={label} placeholder={label} inPlace value={typed} onChange={setTyped} onBlur={add} onKeyDown={onKeyDown} />
    </div>
  );
}

const OF_PROGRAM: ReadonlySet<string> = new Set(['status', 'sex', 'kind', 'language', 'preferredDays', 'preferredTimes']);
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** What a field can be chosen from. */
function useOptions(field: string, { salon, of }: RuleReading): readonly Option[] {
  const { t } = useTranslation(['rules', 'list', 'card']);
  const { language } = useLanguage();
  switch (field) {
    case 'status':
      return CLIENT_STATUSES.map((id) => ({ id, label: t(`list:statuses.${id}`) }));
    case 'sex':
      return SEXES.flatMap((id) => (id === '' ? [] : [{ id, label: t(`card:sexes.${id}`) }]));
    case 'kind':
      return (['person', 'company'] as const).map((id) => ({ id, label: t(`card:kinds.${id}`) }));
    case 'language':
      return languageOptions('', language);
    case 'category':
      return named(salon.categories.filter((one) => one.id !== of));
    case 'consent':
      return named(salon.consentPurposes);
    case 'services':
    case 'preferredServices':
      return named(salon.services);
    case 'staff':
    case 'lastStaff':
    case 'preferredStaff':
      return named(salon.staff);
    case 'preferredDays':
      return WEEK.map((day) => ({ id: String(day), label: weekdayName(day, language) }));
    case 'preferredTimes':
      return DAY_PART_NAMES.map((id) => ({ id, label: t(`card:dayParts.${id}`) }));
    case 'source':
      return salon.sources.filter((one) => one.active).map(({ name }) => ({ id: name, label: name }));
    default:
      return choicesOf(salon.customFields.find(({ id }) => field === `custom:${id}`) ?? { choices: '' }).map((id) => ({ id, label: id }));
  }
}

function named(list: readonly { readonly id: string; readonly name: string }[]): readonly Option[] {
  return list.map(({ id, name }) => ({ id, label: name }));
}
