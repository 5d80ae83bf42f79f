import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../model/ids.ts';
import type { Group, Part, Rule } from '../../model/rules/rule.ts';
import type { Salon } from '../../model/salon.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Select } from '../ui/select.tsx';
import { ConditionRow } from './condition-row.tsx';
import { begunCondition, withPart } from './edit-rule.ts';
import styles from './rule-editor.module.css';

/** What conditions are read with. */
export interface RuleReading {
  readonly salon: Salon;
  /** The category whose rule it is, or null. */
  readonly of: EntryId | null;
  /** It is tried while it is written: what is not finished is passed over, where a category's rule fits nobody. */
  readonly isFilter?: boolean;
}

interface PartsEditorProps<T extends Rule | Group> {
  readonly whole: T;
  readonly reading: RuleReading;
  readonly onChange: (whole: T) => void;
  /** Begins a group; not given inside of one. */
  readonly onGroup?: () => void;
}

/** Conditions one below the other, how they are joined, and what can be added. */
export function PartsEditor<T extends Rule | Group>({ whole, reading, onChange, onGroup }: PartsEditorProps<T>) {
  const { t } = useTranslation('rules');
  // A part has no name of its own: its place among so many tells it from others.
  const placed = whole.parts.map((part, place) => ({ part, place, key: `${place} of ${whole.parts.length}` }));
  return (
    <div className={styles.parts}>
      {whole.parts.length > 1 && (
        <div className={styles.join}>
          <Select
            aria-label={t('join.label')}
            inPlace
            value={whole.join}
            options={(['all', 'any'] as const).map((id) => ({ id, label: t(`join.${id}`) }))}
            onChange={(join) => onChange({ ...whole, join })}
          />
        </div>
      )}
      {whole.parts.length > 0 && (
        <ul className={styles.list}>
          {placed.map(({ part, place, key }) => (
            <PartRow key={key} part={part} reading={reading} onChange={(next) => onChange(withPart(whole, place, next))} />
          ))}
        </ul>
      )}
      <div className={styles.additions}>
        <Button
          look="quiet"
          icon={<Plus aria-hidden="true" />}
          onPress={() => onChange({ ...whole, parts: [...whole.parts, begunCondition('visits')] })}
        >
          {t('add')}
        </Button>
        {onGroup && whole.parts.length > 0 && (
          <Button look="quiet" icon={<Plus aria-hidden="true" />} onPress={onGroup}>
            {t('addGroup')}
          </Button>
        )}
      </div>
    </div>
  );
}

interface PartRowProps {
  readonly part: Part;
  readonly reading: RuleReading;
  readonly onChange: (part: Part | null) => void;
}

function PartRow({ part, reading, onChange }: PartRowProps) {
  const { t } = useTranslation('rules');
  if (part.type === 'condition')
    return (
      <li>
        <ConditionRow condition={part} reading={reading} onChange={onChange} />
      </li>
    );
  return (
    <li className={part.type === 'group' ? styles.group : styles.unread}>
      <div className={styles.inner}>
        {part.type === 'group' ? (
          <PartsEditor whole={part} reading={reading} onChange={onChange} />
        ) : (
          <>
            <p className={styles.trouble}>{t('trouble.unread')}</p>
            <code className={styles.stored}>{typeof part.stored === 'string' ? part.stored : JSON.stringify(part.stored)}</code>
          </>
        )}
      </div>
      {(part.type === 'unread' || part.parts.length > 1) && (
        <IconButton label={t('remove', { what: t(part.type === 'group' ? 'group' : 'unreadName') })} onPress={() => onChange(null)}>
          <X aria-hidden="true" />
        </IconButton>
      )}
    </li>
  );
}
