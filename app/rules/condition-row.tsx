import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { kindOf, operatorsOf, RULE_FIELD_NAMES, type RuleField } from '../../model/rules/fields.ts';
import { troubleOf } from '../../model/rules/matches.ts';
import type { Condition } from '../../model/rules/rule.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Select } from '../ui/select.tsx';
import { askedSo, ofField } from './edit-rule.ts';
import { FigureEntries } from './figure-entries.tsx';
import type { RuleReading } from './parts-editor.tsx';
import styles from './rule-editor.module.css';
import { WordEntries } from './word-entries.tsx';

export interface ConditionProps {
  readonly condition: Condition;
  readonly reading: RuleReading;
  readonly onChange: (condition: Condition) => void;
}

/** One condition: of what, how, and how much or which. */
export function ConditionRow({
  condition,
  reading,
  onChange,
}: Omit<ConditionProps, 'onChange'> & { readonly onChange: (condition: Condition | null) => void }) {
  const { t } = useTranslation('rules');
  const { field, is } = condition;
  const trouble = troubleOf(condition, reading.salon, reading.of);
  const own = { condition, reading, onChange };
  return (
    <div className={styles.condition}>
      <div className={styles.ask}>
        <Select
          aria-label={t('field')}
          inPlace
          value={field}
          options={fieldsToChoose(field, reading).map((id) => ({ id, label: t(`fields.${id}`) }))}
          onChange={(next) => onChange(ofField(condition, next))}
        />
        {operatorsOf(field).length > 1 && (
          <Select
            aria-label={t('operator')}
            inPlace
            value={is}
            options={operatorsOf(field).map((id) => ({ id, label: t(`operators.${id}`) }))}
            onChange={(next) => onChange(askedSo(condition, next))}
          />
        )}
        <FigureEntries {...own} />
      </div>
      <IconButton label={t('remove', { what: t(`fields.${field}`) })} onPress={() => onChange(null)}>
        <X aria-hidden="true" />
      </IconButton>
      <WordEntries {...own} />
      {trouble && <p className={styles.trouble}>{t(`trouble.${trouble}`)}</p>}
    </div>
  );
}

/** Fields of which there is something to choose from, and the one that is chosen. */
function fieldsToChoose(chosen: RuleField, { salon, of }: RuleReading): readonly RuleField[] {
  const isThere: Partial<Record<RuleField, boolean>> = {
    category: salon.categories.some((one) => one.id !== of),
    consent: salon.consentPurposes.length > 0,
  };
  return RULE_FIELD_NAMES.filter((one) => one === chosen || isThere[one] !== false);
}

export function isOfWords({ field }: Condition): boolean {
  return kindOf(field) === 'choice' || kindOf(field) === 'words';
}
