import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SEXES } from '../../model/card.ts';
import { CLIENT_STATUSES } from '../../model/status.ts';
import { languageOptions } from '../card/profile/language-names.ts';
import { ToggleWord } from '../card/toggle-word.tsx';
import { useLanguage } from '../language.tsx';
import type { Option } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { type ConditionProps, isOfWords } from './condition-row.tsx';
import { withWord } from './edit-rule.ts';
import type { RuleReading } from './parts-editor.tsx';
import styles from './rule-editor.module.css';

/** What is chosen of a list, or typed: each word goes on and off at a touch. */
export function WordEntries({ condition, reading, onChange }: ConditionProps) {
  const { t } = useTranslation('rules');
  const options = useOptions(condition.field, reading);
  if (!isOfWords(condition)) return null;
  const isTyped = condition.field === 'source' || condition.field === 'city';
  const others = condition.words.filter((word) => !options.some(({ id }) => id === word));
  const isOfSalon = condition.field === 'category' || condition.field === 'consent';
  const gone = t(isOfSalon ? 'removedName' : 'unreadName');
  const shown = [...options, ...others.map((word) => ({ id: word, label: isTyped ? word : gone }))];
  return (
    <fieldset className={styles.words} aria-label={t(`fields.${condition.field}`)}>
      {shown.map(({ id, label }) => (
        <ToggleWord key={id} isSelected={condition.words.includes(id)} onChange={(isIn) => onChange(withWord(condition, id, isIn))}>
          {label}
        </ToggleWord>
      ))}
      {isTyped && <NewWord label={t('addWord')} onAdd={(word) => onChange(withWord(condition, word, true))} />}
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
      return salon.categories.filter((one) => one.id !== of).map(({ id, name }) => ({ id, label: name }));
    case 'consent':
      return salon.consentPurposes.map(({ id, name }) => ({ id, label: name }));
    case 'source':
      return salon.sources.filter((one) => one.active).map(({ name }) => ({ id: name, label: name }));
    default:
      return [];
  }
}
