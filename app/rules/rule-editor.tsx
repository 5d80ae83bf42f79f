import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../model/ids.ts';
import { type Rule, readRule, writeRule } from '../../model/rules/rule.ts';
import type { Salon } from '../../model/salon.ts';
import { begunCondition } from './edit-rule.ts';
import { PartsEditor } from './parts-editor.tsx';
import { RuleCountLine } from './rule-count.tsx';
import styles from './rule-editor.module.css';
import { RuleSentence } from './rule-told.tsx';

export interface RuleEditorProps {
  /** As it is kept (`model/rules/rule.ts`); '' for none. */
  readonly rule: string;
  /** Told with each change, also while a condition is not finished: it fits nobody until it is. */
  readonly onChange: (rule: string) => void;
  readonly salon: Salon;
  /** The category whose rule it is. */
  readonly of?: EntryId;
  /** It is a filter, that shows everybody while it has no conditions, and whose count stands elsewhere. */
  readonly isFilter?: boolean;
}

/** A rule that a person reads and writes: conditions, the sentence they make, and how many clients it fits now. */
export function RuleEditor({ rule, onChange, salon, of, isFilter = false }: RuleEditorProps) {
  const { t } = useTranslation(['rules', 'table']);
  const [text, write] = useOwnText(rule, onChange);
  const read = readRule(text);
  const change = (next: Rule) => write(writeRule(next));
  const category = of ?? null;
  return (
    <div className={styles.editor}>
      <PartsEditor
        whole={read}
        reading={{ salon, of: category, isFilter }}
        onChange={change}
        onGroup={() => change({ ...read, parts: [...read.parts, { type: 'group', join: 'any', parts: [begunCondition('visits')] }] })}
      />
      <p className={styles.sentence}>
        {text === '' ? t(isFilter ? 'table:filterNone' : 'noRule') : <RuleSentence rule={text} salon={salon} of={category} />}
      </p>
      {text !== '' && !isFilter && <RuleCountLine rule={text} salon={salon} of={category} />}
    </div>
  );
}

/** What is being written; what another device writes takes its place, but not what comes back of one's own. */
function useOwnText(kept: string, onChange: (text: string) => void): readonly [string, (text: string) => void] {
  const [own, setOwn] = useState(kept);
  const [seen, setSeen] = useState(kept);
  const [sent, setSent] = useState<readonly string[]>([]);
  if (kept !== seen) {
    setSeen(kept);
    if (!sent.includes(kept)) setOwn(kept);
    setSent(sent.slice(sent.indexOf(kept) + 1));
  }
  const write = (text: string) => {
    if (text === own) return;
    setOwn(text);
    setSent([...sent, text]);
    onChange(text);
  };
  return [own, write];
}
