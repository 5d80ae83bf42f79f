import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { customKey } from '../../model/columns/custom-key.ts';
import { type Operator, operatorsOf, RULE_FIELD_NAMES, type RuleField } from '../../model/rules/fields.ts';
import { troubleOf } from '../../model/rules/matches.ts';
import type { Condition } from '../../model/rules/rule.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Select } from '../ui/select.tsx';
import { DateEntries } from './date-entries.tsx';
import { askedSo, ofField } from './edit-rule.ts';
import { FigureEntries } from './figure-entries.tsx';
import type { RuleReading } from './parts-editor.tsx';
import styles from './rule-editor.module.css';
import { WordEntries } from './word-entries.tsx';
import { fieldName } from './words-told.ts';

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
  const { t } = useTranslation(['rules', 'list', 'card']);
  const { field, is } = condition;
  const { customFields } = reading.salon;
  const operators = operatorsToChoose(condition, reading);
  const nameOf = (id: RuleField) => fieldName(id, { t, salon: reading.salon });
  const trouble = troubleOf(condition, reading.salon, reading.of);
  // A line that goes as soon as a figure is given would take what is touched next from under the finger; the sentence says it, too.
  const isTold = trouble !== null && !(reading.isFilter && trouble === 'unfinished');
  const own = { condition, reading, onChange };
  return (
    <div className={styles.condition}>
      <div className={styles.ask}>
        <Select
          aria-label={t('field')}
          inPlace
          value={field}
          options={fieldsToChoose(field, reading).map((id) => ({ id, label: nameOf(id) }))}
          onChange={(next) => onChange(ofField(condition, next, customFields))}
        />
        {operators.length > 1 && (
          <Select
            aria-label={t('operator')}
            inPlace
            value={is}
            options={operators.map((id) => ({ id, label: t(`operators.${id}`) }))}
            onChange={(next) => onChange(askedSo(condition, next, customFields))}
          />
        )}
        <FigureEntries {...own} />
        <DateEntries {...own} />
      </div>
      <IconButton label={t('remove', { what: nameOf(field) })} onPress={() => onChange(null)}>
        <X aria-hidden="true" />
      </IconButton>
      <WordEntries {...own} />
      {isTold && <p className={styles.trouble}>{t(`trouble.${trouble}`)}</p>}
    </div>
  );
}

/** Fields of which there is something to choose from, and the one that is chosen. */
function fieldsToChoose(chosen: RuleField, { salon, of }: RuleReading): readonly RuleField[] {
  const isThere: { readonly [field: string]: boolean } = {
    category: salon.categories.some((one) => one.id !== of),
    consent: salon.consentPurposes.length > 0,
    services: salon.services.length > 0,
    preferredServices: salon.services.length > 0,
    staff: salon.staff.length > 0,
    lastStaff: salon.staff.length > 0,
    preferredStaff: salon.staff.length > 0,
    profession: salon.turnedOn.includes('profession'),
    education: salon.turnedOn.includes('education'),
  };
  const own = salon.customFields.filter(({ active }) => active).map(({ id }) => customKey(id));
  const offered: readonly RuleField[] = [...RULE_FIELD_NAMES.filter((one) => one === chosen || isThere[one] !== false), ...own];
  return offered.includes(chosen) ? offered : [...offered, chosen];
}

/** The ways to ask that fit the field; a category looks at each client alone, so that it has no top of all clients. */
function operatorsToChoose({ field, is }: Condition, { salon, of }: RuleReading): readonly Operator[] {
  const operators = operatorsOf(field, salon.customFields).filter((one) => one !== 'top' || of === null || is === 'top');
  return operators.includes(is) ? operators : [...operators, is];
}
